// Outlives the tests: when they are gone, however they ended, PostgreSQL stops and its folder goes.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const folder = process.argv[2];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

function postmaster() {
  try {
    return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
}

process.stdin.resume().on('close', async () => {
  for (let left = 100; left > 0 && postmaster() !== null; left -= 1) {
    if (left % 50 === 0) {
      try {
        process.kill(postmaster(), left === 100 ? 'SIGINT' : 'SIGQUIT');
      } catch {
        break;
      }
    }
    await setTimeout(100);
  }
  rmSync(folder, { recursive: true, force: true });
});
