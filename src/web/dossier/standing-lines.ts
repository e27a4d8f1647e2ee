import { isFallingBack } from '../../domain/assessments/letter-class.ts';
import type { StepUnit } from '../../domain/dossiers/dossier-step.ts';
import { correctedFrom, successionGroups } from '../../domain/dossiers/standing.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { kinTexts, standingTexts } from '../../text/nl/dossier.ts';
import type { DossierView } from './dossier-view.ts';

/** What the top of a dossier says, and below it why. */
export type StandingLines = {
  /** Where the unit stands, then what moved; of what is not known there is no sentence. */
  readonly sentences: readonly string[];
  readonly headline: string;
  readonly notes: readonly string[];
  /** That the last assessment is a correction, with what it corrected; `null` when it is none. */
  readonly correction: string | null;
};

export function standingLines(shown: DossierView): StandingLines {
  const { standing, dossier } = shown;
  const who = nameOfKind(shown);
  const { now } = standing;
  const gone = goneSentence(shown);
  if (now === null) return linesOf([gone ?? standingTexts.never(who), predecessorsSentence(shown)], [], null);
  const correction = correctionOf(now, shown);
  const notes = [...notesOf(now, shown), ...(correction === null ? [] : [correction])];
  if (gone !== null) return linesOf([gone, lastSentence(now, shown)], notes, correction);
  const where = { who, targetDate: dateInText(dossier.targetDate) };
  return linesOf([nowSentence(now, where, shown), sinceSentence(shown)], notes, correction);
}

function linesOf(sentences: readonly string[], notes: readonly string[], correction: string | null): StandingLines {
  const told = sentences.filter((sentence) => sentence !== '');
  return { sentences: told, headline: told.join(' '), notes, correction };
}

/** What the unit is called in a sentence: a service, or a unit of several. */
export function nameOfKind({ dossier }: DossierView): string {
  return dossier.own.length > 1 ? 'deze eenheid' : 'deze dienst';
}

function nowSentence(now: StepUnit, where: { who: string; targetDate: string }, { words }: DossierView): string {
  const { unit, counted, letterClass } = now;
  if (!assessesStatus(unit.round.kind)) {
    if (counted?.planRating != null) return standingTexts.plan(words.rating(counted.planRating).toLowerCase());
    return letterClass === 'robust'
      ? standingTexts.now.robust(where)
      : standingTexts.notJudgedIn(where.who, unit.round.name);
  }
  if (letterClass === null) return standingTexts.notJudgedIn(where.who, unit.round.name);
  const { statusNow, forecast } = counted ?? { statusNow: null, forecast: null };
  if (statusNow !== null && forecast !== null && forecast !== 'expected' && isFallingBack({ statusNow, forecast })) {
    return standingTexts.fallingBack[forecast](where);
  }
  return standingTexts.now[letterClass](where);
}

function sinceSentence(shown: DossierView): string {
  const { standing, words } = shown;
  const { before, now, direction } = standing;
  if (before === null) return predecessorsSentence(shown);
  if (now === null || before.place === 'not-judged') return '';
  if (!assessesStatus(before.unit.round.kind)) {
    const rating = before.counted?.planRating;
    return rating == null ? '' : standingTexts.earlierPlan(words.rating(rating).toLowerCase());
  }
  const place = words.placeInText(before.place);
  if (direction === null) return standingTexts.earlier(place);
  return direction === 'same' ? standingTexts.since.same : standingTexts.since[direction](place);
}

/** Where those stood whose work an agency took over, in the last round before its own first one. */
function predecessorsSentence({ standing, dossier, steps, words }: DossierView): string {
  const others = steps.findLast(
    ({ round }) => standing.now === null || round.sequence < standing.now.unit.round.sequence,
  );
  const stands = (others?.units ?? [])
    .filter(({ unit }) => !unit.agencies.some(({ id }) => dossier.own.includes(id)))
    .map(({ unit, place }) => ({ name: unit.name, place: words.placeInText(place) }));
  return stands.length === 0 ? '' : standingTexts.predecessors(stands);
}

function lastSentence(now: StepUnit, { words }: DossierView): string {
  return now.place === 'not-judged' ? '' : standingTexts.last(words.placeInText(now.place), now.unit.round.name);
}

/** That the agencies of the unit went up in another, when that day has come. */
function goneSentence({ dossier, shownOn, words }: DossierView): string | null {
  const gone = successionGroups(dossier).find(
    ({ effectiveOn, predecessors }) => effectiveOn <= shownOn && predecessors.some((id) => dossier.own.includes(id)),
  );
  if (gone === undefined) return null;
  const day = dateInText(gone.effectiveOn);
  const own = words.agencies(gone.predecessors.filter((id) => dossier.own.includes(id)));
  const successors = words.agencies(gone.successors);
  return gone.kind === 'merger'
    ? kinTexts.pastMerger(day, own, successors.join(', '))
    : kinTexts.pastSplit(day, own.join(', '), successors);
}

function notesOf({ counted, determinations }: StepUnit, { words }: DossierView): readonly string[] {
  const main = counted?.reasons.find(({ isMain }) => isMain);
  const [held] = determinations;
  return [
    ...(main === undefined
      ? []
      : [`${standingTexts.mainReason[main.source]}: ${`${words.reason(main.code)}. ${main.text}`.trim()}`]),
    ...(held === undefined ? [] : [standingTexts.byDetermination(held.document)]),
  ];
}

function correctionOf(now: StepUnit, { words }: DossierView): string | null {
  const corrected = correctedFrom(now);
  if (now.counted?.adoption == null || corrected === null) return null;
  const day = dateInText(now.counted.adoption.decidedOn);
  return corrected.place === now.place
    ? standingTexts.correctedWithin(day)
    : standingTexts.corrected(day, words.placeInText(corrected.place));
}
