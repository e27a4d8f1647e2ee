import { sql } from 'kysely';
import { contentOf } from '../src/application/publish-round.ts';
import { readRoundFigures } from '../src/application/read-round-figures.ts';
import { canonicalJson } from '../src/domain/kernel/canonical-json.ts';
import type { ActorId, PublicationId } from '../src/domain/kernel/ids.ts';
import { instant } from '../src/domain/kernel/instant.ts';
import { refuse } from '../src/domain/kernel/result.ts';
import { contentAsJson } from '../src/domain/publications/publication-content.ts';
import { createPorts } from '../src/main/create-ports.ts';
import type { Database } from '../src/store/database.ts';
import { findProgramme } from '../src/store/programmes.ts';
import { savePublication } from '../src/store/publications.ts';
import { listRounds } from '../src/store/rounds.ts';
import { inTransaction } from '../src/store/transaction.ts';
import { fillProgramme } from './fill.ts';
import { medianMillis, type Row, row } from './measure.ts';

const now = instant('2025-09-15T12:00:00Z');

/** Figures and publications of a record of 1, 10 and 100 times the exercise, each with the same number of rounds. */
export async function measureRecord(db: Database, { rounds, runs }: { rounds: number; runs: number }): Promise<Row[]> {
  const rows: Row[] = [];
  const first = new Map<string, number>();
  const programmes = [];
  for (const factor of [1, 10, 100]) programmes.push({ factor, id: await fillProgramme(db, factor, rounds) });
  await sql`analyze`.execute(db);
  for (const { factor, id } of programmes) {
    const programme = await findProgramme(db, id);
    const all = await listRounds(db, id, now);
    const [round, middle] = [all.at(-1), all[Math.floor(rounds / 2)]];
    if (programme === null || round === undefined || middle === undefined) throw new Error('nothing was filled');
    const asOf = instant(`${middle.referenceDate}T23:00:00Z`);
    const measured = {
      'figures of a round': () => readRoundFigures(db, programme, round, now),
      'the same, as of an earlier day': () => readRoundFigures(db, programme, middle, asOf),
      'freezing a publication': () => freeze(db, programme, round),
    };
    for (const [name, work] of Object.entries(measured)) {
      const millis = await medianMillis(runs, work);
      const perUnit = millis / factor;
      const base = first.get(name) ?? perUnit;
      first.set(name, base);
      const isLargest = factor === 100;
      rows.push(row(`${name}, ${factor}×`, millis, 'ms', isLargest ? '< 1000' : '', isLargest ? millis < 1000 : null));
      if (factor > 1) rows.push(row(`  per unit, against 1×`, perUnit / base, 'ratio', '≤ 1.5', perUnit / base <= 1.5));
    }
  }
  return rows;
}

/** All of a publication but its commit: rolled back, so that every run does the same. */
async function freeze(
  db: Database,
  programme: NonNullable<Awaited<ReturnType<typeof findProgramme>>>,
  round: Awaited<ReturnType<typeof listRounds>>[number],
): Promise<void> {
  const ports = createPorts(db);
  const rolledBack = await inTransaction(db, async (tx) => {
    const frozen = await contentOf(tx, programme, await readRoundFigures(tx, programme, round, now));
    if (!frozen.ok) return frozen;
    const content = canonicalJson(contentAsJson(frozen.value));
    const by = (await tx.selectFrom('actor').select('id').limit(1).executeTakeFirstOrThrow()).id as ActorId;
    const publication = {
      id: ports.newId() as PublicationId,
      programme_id: programme.id,
      round_id: round.id,
      reference_date: round.referenceDate,
      known_at: now,
      content,
      content_hash: ports.sha256(content),
      published_by: by,
      recorded_at: now,
      recorded_by: by,
    };
    await savePublication(tx, publication, frozen.value);
    return refuse({ code: 'done' });
  });
  if (rolledBack.ok || rolledBack.error.code !== 'done') throw new Error(JSON.stringify(rolledBack).slice(0, 500));
}
