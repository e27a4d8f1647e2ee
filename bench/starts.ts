import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Row, row } from './measure.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The first start on an empty folder and the next one, on the embedded database, with the memory they settle at. */
export async function measureStarts(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vth-bench-'));
  try {
    const first = await start(folder);
    const next = await start(folder);
    return [
      row('first start, exercise loaded', first.millis, 'ms'),
      row('next start', next.millis, 'ms'),
      row('memory after some pages', next.megabytes, 'MB'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function start(folder: string): Promise<{ millis: number; megabytes: number }> {
  const { DATABASE_URL: _, ...env } = process.env;
  const begin = performance.now();
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    cwd: root,
    env: { ...env, PORT: '0', VTH_DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/u.exec(out);
      if (found !== null) resolve(found[0]);
    });
    child.on('exit', () => reject(new Error(`the server ended: ${out}`)));
  });
  const answer = await fetch(`${address}/healthz`);
  const millis = performance.now() - begin;
  if (!answer.ok) throw new Error(`/healthz answered ${answer.status}`);
  for (let visit = 0; visit < 20; visit += 1) await (await fetch(`${address}/programmas/oefening`)).text();
  const status = `/proc/${child.pid}/status`;
  const kilobytes = existsSync(status) ? Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1]) : Number.NaN;
  child.removeAllListeners('exit');
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { millis, megabytes: kilobytes / 1024 };
}
