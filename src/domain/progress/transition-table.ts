import { type Place, type PlacedUnit, type Stage, placesOf } from './stage.ts';
import { type MovedUnit, type Transition, transitionsBetween } from './transition.ts';

type From = Transition['from'];
type To = Transition['to'];

export type TransitionRow<Unit extends PlacedUnit> = {
  readonly from: From;
  /** One for each column, in order; without units where nobody made that step. */
  readonly cells: readonly { readonly to: To; readonly units: readonly MovedUnit<Unit>[] }[];
  readonly total: number;
};

/**
 * All transitions between two rounds as a table: rows where units came from, columns where they went. Every place of a
 * round has its row or column, with units or not; what only stands for lack of a place is there when it has units.
 * @nl overgangstabel
 */
export type TransitionTable<Unit extends PlacedUnit = PlacedUnit> = {
  readonly columns: readonly { readonly to: To; readonly total: number }[];
  readonly rows: readonly TransitionRow<Unit>[];
  readonly total: number;
};

export function transitionTable<Unit extends PlacedUnit>(
  before: Stage<Unit>,
  after: Stage<Unit>,
  ratings: readonly string[],
): TransitionTable<Unit> {
  const transitions = transitionsBetween(before, after);
  const froms = inUse(
    [...placesOf(before.round.kind, ratings), 'started' as const],
    transitions.map(({ from }) => from),
  );
  const tos = inUse(
    [...placesOf(after.round.kind, ratings), 'ended' as const],
    transitions.map(({ to }) => to),
  );
  const unitsOf = (from: From, to: To) =>
    transitions.find((transition) => transition.from === from && transition.to === to)?.units ?? [];
  const rows = froms.map((from) => {
    const cells = tos.map((to) => ({ to, units: unitsOf(from, to) }));
    return { from, cells, total: sum(cells.map(({ units }) => units.length)) };
  });
  return {
    columns: tos.map((to) => ({ to, total: sum(froms.map((from) => unitsOf(from, to).length)) })),
    rows,
    total: sum(rows.map(({ total }) => total)),
  };
}

/** The known places, and those that units turn out to stand at although nobody knows them. */
function inUse<P extends From | To>(known: readonly P[], used: readonly P[]): readonly P[] {
  const seldom: readonly (Place | 'started' | 'ended')[] = ['not-judged', 'started', 'ended'];
  return [...new Set([...known, ...used])].filter((place) => !seldom.includes(place) || used.includes(place));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
