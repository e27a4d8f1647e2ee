import type { JudgedStage, ProgrammeProgress } from '../../application/read-progress.ts';
import type { JudgedUnit } from '../../domain/figures/judged-unit.ts';
import { type Direction, compareStages, directions } from '../../domain/progress/comparison.ts';
import { placesOf } from '../../domain/progress/stage.ts';
import { type MovedUnit, type Transition, transitionsBetween } from '../../domain/progress/transition.ts';
import { directionNames } from './progress-links.ts';

/** Units that went from one round to another, of some of the transitions between both. */
export type AskedMoves = {
  readonly before: JudgedStage;
  readonly after: JudgedStage;
  /** `null`: from or to anywhere, whichever way. */
  readonly from: Transition['from'] | null;
  readonly to: Transition['to'] | null;
  readonly direction: Direction | null;
  readonly moves: readonly (Pick<Transition, 'from' | 'to'> & MovedUnit<JudgedUnit>)[];
};

/** What an address asks for; `null` when it names a round or a place that there is not. */
export function readMoves(
  query: Readonly<Record<string, string>>,
  { stages, ratings }: Pick<ProgrammeProgress, 'stages' | 'ratings'>,
): AskedMoves | null {
  const stepOf = (code: string | undefined) => stages.findIndex(({ round }) => round.code === code);
  const [first, last] = [stepOf(query['van']), stepOf(query['naar'])];
  const [before, after] = [stages[first], stages[last]];
  if (before === undefined || after === undefined || first >= last) return null;
  const transitions = transitionsBetween(before, after);
  const codes = ratings.map(({ code }) => code);
  const from = choiceOf(query['uit'], [
    ...placesOf(before.round.kind, codes),
    'started',
    ...transitions.map((one) => one.from),
  ]);
  const to = choiceOf(query['in'], [
    ...placesOf(after.round.kind, codes),
    'ended',
    ...transitions.map((one) => one.to),
  ]);
  const name = choiceOf(query['richting'], Object.values(directionNames));
  if (from === undefined || to === undefined || name === undefined) return null;
  const direction = directions.find((one) => directionNames[one] === name) ?? null;
  const wanted = direction === null ? null : new Set(compareStages(before, after)[direction].map(idsOf));
  const moves = transitions
    .filter((one) => (from === null || one.from === from) && (to === null || one.to === to))
    .flatMap((one) => one.units.map((unit) => ({ from: one.from, to: one.to, ...unit })))
    .filter((move) => wanted === null || wanted.has(idsOf(move)));
  return { before, after, from, to, direction, moves };
}

function idsOf({ before, after }: MovedUnit): string {
  return `${before?.id ?? ''} ${after?.id ?? ''}`;
}

/** @returns `null` when nothing is asked, `undefined` when what is asked is none of these */
function choiceOf<T extends string>(asked: string | undefined, known: readonly T[]): T | null | undefined {
  return asked === undefined || asked === '' ? null : known.find((value) => value === asked);
}
