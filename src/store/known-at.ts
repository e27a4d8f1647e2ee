import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';

/** Condition on the recorded axis: the row was known at that moment and no later one had taken its place. */
export function wasKnown(table: string, at: Instant): RawBuilder<boolean> {
  const recorded = sql.ref(`${table}.recorded_at`);
  const superseded = sql.ref(`${table}.superseded_at`);
  return sql<boolean>`(${recorded} <= ${at} and (${superseded} is null or ${superseded} > ${at}))`;
}

/** Condition on the valid axis: the row holds on that day, which may be a column. */
export function holdsOn(
  table: string,
  date: LocalDate | RawBuilder<unknown>,
  prefix: 'valid' | 'holds' = 'valid',
): RawBuilder<boolean> {
  const from = sql.ref(`${table}.${prefix}_from`);
  const until = sql.ref(`${table}.${prefix}_until`);
  return sql<boolean>`(${from} <= ${date} and (${until} is null or ${until} > ${date}))`;
}
