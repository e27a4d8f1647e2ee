import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { npm, signalAll } from './program.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vth-test-restore-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const vth = (data: string, ...words: string[]) =>
  npm(['run', '-s', 'vth', '--', 'database', ...words], { VTH_DATA_DIR: join(folder, data) }).ended;

test('the dump of a stopped program is restored in another folder and not over a database', async () => {
  const program = npm(['start'], { VTH_DATA_DIR: join(folder, 'one') });
  await program.address;
  signalAll(program, 'SIGTERM');
  await program.ended;
  const [dump] = await readdir(join(folder, 'one', 'dumps'));
  const path = join(folder, 'one', 'dumps', dump ?? '');

  expect(await vth('two', 'restore', path)).toMatchObject({ code: 0, out: expect.stringContaining('Teruggezet: ') });
  expect(await vth('two', 'restore', path)).toMatchObject({
    code: 1,
    errors: expect.stringContaining('niet overschreven'),
  });
  const own = join(folder, 'own.dump.gz');
  expect(await vth('two', 'dump', own)).toMatchObject({ code: 0 });
  expect(await vth('two', 'dump', own)).toMatchObject({ code: 1, errors: expect.stringContaining('bestaat al') });

  const rowsIn = ({ out }: { readonly out: string }) => /Teruggezet: (\d+) rijen/.exec(out)?.[1];
  const [again, first] = [await vth('three', 'restore', own), await vth('four', 'restore', path)];
  expect(rowsIn(again)).toBe(rowsIn(first));
  expect(await vth('three', 'migrate')).toMatchObject({ code: 0, out: 'De database was al bij.\n' });
});
