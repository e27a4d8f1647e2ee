import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createApp } from '../src/main/app.ts';
import { serveHttp } from '../src/main/http-server.ts';
import type { Database } from '../src/store/database.ts';
import { createImmutableHandler } from '../src/web/immutable-response.ts';
import { originCheck } from '../src/web/origin-check.ts';
import { securityHeaders } from '../src/web/security-headers.ts';
import { percentile, type Row, row } from './measure.ts';

const client = fileURLToPath(new URL('client.mjs', import.meta.url));

async function ask<T>(...words: readonly string[]): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, [client, ...words], { maxBuffer: 10_000_000 });
  return JSON.parse(stdout) as T;
}

/** The page of a publication against a static file of its size from the same server, and the overview under load. */
export async function measurePages(
  db: Database,
  { requests, repeats, seconds }: { requests: number; repeats: number; seconds: number },
): Promise<Row[]> {
  const app = await createApp({ db });
  const publication = await db
    .selectFrom('letter')
    .innerJoin('publication', 'publication.id', 'letter.publication_id')
    .select('publication.id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const path = `/programmas/oefening/publicaties/${publication.id}`;
  const page = await (await app.fetch(new Request(`http://127.0.0.1${path}`))).bytes();
  // The file passes what a file of the site passes: the same headers and checks.
  const files = new Hono();
  files.use(securityHeaders({ isHttps: false }), originCheck(), bodyLimit({ maxSize: 2_000_000 }));
  files.get('/bench-file', await createImmutableHandler(page, { type: 'text/html; charset=utf-8' }));
  const both = (request: Request) => (request.url.endsWith('/bench-file') ? files.fetch(request) : app.fetch(request));
  const served = await serveHttp(both, { host: '127.0.0.1', port: 0 });
  if (!served.ok) throw new Error(served.error.code);
  const base = served.value.address.replace(/\/$/u, '');
  try {
    const rates = { page: [] as number[], file: [] as number[] };
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      for (const [kind, address] of [
        ['file', '/bench-file'],
        ['page', path],
      ] as const) {
        const { perSecond } = await ask<{ perSecond: number }>('closed', `${base}${address}`, String(requests), '20');
        rates[kind].push(perSecond);
      }
    }
    const [ofPage, ofFile] = [percentile(rates.page, 0.5), percentile(rates.file, 0.5)];
    const { times } = await ask<{ times: number[] }>('open', `${base}/programmas/oefening`, '100', String(seconds));
    return [
      row('static file of the size of the page', ofFile, 'requests/s'),
      row('page of a publication', ofPage, 'requests/s'),
      row('  against the static file', ofPage / ofFile, 'ratio', '≥ 0.8', ofPage / ofFile >= 0.8),
      row('overview at 100 requests/s, p50', percentile(times, 0.5), 'ms'),
      row('overview at 100 requests/s, p99', percentile(times, 0.99), 'ms'),
    ];
  } finally {
    await served.value.close();
    await app.close?.();
  }
}
