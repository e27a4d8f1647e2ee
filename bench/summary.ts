import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { SummaryKind } from '../src/application/ports.ts';
import { publishRound } from '../src/application/publish-round.ts';
import { releaseSummary } from '../src/application/release-summary.ts';
import { instant } from '../src/domain/kernel/instant.ts';
import { createPorts } from '../src/main/create-ports.ts';
import type { Database } from '../src/store/database.ts';
import { findProgrammeByCode } from '../src/store/programmes.ts';
import { listRounds } from '../src/store/rounds.ts';
import { closeSummaryTypesetter, managementSummary } from '../src/documents/management-summary/v1/template.ts';
import { summaryPublication } from '../tests/builders/summary-publication.ts';
import { type Row, row } from './measure.ts';

const kinds = [
  ['annex as PDF', 'summary-pdf'],
  ['annex as Word', 'summary-docx'],
] as const satisfies readonly (readonly [string, SummaryKind])[];

const whenever = instant('9999-01-01T00:00:00Z');

type Measured = {
  readonly millisPerUnit: number;
  readonly megabytes: number;
  /** The most that the thread that answers requests worked in one go; on a busy machine a request waits longer. */
  readonly blockMillis: number;
  readonly waitMillis: number;
};

/**
 * Annex 1 for so many units, warm. The time per unit has to stay flat from one size to the ten times larger, the memory
 * bounded, and the thread that answers requests free.
 */
export async function measureSummary(sizes: readonly number[] = [27, 270, 2700]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, kind] of kinds) {
    await make(kind, summaryPublicationText(27));
    const all: Measured[] = [];
    for (const size of sizes) {
      const measured = await measure(kind, size);
      all.push(measured);
      rows.push(row(`${name}, ${size} units`, measured.millisPerUnit, 'ms/unit'));
      rows.push(row(`${name}, ${size} units: memory that came`, measured.megabytes, 'MB'));
      const { blockMillis, waitMillis } = measured;
      rows.push(row(`${name}, ${size} units: event loop blocked for`, blockMillis, 'ms', '< 50', blockMillis < 50));
      rows.push(row(`${name}, ${size} units: longest wait of a request`, waitMillis, 'ms'));
    }
    const [before, last] = all.slice(-2);
    if (before === undefined || last === undefined) continue;
    const ratio = last.millisPerUnit / before.millisPerUnit;
    rows.push(row(`${name}: time per unit, largest against the one before`, ratio, 'times', '<= 1.5', ratio <= 1.5));
    const memory = Math.max(...all.map(({ megabytes }) => megabytes));
    rows.push(row(`${name}: most memory that came`, memory, 'MB', '< 500', memory < 500));
  }
  await closeSummaryTypesetter();
  return rows;
}

const make = (kind: SummaryKind, publication: string) => managementSummary.render(kind, { publication, letter: null });

function summaryPublicationText(units: number): string {
  return JSON.stringify(summaryPublication(units));
}

async function measure(kind: SummaryKind, units: number): Promise<Measured> {
  const publication = summaryPublicationText(units);
  // What was left by the making of the publication is none of the annex.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const watched = await watch(() => make(kind, publication));
  return { ...watched, millisPerUnit: watched.millis / units };
}

/** Runs a piece of work while it looks at memory and at the thread that answers requests. */
async function watch(work: () => Promise<unknown>) {
  const rss = process.memoryUsage.rss();
  let most = rss;
  let blockMillis = 0;
  let worked = process.threadCpuUsage();
  const sampler = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
    const { user, system } = process.threadCpuUsage(worked);
    blockMillis = Math.max(blockMillis, (user + system) / 1000);
    worked = process.threadCpuUsage();
  }, 1);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begin = performance.now();
  await work();
  const millis = performance.now() - begin;
  delay.disable();
  clearInterval(sampler);
  return { millis, megabytes: (most - rss) / 1e6, blockMillis, waitMillis: delay.max / 1e6 };
}

/** The whole way on PostgreSQL for a programme of a hundred times the exercise: read, laid out, stored, with its line of audit. */
export async function measureRelease(db: Database): Promise<Row[]> {
  const ports = createPorts(db);
  const programme = await findProgrammeByCode(db, 'bench-100');
  const round = programme === null ? undefined : (await listRounds(db, programme.id, whenever)).at(-1);
  if (programme === null || round === undefined) throw new Error('the large programme was not filled');
  const by = await db.selectFrom('actor').select('id').where('code', '=', 'approver-1').executeTakeFirstOrThrow();
  const actor = { id: by.id, origin: 'bench' };
  const published = await publishRound(ports)({ programmeId: programme.id, roundId: round.id }, actor);
  if (!published.ok) throw new Error(JSON.stringify(published.error).slice(0, 300));
  const rows: Row[] = [];
  for (const [name, kind] of kinds) {
    const command = { programmeId: programme.id, publicationId: published.value, kind };
    let told = 0;
    const watched = await watch(async () => {
      const released = await releaseSummary(ports)(command, actor, () => {
        told += 1;
      });
      if (!released.ok) throw new Error(released.error.code);
    });
    const { blockMillis } = watched;
    rows.push(row(`${name}, 2700 units, made and stored`, watched.millis, 'ms'));
    rows.push(row(`  event loop blocked for`, blockMillis, 'ms', '< 50', blockMillis < 50));
    rows.push(row(`  times that progress was told`, told, 'times', '> 10', told > 10));
  }
  await closeSummaryTypesetter();
  return rows;
}
