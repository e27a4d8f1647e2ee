import type { Place, PlacedUnit, Stage } from '../domain/progress/stage.ts';
import { tallyOfPlaces } from '../domain/progress/tally.ts';
import { type Transition, transitionsBetween } from '../domain/progress/transition.ts';
import { placeText } from '../text/nl/places.ts';
import type { Appearance, FlowInput } from './chart.ts';

type Ratings = readonly { readonly code: string; readonly label: string }[];

export type FlowLinks = {
  /** The page with the units of a link; absent in a document. */
  readonly ofTransition?: (before: Stage, after: Stage, transition: Transition) => string;
};

/** How a place looks in a picture; a rating by its position on the scale of the programme. */
export function appearanceOf(place: Place | 'started' | 'ended', ratings: Ratings): Appearance {
  if (!place.startsWith('rating:')) return place as Exclude<typeof place, `rating:${string}`>;
  const position = ratings.findIndex(({ code }) => `rating:${code}` === place) + 1;
  return `rating-${position}-of-${ratings.length}`;
}

/** The way of the units from round to round, as a picture of flows shows it. */
export function flowOfStages(stages: readonly Stage[], ratings: Ratings, { ofTransition }: FlowLinks = {}): FlowInput {
  const pairs = stages.slice(1).map((after, index) => {
    const before = stages[index] as Stage;
    return { before, after, transitions: transitionsBetween(before, after) };
  });
  return {
    steps: stages.map((stage, index) => ({
      label: stage.round.name,
      nodes: nodesOf(stage, ratings, pairs[index - 1]?.transitions ?? [], pairs[index]?.transitions ?? []),
    })),
    links: pairs.flatMap(({ before, after, transitions }, step) =>
      transitions.map((transition) => ({
        step,
        from: transition.from,
        to: transition.to,
        value: transition.units.length,
        label: `${transition.units.length} van ${placeText(transition.from, ratings)} naar ${placeText(transition.to, ratings)}`,
        href: ofTransition?.(before, after, transition),
      })),
    ),
  };
}

/**
 * The places of a round that have units, and what does not stand in it but leads to the next round or came from the one
 * before: units that are new there, and units that are no longer here.
 */
function nodesOf(
  stage: Stage<PlacedUnit>,
  ratings: Ratings,
  arriving: readonly Transition[],
  leaving: readonly Transition[],
): FlowInput['steps'][number]['nodes'] {
  const tally = tallyOfPlaces(
    stage,
    ratings.map(({ code }) => code),
  );
  const count = (transitions: readonly Transition[], end: 'from' | 'to', place: string) =>
    transitions.reduce((sum, one) => sum + (one[end] === place ? one.units.length : 0), 0);
  const ended = count(arriving, 'to', 'ended');
  const started = count(leaving, 'from', 'started');
  return [
    ...[...tally].map(([place, value]) => ({ place, value })),
    { place: 'started' as const, value: started },
    { place: 'ended' as const, value: ended },
  ].flatMap(({ place, value }) =>
    value === 0
      ? []
      : [{ key: place, appearance: appearanceOf(place, ratings), label: placeText(place, ratings), value }],
  );
}
