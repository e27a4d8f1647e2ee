import type { MatrixRow } from './matrix-rows.ts';
import { type Place, type StageRound, placeOf, placesOf } from './stage.ts';

/** What the rows are ordered by; `place` is where they stood in a round, by its index among the rounds. */
export type MatrixKey =
  | { readonly by: 'name' | 'province' | 'size' | 'not-met' }
  | { readonly by: 'place'; readonly step: number };

export type MatrixOrder = { readonly key: MatrixKey; readonly direction: 'ascending' | 'descending' };

/**
 * The rows in that order; equal ones by name, whichever way. A row that has nothing to be ordered by comes last, both
 * ways: a reader looks for who has something.
 */
export function orderMatrix(
  rows: readonly MatrixRow[],
  { key, direction }: MatrixOrder,
  rounds: readonly Pick<StageRound, 'kind'>[],
  ratings: readonly string[],
): readonly MatrixRow[] {
  const sortedBy = valueFor(key, rounds, ratings);
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: sortedBy(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        const missing = Number(a.value === null) - Number(b.value === null);
        return missing === 0 ? byName(a.row, b.row) : missing;
      }
      return sign * compare(a.value, b.value) || byName(a.row, b.row);
    })
    .map(({ row }) => row);
}

function valueFor(
  key: MatrixKey,
  rounds: readonly Pick<StageRound, 'kind'>[],
  ratings: readonly string[],
): (row: MatrixRow) => string | number | null {
  switch (key.by) {
    case 'name':
      return ({ unit }) => unit.name;
    case 'province':
      return ({ provinces }) => provinces[0] ?? null;
    case 'size':
      return ({ municipalities }) => municipalities;
    case 'not-met':
      return ({ unit, notMet }) => (Object.keys(unit.verdicts).length === 0 ? null : notMet);
    case 'place': {
      const kind = rounds[key.step]?.kind;
      if (kind === undefined) return () => null;
      const order: readonly Place[] = placesOf(kind, ratings).filter((place) => place !== 'not-judged');
      return ({ steps }) => {
        // Of a unit with more than one past the least favourable counts, so that it is not overlooked.
        const places = (steps[key.step] ?? []).map((unit) => order.indexOf(placeOf(kind, unit)));
        return places.length === 0 || places.includes(-1) ? null : Math.max(...places);
      };
    }
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collated(String(a), String(b));
}

function byName(a: MatrixRow, b: MatrixRow): number {
  return collated(a.unit.name, b.unit.name) || (a.unit.id < b.unit.id ? -1 : 1);
}

/** "Dienst 9" stands before "Dienst 10". */
const collator = new Intl.Collator('nl', { numeric: true });

function collated(a: string, b: string): number {
  return collator.compare(a, b);
}
