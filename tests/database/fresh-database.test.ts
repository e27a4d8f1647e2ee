import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from './fresh-database.ts';

const kindOf = process.env['TEST_DATABASE'];

test('a fresh database has the schema and is its own', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()];
  try {
    await sql`create table only_here (id integer)`.execute(one.db);
    const seen = await sql`select to_regclass('only_here') as found`.execute(other.db);
    expect(seen.rows).toEqual([{ found: null }]);
    expect(await other.db.selectFrom('programme').selectAll().execute()).toEqual([]);
  } finally {
    await one.close();
    await other.close();
  }
});

test('the tests run on the kind of database that was asked for', async () => {
  const { db, close } = await freshDatabase();
  const { rows } = await sql<{ version: string }>`select version()`.execute(db);
  await close();
  expect(kindOf).toMatch(/^(pglite|postgres)$/);
  expect(rows[0]?.version.includes('emscripten') ?? false).toBe(kindOf === 'pglite');
});
