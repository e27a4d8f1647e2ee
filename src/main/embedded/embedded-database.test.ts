import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../store/database.ts';
import type { Migration } from '../../store/read-migrations.ts';
import { openEmbedded } from './embedded-database.ts';
import { restoreEmbedded } from './restore-embedded.ts';

const migration = (version: number, text: string): Migration => ({
  version,
  name: `step-${version}`,
  sha256: createHash('sha256').update(text).digest('hex'),
  sql: text,
});
const first = migration(1, 'create table note (id integer primary key, words text);');
const second = migration(2, `update note set words = words || '!';`);

let folder: string;
let failures: unknown[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vth-test-embedded-'));
  failures = [];
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  expect(failures).toEqual([]);
});

async function open(migrations: readonly Migration[] = [first], fill = async (_db: Database) => {}) {
  let clock = Date.parse('2025-09-15T10:00:00Z');
  const opened = await openEmbedded({
    folder,
    migrations,
    fill,
    dumpEveryMillis: 3_600_000,
    now: () => {
      clock += 1000;
      return new Date(clock);
    },
    onDumpError: (error) => failures.push(error),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

const dumps = async () => (existsSync(join(folder, 'dumps')) ? (await readdir(join(folder, 'dumps'))).sort() : []);

test('what was recorded is there after closing, with a dump of it', async () => {
  const one = await open();
  await sql`insert into note values (1, 'kept')`.execute(one.db);
  await one.close();
  expect(await dumps()).toEqual(['vth-2025-09-15T100001Z.dump.gz']);
  const again = await open();
  expect((await sql`select * from note`.execute(again.db)).rows).toEqual([{ id: 1, words: 'kept' }]);
  await again.close();
  expect(await dumps(), 'nothing has changed since').toHaveLength(1);
});

test('while it is open nobody else gets in', async () => {
  const one = await open();
  await expect(open()).rejects.toThrow('folder-in-use');
  await expect(restoreEmbedded(folder, join(folder, 'lock'), [first])).resolves.toMatchObject({
    error: { code: 'folder-in-use' },
  });
  await one.close();
});

test('a first start that was broken off begins anew', async () => {
  const breaksOff = open([first], async (db) => {
    await sql`insert into note values (1, 'half')`.execute(db);
    throw new Error('killed');
  });
  await expect(breaksOff).rejects.toThrow('killed');
  const again = await open();
  expect((await sql`select * from note`.execute(again.db)).rows).toEqual([]);
  await again.close();
});

test('a folder of an older version is dumped and then migrated; the dump holds the old state', async () => {
  const old = await open([first]);
  await sql`insert into note values (1, 'old')`.execute(old.db);
  await old.close();
  await rm(join(folder, 'dumps'), { recursive: true });

  const migrated = await open([first, second]);
  const [before] = await dumps();
  expect((await sql`select * from note`.execute(migrated.db)).rows).toEqual([{ id: 1, words: 'old!' }]);
  await migrated.close();

  await rm(join(folder, 'database'), { recursive: true });
  const restored = await restoreEmbedded(folder, join(folder, 'dumps', before ?? ''), [first]);
  expect(restored).toMatchObject({ ok: true, value: { rows: 1 } });
  const again = await open([first]);
  expect((await sql`select * from note`.execute(again.db)).rows).toEqual([{ id: 1, words: 'old' }]);
  await again.close();
});

test('a folder of a newer version is refused and left as it is', async () => {
  const newer = await open([first, second]);
  await newer.close();
  await expect(open([first])).rejects.toThrow('database-newer');
  await (await open([first, second])).close();
});

test('a folder that PGlite cannot open is refused and left as it is', async () => {
  const one = await open();
  await one.close();
  const control = join(folder, 'database', 'PG_VERSION');
  await writeFile(control, '12\n');
  await expect(open()).rejects.toThrow('folder-damaged');
  expect(await readFile(control, 'utf8')).toBe('12\n');
});

test('a folder that has a database is not overwritten by a restore', async () => {
  const one = await open();
  await sql`insert into note values (1, 'kept')`.execute(one.db);
  await one.close();
  const [file] = await dumps();
  const restored = await restoreEmbedded(folder, join(folder, 'dumps', file ?? ''), [first]);
  expect(restored).toEqual({ ok: false, error: { code: 'database-not-empty' } });
});

test('a file that is no dump is refused and leaves no database behind', async () => {
  const file = join(folder, 'no-dump');
  await writeFile(file, 'not a dump');
  expect(await restoreEmbedded(folder, file, [first])).toMatchObject({ error: { code: 'dump-damaged' } });
  expect(await restoreEmbedded(folder, join(folder, 'absent'), [first])).toMatchObject({
    error: { code: 'dump-not-found' },
  });
  expect(await readdir(folder)).not.toContain('database');
});
