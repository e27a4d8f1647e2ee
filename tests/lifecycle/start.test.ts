import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Program, entry, isAnyAlive, npm, signalAll } from './program.ts';

let folder: string;
let started: Program[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vth-test-start-'));
  started = [];
});
afterEach(async () => {
  for (const program of started) signalAll(program, 'SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  await rm(folder, { recursive: true, force: true });
});

const keep = (program: Program) => {
  started.push(program);
  return program;
};
const startOn = (data: string, env: Record<string, string> = {}) =>
  keep(npm(['start'], { VTH_DATA_DIR: data, ...env }));
const data = () => join(folder, 'data');

async function healthOf(program: Program): Promise<number> {
  return (await fetch(new URL('/healthz', await program.address))).status;
}

/** One plain message: no stack, no code of the system alone, a way out. */
async function expectRefusal(program: Program, words: string, wayOut: string): Promise<void> {
  const { code, errors } = await program.ended;
  expect(code).toBe(1);
  expect(errors).toContain(words);
  expect(errors).toContain(wayOut);
  expect(errors).not.toMatch(/^\s+at /m);
}

/** Soon: a compiler that the loader has started sees that its parent is gone, and goes too. */
const expectNobodyLeft = (program: Program) => vi.waitFor(() => expect(isAnyAlive(program)).toBe(false), 3_000);

describe('npm start', () => {
  test.each([
    ['SIGTERM to npm', (program: Program) => program.child.kill('SIGTERM')],
    ['SIGINT to npm', (program: Program) => program.child.kill('SIGINT')],
    ['Ctrl-C in the terminal', (program: Program) => signalAll(program, 'SIGINT')],
  ])('%s closes cleanly, leaves no process and the folder opens again', async (_name, stop) => {
    const first = startOn(data());
    expect(await healthOf(first)).toBe(200);
    stop(first);
    const { code, out, errors } = await first.ended;
    expect({ code, errors: errors.replace(/^npm (warn|notice).*\n/gm, '') }).toEqual({ code: 0, errors: '' });
    expect(out).toContain('Alles is bewaard');
    await expectNobodyLeft(first);
    expect(await healthOf(startOn(data()))).toBe(200);
  });

  test('after kill -9 it starts again', async () => {
    const first = startOn(data());
    await first.address;
    signalAll(first, 'SIGKILL');
    await first.ended;
    expect(await healthOf(startOn(data()))).toBe(200);
  });

  test('a first start that is killed half way leaves nothing in the way', async () => {
    const first = startOn(data());
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    signalAll(first, 'SIGKILL');
    await first.ended;
    expect(await healthOf(startOn(data()))).toBe(200);
  });

  test('a signal during the start ends it too', async () => {
    const first = startOn(data());
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    signalAll(first, 'SIGTERM');
    await first.ended;
    await expectNobodyLeft(first);
    expect(await healthOf(startOn(data()))).toBe(200);
  });

  test('a second start on the same folder is refused and the first goes on', async () => {
    const first = startOn(data());
    await first.address;
    await expectRefusal(startOn(data()), 'is al in gebruik', 'VTH_DATA_DIR=');
    expect(await healthOf(first)).toBe(200);
  });

  test('a busy port is refused', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await expectRefusal(startOn(data(), { PORT: String(port) }), `Poort ${port}`, `PORT=${port + 1} npm start`);
    server.close();
  });

  test('a folder that cannot be written in is refused', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expectRefusal(startOn(file), 'kan niet schrijven', 'VTH_DATA_DIR=');
    await expectRefusal(startOn(join(file, 'below')), 'kan niet schrijven', 'VTH_DATA_DIR=');
  });

  test('a PostgreSQL that does not answer is refused, without the password', async () => {
    const program = startOn(data(), { DATABASE_URL: 'postgres://someone:very-secret@127.0.0.1:1/vth' });
    await expectRefusal(program, 'niet te bereiken', 'Zonder DATABASE_URL');
    expect((await program.ended).errors).not.toContain('very-secret');
  });

  test('wrong settings are refused all at once', async () => {
    await expectRefusal(startOn(data(), { PORT: 'x', VTH_DATADIR: 'y' }), '- PORT:', '- VTH_DATADIR:');
  });
});

describe('an old Node', () => {
  test('is refused in words, for every entry', async () => {
    const old = join(folder, 'old-node.mjs');
    await writeFile(old, `Object.defineProperty(process.versions, 'node', { value: '20.20.2' });`);
    const { NODE_OPTIONS = '' } = process.env;
    const env = { NODE_OPTIONS: `${NODE_OPTIONS} --import=file://${old}` };
    for (const file of ['start.mjs', 'vth.mjs', 'check-node.mjs']) {
      await expectRefusal(keep(entry(file, [], env)), 'Dit is Node 20.20.2', 'npm rebuild node');
    }
  });
});
