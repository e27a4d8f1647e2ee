import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doubtfulAssessment, robustAssessment, smallProgramme } from '../../tests/builders/small-programme.ts';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import type { OpenDatabase } from './database.ts';

let opened: OpenDatabase;
let tables: string[];
beforeAll(async () => {
  opened = await freshDatabase();
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_catalog.pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not in ('exercise_clock', 'schema_migration')
    order by relname`.execute(opened.db);
  tables = rows.map((row) => row.name);
});
afterAll(() => opened.close());

test('every table but the clock of the exercise guards what it holds', async () => {
  expect(tables.length).toBeGreaterThan(25);
  for (const table of tables) {
    const { rows } = await sql<{ events: string }>`
      select string_agg(distinct event_manipulation, ' ' order by event_manipulation) as events
      from information_schema.triggers where event_object_table = ${table}`.execute(opened.db);
    expect([table, rows[0]?.events]).toEqual([table, 'DELETE UPDATE']);
    await expect(sql`truncate ${sql.table(table)} cascade`.execute(opened.db)).rejects.toThrow('append-only');
  }
});

test('what was recorded can be neither changed nor deleted', async () => {
  const one = await smallProgramme(opened.db);
  await one.judgeAll();
  let filled = 0;
  for (const table of tables) {
    const { rows } = await sql<{ column: string }>`
      select column_name as column from information_schema.columns
      where table_name = ${table} and ordinal_position = 1`.execute(opened.db);
    const held = await sql`select 1 from ${sql.table(table)} limit 1`.execute(opened.db);
    if (held.rows.length === 0) continue;
    filled += 1;
    const column = sql.ref(rows[0]?.column ?? '');
    await expect(sql`delete from ${sql.table(table)}`.execute(opened.db)).rejects.toThrow('append-only');
    await expect(sql`update ${sql.table(table)} set ${column} = ${column}`.execute(opened.db)).rejects.toThrow(
      'append-only',
    );
  }
  expect(filled).toBeGreaterThan(15);
});

test('a correction takes the place of an adoption once', async () => {
  const one = await smallProgramme(opened.db);
  await one.receive('a');
  const first = await one.assess('a', robustAssessment);
  await one.assess('a', doubtfulAssessment, 'fout');
  const supersede = opened.db
    .updateTable('adoption')
    .set({ superseded_at: '2030-01-01T00:00:00Z' as never })
    .where('assessment_id', '=', first);
  await expect(supersede.execute()).rejects.toThrow('append-only');
});

test('a unit has one adopted assessment at a time', async () => {
  const one = await smallProgramme(opened.db);
  await one.receive('a');
  const [first, second] = [await one.prepare('a', robustAssessment), await one.prepare('a', doubtfulAssessment)];
  await one.adopt(first);
  const again = sql`
    insert into adoption select ${second}, unit_id, prepared_by, adopted_by, decided_on, recorded_at, recorded_by, null
    from adoption where assessment_id = ${first}`;
  await expect(again.execute(opened.db)).rejects.toThrow('exclusion constraint');
});
