import type { ActorId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';

export type Ending = {
  /** The first day that no longer belongs to the row. */
  readonly on: LocalDate;
  readonly stamp: { readonly at: Instant; readonly by: ActorId };
  readonly newId: () => string;
};

/**
 * What takes the place of rows that end earlier than they said: the same, until that day. What would only have begun on
 * that day or later never begins.
 */
export function endedRows<Row extends { readonly valid_from: LocalDate }>(
  rows: readonly Row[],
  { on, stamp, newId }: Ending,
) {
  return rows
    .filter((row) => row.valid_from < on)
    .map((row) => ({
      ...row,
      id: newId(),
      valid_until: on,
      recorded_at: stamp.at,
      recorded_by: stamp.by,
      superseded_at: null,
    }));
}
