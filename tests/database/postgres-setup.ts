import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '../../src/store/database.ts';
import { databaseUrl } from './database-url.ts';
import { startPostgres } from './start-postgres.ts';
import { migrateToLatest } from './templates.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which databases may be made, and how the names of this run begin. */
    postgres: { readonly serverUrl: string; readonly prefix: string };
  }
}

/** One server for the whole run: the one of `TEST_DATABASE_URL`, or one that is started and removed again. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given === undefined ? await startPostgres() : { url: given, stop: async () => dropOf(given, prefix) };
  try {
    await makeEmptyTemplate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgres', { serverUrl: server.url, prefix });
  return server.stop;
}

const prefix = `vth_test_${randomBytes(4).toString('hex')}`;

async function makeEmptyTemplate(serverUrl: string): Promise<void> {
  const name = `${prefix}_empty`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`create database ${name}`).finally(() => admin.end());
  const opened = await openPostgres(databaseUrl(serverUrl, name));
  if (!opened.ok) throw new Error(`no PostgreSQL for the tests: ${JSON.stringify(opened.error)}`);
  await migrateToLatest(opened.value.db).finally(opened.value.close);
}

async function dropOf(serverUrl: string, beginning: string): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  const { rows } = await admin.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [beginning],
  );
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
  await admin.end();
}
