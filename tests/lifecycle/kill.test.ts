import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('record-until-killed.ts', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

function record(folder: string): { child: ChildProcess; lines: () => string[] } {
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { cwd: root });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  // What comes after the last line break was not told yet.
  return { child, lines: () => out.split('\n').slice(0, -1) };
}

test('after kill -9 everything that was acknowledged is there, time after time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vth-test-kill-'));
  let told = 0;
  const started: ChildProcess[] = [];
  try {
    for (let round = 0; round < 4; round += 1) {
      const { child, lines } = record(folder);
      started.push(child);
      const ended = once(child, 'close');
      while (lines().length < 300 + round * 50 && child.exitCode === null) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      child.kill('SIGKILL');
      await ended;
      const [first, ...numbers] = lines();
      const had = Number(first?.replace('had ', ''));
      expect(had, 'what was told before is there').toBeGreaterThanOrEqual(told);
      expect(had, 'and at most the one that was not told yet').toBeLessThanOrEqual(told + 1);
      told = Number(numbers.at(-1));
      expect(told).toBeGreaterThan(had);
    }
  } finally {
    for (const child of started) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
});
