import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type KyselyPlugin, sql } from 'kysely';
import { createPorts } from '../src/main/create-ports.ts';
import type { Database } from '../src/store/database.ts';
import { createAssets } from '../src/web/assets.ts';
import { createWeb } from '../src/web/create-web.tsx';
import { fillProgress } from './fill-progress.ts';
import { medianMillis, percentile, type Row, row } from './measure.ts';

/** As the issue asks: 400 units, ten criteria, ten rounds. */
const large = { units: 400, criteria: 10, rounds: 10 } as const;
const room = 300;

/** The pages of progress on a large record: queries, time and bytes. */
export async function measureProgress(
  db: Database,
  { runs, requests }: { readonly runs: number; readonly requests: number },
): Promise<Row[]> {
  const counted = countingQueries(db);
  const assets = await createAssets();
  /** Every time another server, which has kept nothing. */
  const fresh = () =>
    createWeb({
      ports: createPorts(counted.db),
      assets,
      rasterizer: { png: () => Promise.reject(new Error('no picture is asked')) },
      onError: (error) => {
        throw error;
      },
    });
  const get = async (web: ReturnType<typeof fresh>, path: string) => {
    const answer = await web.request(path);
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return answer.bytes();
  };
  const small = await fillProgress(db, { ...large, rounds: 1 });
  const code = await fillProgress(db, large);
  await sql`analyze`.execute(db);

  const rows: Row[] = [];
  for (const [name, path] of [
    ['matrix, all rounds', '/matrix?rondes=alle'],
    ['progress', '/voortgang'],
  ] as const) {
    const addresses = [small, code].map((programme) => `/programmas/${programme}${path}`);
    const queries: number[] = [];
    for (const address of addresses) queries.push(await counted.during(() => get(fresh(), address)));
    const [ofOne = 0, ofTen = 0] = queries;
    const address = addresses[1] ?? '';
    const web = fresh();
    const cold = await medianMillis(runs, () => get(fresh(), address));
    const bytes = await get(web, address);
    const times: number[] = [];
    for (let request = 0; request < requests; request += 1) {
      const begin = performance.now();
      await get(web, address);
      times.push(performance.now() - begin);
    }
    // The quality that is used for pages that are made when they are asked for is about 5.
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length / 1000;
    const gzip = gzipSync(bytes).length / 1000;
    const title = `${name} (${large.units} × ${large.criteria} × ${large.rounds})`;
    rows.push(
      row(`${title}: queries for ten rounds`, ofTen, 'queries', `${ofOne}, as for one`, ofTen === ofOne),
      row('  nothing kept, p50', cold, 'ms'),
      row('  kept, p50', percentile(times, 0.5), 'ms'),
      row('  kept, p99', percentile(times, 0.99), 'ms'),
      row('  bytes', bytes.length / 1000, 'kB'),
      row('  compressed with brotli', brotli, 'kB', `< ${room}`, brotli < room),
      row('  compressed with gzip', gzip, 'kB', `< ${room}`, gzip < room),
    );
  }
  return rows;
}

function countingQueries(db: Database) {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    db: db.withPlugin(plugin),
    during: async (work: () => Promise<unknown>): Promise<number> => {
      const before = count;
      await work();
      return count - before;
    },
  };
}
