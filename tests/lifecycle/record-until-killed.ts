import { sql } from 'kysely';
import { openEmbedded } from '../../src/main/embedded/embedded-database.ts';
import { readMigrations } from '../../src/store/read-migrations.ts';

// Records one row after another and tells each one that was acknowledged, until somebody kills it.
const opened = await openEmbedded({
  folder: process.argv[2] ?? '',
  migrations: readMigrations(),
  dumpEveryMillis: 3_600_000,
  now: () => new Date(),
  onDumpError: (error) => console.error(error),
  fill: async (db) => {
    await sql`create table if not exists told (number integer primary key)`.execute(db);
  },
});
if (!opened.ok) throw new Error(opened.error.code);
const { db } = opened.value;
const { rows } = await sql<{ last: number }>`select coalesce(max(number), 0) as last from told`.execute(db);
console.log(`had ${rows[0]?.last ?? 0}`);
for (let number = (rows[0]?.last ?? 0) + 1; ; number += 1) {
  await sql`insert into told values (${number})`.execute(db);
  console.log(number);
}
