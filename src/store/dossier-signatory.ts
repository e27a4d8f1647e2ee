import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../domain/kernel/instant.ts';

/** The actor under that alias as `{ name, function }`. */
export function signatory(alias: string): RawBuilder<unknown> {
  return sql`jsonb_build_object('name', ${sql.ref(`${alias}.name`)}, 'function', ${sql.ref(`${alias}.function`)})`;
}

/** When a row was put aside, as far as that was known at a moment: what happened later is not told. */
export function supersededBy(table: string, knownAt: Instant): RawBuilder<unknown> {
  const superseded = sql.ref(`${table}.superseded_at`);
  return sql`case when ${superseded} <= ${knownAt} then ${superseded} end`;
}
