import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import type { OpenDatabase } from './database.ts';
import { changeMark, dump } from './dump.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './read-migrations.ts';
import { restore } from './restore.ts';
import { tablesInOrder } from './table-shape.ts';

const migration = (version: number, text: string): Migration => ({
  version,
  name: `step-${version}`,
  sha256: createHash('sha256').update(text).digest('hex'),
  sql: text,
});

const first = migration(
  1,
  `create table b_owner (id integer primary key);
   create table a_thing (
     id integer primary key, owner_id integer not null references b_owner, follows integer references a_thing,
     moment timestamptz, day date, content jsonb, bytes bytea, tags text[], twice integer generated always as (id * 2) stored,
     check (day < '2030-01-01')
   );
   create function refuse_it() returns trigger language plpgsql as $$ begin raise exception 'append-only'; end $$;
   create trigger append_only before update or delete or truncate on a_thing execute function refuse_it();
   insert into b_owner values (1);`,
);
const second = migration(2, 'alter table b_owner add column name text;');

let from: OpenDatabase;
let to: OpenDatabase;
beforeAll(async () => {
  from = await freshDatabase();
  to = await freshDatabase();
});
afterAll(async () => {
  await from.close();
  await to.close();
});
beforeEach(async () => {
  for (const { db } of [from, to]) {
    await sql`drop schema public cascade`.execute(db);
    await sql`create schema public`.execute(db);
  }
  await migrate(from.db, [first]);
  await sql`insert into b_owner values (2)`.execute(from.db);
  await sql`insert into a_thing (id, owner_id, follows, moment, day, content, bytes, tags) values
    (1, 2, 3, '2025-04-15 07:00:00.123456+00', '2025-04-15', '{"naam": "é\\nü"}', '\\x00ff', '{één,"t wee"}'),
    (2, 2, null, null, null, null, null, null),
    (3, 1, 2, null, null, '"[1]"', null, '{}')`.execute(from.db);
});

async function dumped(): Promise<string[]> {
  const lines: string[] = [];
  await dump(from.db, '2025-09-15T10:00:00.000Z', async (more) => void lines.push(...more));
  return lines;
}

async function* reading(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const rowsOf = async ({ db }: OpenDatabase) =>
  (await sql<{ row: string }>`select a_thing::text as row from a_thing order by id`.execute(db)).rows;

test('what was dumped can be restored, to the microsecond and the byte', async () => {
  const restored = await restore(to.db, reading(await dumped()), [first]);
  expect(restored).toEqual({ ok: true, value: { createdAt: '2025-09-15T10:00:00.000Z', tables: 2, rows: 5 } });
  expect(await rowsOf(to)).toEqual(await rowsOf(from));
});

test('a dump of an older version is restored and then brought up to date', async () => {
  expect(await restore(to.db, reading(await dumped()), [first, second])).toMatchObject({ ok: true });
  expect((await sql`select id, name from b_owner order by id`.execute(to.db)).rows).toEqual([
    { id: 1, name: null },
    { id: 2, name: null },
  ]);
});

test('a dump of a newer version is refused', async () => {
  await migrate(from.db, [first, second]);
  expect(await restore(to.db, reading(await dumped()), [first])).toMatchObject({ error: { code: 'database-newer' } });
});

test('a database that holds something is not overwritten', async () => {
  expect(await restore(from.db, reading(await dumped()), [first])).toEqual({
    ok: false,
    error: { code: 'database-not-empty' },
  });
});

test.each([
  ['no lines at all', () => []],
  ['another file', (lines: string[]) => ['hello', ...lines]],
  ['a dump that breaks off', (lines: string[]) => lines.slice(0, -1)],
  ['a dump that misses a row', (lines: string[]) => lines.filter((line) => !line.startsWith('["2",'))],
])('%s is refused', async (_name, change) => {
  const outcome = restore(to.db, reading(change(await dumped())), [first]);
  await expect(outcome.catch((error: Error) => error)).resolves.toSatisfy(
    (result: unknown) => result instanceof Error || JSON.stringify(result).includes('dump-damaged'),
  );
});

test('a row that breaks a rule of the database does not get in', async () => {
  const lines = (await dumped()).map((line) => line.replaceAll('2025-04-15', '2031-04-15'));
  await expect(restore(to.db, reading(lines), [first])).rejects.toThrow('check constraint');
  expect((await sql`select from a_thing`.execute(to.db)).rows).toEqual([]);
});

test('the mark changes when something is written, and reading leaves it', async () => {
  const before = await changeMark(from.db);
  await dumped();
  expect(await changeMark(from.db)).toBe(before);
  await sql`insert into b_owner values (9)`.execute(from.db);
  expect(await changeMark(from.db)).not.toBe(before);
});

test('the tables of the program have an order', async () => {
  const { db, close } = await freshDatabase();
  const names = (await tablesInOrder(db)).map(({ table }) => table);
  await close();
  expect(names.length).toBeGreaterThan(20);
  expect(names.indexOf('actor')).toBeLessThan(names.indexOf('programme'));
});
