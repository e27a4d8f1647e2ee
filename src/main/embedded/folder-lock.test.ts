import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vth-test-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const expectFree = () => {
  const lock = lockFolder(folder);
  expect(lock.ok).toBe(true);
  if (lock.ok) lock.value.release();
};

test('a folder is made and taken once', () => {
  const inside = join(folder, 'deep', 'inside');
  const lock = lockFolder(inside);
  expect(lock.ok).toBe(true);
  expect(lockFolder(inside)).toEqual({
    ok: false,
    error: { code: 'folder-in-use', folder: inside, holder: String(process.pid) },
  });
  if (lock.ok) lock.value.release();
});

test('a folder that was given free can be taken again', () => {
  expectFree();
  expectFree();
});

test('a folder whose holder was killed can be taken, whatever its process id names now', async () => {
  const holder = spawn(
    process.execPath,
    [
      '-e',
      `const db = new (require('node:sqlite').DatabaseSync)(process.argv[1]);
       db.exec('begin exclusive'); console.log('held'); setInterval(() => db.isOpen, 1000);`,
      join(folder, 'lock'),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(holder.stdout, 'data');
  await writeFile(join(folder, 'lock-holder'), `${process.pid} elsewhere\n`);
  expect(lockFolder(folder)).toMatchObject({ error: { code: 'folder-in-use', holder: null } });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expectFree();
});

test('a file is no folder', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(lockFolder(file)).toMatchObject({ error: { code: 'folder-not-writable', folder: file } });
});

test('a folder that cannot be made is refused', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(lockFolder(join(file, 'below'))).toMatchObject({ error: { code: 'folder-not-writable' } });
});
