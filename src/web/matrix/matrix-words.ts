import type { ProgrammeProgress } from '../../application/read-progress.ts';
import type { Place } from '../../domain/progress/stage.ts';
import { matrixTexts, shortPlaceTexts, verdictWords } from '../../text/nl/matrix.ts';
import type { VerdictCell } from './matrix-cells.ts';

/** What a narrow cell says, and which mark the style sheet draws for it. */
export type PlaceWord = { readonly look: string; readonly text: string };

type Ratings = ProgrammeProgress['ratings'];

/** Remembers what it said: a column of 400 units has a handful of places. */
export function placeWords(ratings: Ratings): (places: readonly Place[]) => PlaceWord {
  const known = new Map<string, PlaceWord>();
  return (places) => {
    const key = places.join(' ');
    const word = known.get(key) ?? wordOf(places, ratings);
    known.set(key, word);
    return word;
  };
}

function wordOf(places: readonly Place[], ratings: Ratings): PlaceWord {
  const [first, ...more] = places;
  if (first === undefined) return { look: 'absent', text: matrixTexts.absent };
  const text = matrixTexts.both(places.map((place) => shortPlaceText(place, ratings)));
  return { look: more.length > 0 ? 'mixed' : lookOfPlace(first, ratings), text };
}

export function shortPlaceText(place: Place, ratings: Ratings): string {
  if (!isRating(place)) return shortPlaceTexts[place];
  return ratings.find(({ code }) => `rating:${code}` === place)?.label ?? place.slice('rating:'.length);
}

/** The class of a place in the style sheet; a rating by its share of the scale, in fifths, as in the pictures. */
function lookOfPlace(place: Place, ratings: Ratings): string {
  if (!isRating(place)) return place;
  const position = ratings.findIndex(({ code }) => `rating:${code}` === place);
  return `rating-${ratings.length <= 1 ? 0 : Math.round((Math.max(0, position) / (ratings.length - 1)) * 4)}`;
}

function isRating(place: Place): place is `rating:${string}` {
  return place.startsWith('rating:');
}

/** The words of a cell, with what it was in the round before when that was something else. */
export function verdictText({ verdicts, before, move, isExempt }: VerdictCell): string {
  if (verdicts === null) return matrixTexts.noCriterion;
  if (verdicts.length === 0) return matrixTexts.absent;
  if (isExempt) return matrixTexts.exempt;
  const now = matrixTexts.both(verdicts.map((verdict) => verdictWords[verdict]));
  return move === null || before === null ? now : matrixTexts.was(now, verdictWords[before]);
}
