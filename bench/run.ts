import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closeTypesetter } from '../src/documents/parliamentary-letter/v1/pdf.ts';
import { seedWhenEmpty } from '../src/main/seed-when-empty.ts';
import { openPostgres } from '../src/store/database.ts';
import { startPostgres } from '../tests/database/start-postgres.ts';
import { migrateToLatest } from '../tests/database/templates.ts';
import { measureLetter } from './letter.ts';
import { printTable } from './measure.ts';
import { measurePages } from './pages.ts';
import { measureProgress } from './progress.ts';
import { measureRecord } from './record.ts';
import { measureStarts } from './starts.ts';
import { measureRelease, measureSummary } from './summary.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const size = values.quick
  ? { rounds: 2, runs: 3, requests: 500, repeats: 1, seconds: 2 }
  : { rounds: 20, runs: 7, requests: 4000, repeats: 5, seconds: 10 };

const server = await startPostgres();
const opened = await openPostgres(server.url);
if (!opened.ok) throw new Error(opened.error.code);
const { db, close } = opened.value;
try {
  await migrateToLatest(db);
  await seedWhenEmpty(db);
  const rows = [
    ...(await measureLetter(db, size.runs * 3)),
    ...(await measurePages(db, size)),
    ...(await measureRecord(db, size)),
    ...(await measureProgress(db, { runs: size.runs, requests: values.quick ? 20 : 200 })),
    ...(await measureSummary(values.quick ? [27, 270] : undefined)),
    ...(await measureRelease(db)),
    ...(await measureStarts()),
  ];
  printTable(rows);
  console.log('PostgreSQL runs without fsync here, which flatters what is written.');
  writeFileSync('bench-result.json', `${JSON.stringify({ node: process.version, size, rows }, null, 2)}\n`);
} finally {
  await closeTypesetter();
  await close();
  await server.stop();
}
