import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import type { OpenDatabase } from './database.ts';
import { isSupported, openPglite, openPostgres } from './database.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());

describe('what is read from the database is the same on both kinds', () => {
  const read = async (expression: string) => {
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(open.db);
    return rows[0]?.value;
  };

  test.each([
    ['a legal date is a text', "date '2025-09-15'", '2025-09-15'],
    ['a moment is ISO 8601 in UTC', "timestamptz '2025-09-15 02:00+02'", '2025-09-15T00:00:00.000Z'],
    ['a moment keeps its milliseconds', "timestamptz '2025-09-15 02:00:00.123+00'", '2025-09-15T02:00:00.123Z'],
    ['a count is a number', '(select count(*) from (values (1), (2)) as v)', 2],
    ['bytes are a buffer', "'\\x00ff'::bytea", Buffer.from([0, 255])],
    ['json is its value', `'{"a": [1]}'::jsonb`, { a: [1] }],
    ['dates in an array are texts', "array[date '2025-09-15', null]", ['2025-09-15', null]],
    ['moments in an array too', "array[timestamptz '2025-09-15 00:00+00']", ['2025-09-15T00:00:00.000Z']],
    ['counts in an array too', 'array[3::bigint]', [3]],
    ['the session is in UTC', "current_setting('TimeZone')", 'UTC'],
  ])('%s', async (_name, expression, expected) => {
    expect(await read(expression)).toEqual(expected);
  });

  test('a number that does not fit is an error, not a rounded number', async () => {
    await expect(read('9007199254740993::bigint')).rejects.toThrow('too large');
  });

  test('parameters go in as they come out', async () => {
    const moment = '2025-09-15T07:00:00.250Z';
    const { rows } = await sql<{ day: string; moment: string; bytes: Buffer }>`
      select ${'2025-09-15'}::date as day, ${moment}::timestamptz as moment, ${Buffer.from('é')}::bytea as bytes
    `.execute(open.db);
    expect(rows).toEqual([{ day: '2025-09-15', moment, bytes: Buffer.from('é') }]);
  });

  test('after an error the connection can be used again', async () => {
    await expect(read('1 / 0')).rejects.toThrow('division by zero');
    expect(await read('1')).toBe(1);
  });
});

test('a query outside the open transaction of the embedded database is an error and does not hang', async () => {
  const { db, close } = await openPglite({ waitMillis: 300 });
  const nested = db.transaction().execute(async () => sql`select 1`.execute(db));
  await expect(nested).rejects.toThrow('outside the open transaction');
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  await close();
});

test('a server that does not answer is refused', async () => {
  const opened = await openPostgres('postgres://nobody:secret@127.0.0.1:1/none');
  expect(opened).toMatchObject({ ok: false, error: { code: 'database-unreachable' } });
  expect(JSON.stringify(opened)).not.toContain('secret');
});

test.each([
  ['15.0', true],
  ['16.4 (Debian 16.4-1.pgdg120+2)', true],
  ['19beta1', true],
  ['14.13', false],
  ['9.6.24', false],
])('PostgreSQL %s is new enough: %s', (version, expected) => {
  expect(isSupported(version)).toBe(expected);
});
