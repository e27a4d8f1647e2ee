import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import type { OpenDatabase } from './database.ts';
import { appliedMigrations, migrate } from './migrate.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

const migration = (version: number, text: string): Migration => ({
  version,
  name: `step-${version}`,
  sha256: createHash('sha256').update(text).digest('hex'),
  sql: text,
});

const first = migration(1, 'create table one (id integer); create table two (id integer);');
const second = migration(2, 'insert into one values (7);');

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await sql`drop schema public cascade`.execute(open.db);
  await sql`create schema public`.execute(open.db);
});

test('an empty database gets all migrations, and the second time none', async () => {
  expect(await migrate(open.db, [first, second])).toEqual({ ok: true, value: [1, 2] });
  expect(await migrate(open.db, [first, second])).toEqual({ ok: true, value: [] });
  expect((await sql`select id from one`.execute(open.db)).rows).toEqual([{ id: 7 }]);
});

test('a database of an older version gets what it lacks', async () => {
  await migrate(open.db, [first]);
  expect(await migrate(open.db, [first, second])).toEqual({ ok: true, value: [2] });
});

test('a migration that fails leaves nothing of itself and everything before it', async () => {
  const broken = migration(2, 'insert into one values (8); select 1 / 0;');
  await expect(migrate(open.db, [first, broken])).rejects.toThrow('division by zero');
  expect(await appliedMigrations(open.db)).toHaveLength(1);
  expect((await sql`select id from one`.execute(open.db)).rows).toEqual([]);
});

test('a migration that was changed after it was applied is refused', async () => {
  await migrate(open.db, [first, second]);
  const changed = migration(1, 'create table other (id integer);');
  expect(await migrate(open.db, [changed, second])).toEqual({
    ok: false,
    error: { code: 'migration-changed', version: 1, name: 'step-1' },
  });
});

test('a database that is newer than the program is refused', async () => {
  await migrate(open.db, [first, second]);
  expect(await migrate(open.db, [first])).toEqual({
    ok: false,
    error: { code: 'database-newer', databaseVersion: 2, programVersion: 1 },
  });
});

test('two programs that start at the same time apply each migration once', async () => {
  const both = await Promise.all([migrate(open.db, [first, second]), migrate(open.db, [first, second])]);
  expect(both.flatMap((result) => (result.ok ? result.value : [])).sort()).toEqual([1, 2]);
});

test('the migrations of the program can be applied', async () => {
  const migrations = readMigrations();
  expect(await migrate(open.db, migrations)).toMatchObject({ ok: true });
  expect(await appliedMigrations(open.db)).toHaveLength(migrations.length);
});
