import { type Change, directionOf } from './change.ts';
import type { PlacedUnit, Stage } from './stage.ts';
import { type MovedUnit, moves } from './transition.ts';

/** Which way a unit went between two rounds; `not-comparable` when it has no class in one of both. */
export type Direction = Change['direction'] | 'not-comparable';

/** In the order in which they are told. */
export const directions: readonly Direction[] = ['better', 'worse', 'same-class', 'not-comparable'];

/** The units of two rounds by the way that they went; each unit of either round is in exactly one. */
export function compareStages<Unit extends PlacedUnit>(
  before: Stage<Unit>,
  after: Stage<Unit>,
): Readonly<Record<Direction, readonly MovedUnit<Unit>[]>> {
  const found: Record<Direction, MovedUnit<Unit>[]> = {
    better: [],
    worse: [],
    'same-class': [],
    'not-comparable': [],
  };
  for (const move of moves(before, after)) found[directionOfMove(move)].push(move);
  return found;
}

function directionOfMove({ before, after }: MovedUnit): Direction {
  const [then, now] = [before?.letterClass ?? null, after?.letterClass ?? null];
  return then === null || now === null ? 'not-comparable' : directionOf(then, now);
}
