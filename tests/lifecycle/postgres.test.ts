import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseUrl } from '../database/database-url.ts';
import { type PostgresServer, startPostgres } from '../database/start-postgres.ts';
import { npm, signalAll } from './program.ts';

let server: PostgresServer;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'vth-test-lifecycle-postgres-'));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function emptyDatabase(name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  return databaseUrl(server.url, name);
}

test('on an empty PostgreSQL the program starts, says where and closes cleanly', async () => {
  const program = npm(['start'], {
    DATABASE_URL: await emptyDatabase('started'),
    VTH_DATA_DIR: join(folder, 'unused'),
  });
  expect((await fetch(new URL('/healthz', await program.address))).status).toBe(200);
  program.child.kill('SIGTERM');
  const { code, out } = await program.ended;
  expect(code).toBe(0);
  expect(out).toContain('Database: PostgreSQL op 127.0.0.1:');
  expect(out).not.toContain('postgres:');
});

test('a database that is not there is refused', async () => {
  const program = npm(['start'], { DATABASE_URL: databaseUrl(server.url, 'absent') });
  expect(await program.ended).toMatchObject({ code: 1, errors: expect.stringContaining('niet te bereiken') });
});

test('what was in the embedded database goes to PostgreSQL through a dump, once', async () => {
  const embedded = { VTH_DATA_DIR: join(folder, 'embedded') };
  const program = npm(['start'], embedded);
  await program.address;
  signalAll(program, 'SIGTERM');
  await program.ended;
  const file = join(folder, 'moved.dump.gz');
  const vth = (env: Record<string, string>, ...words: string[]) =>
    npm(['run', '-s', 'vth', '--', 'database', ...words], env).ended;
  expect(await vth(embedded, 'dump', file)).toMatchObject({ code: 0 });

  const postgres = { DATABASE_URL: await emptyDatabase('moved') };
  expect(await vth(postgres, 'restore', file)).toMatchObject({ code: 0 });
  expect(await vth(postgres, 'migrate')).toMatchObject({ code: 0, out: 'De database was al bij.\n' });
});
