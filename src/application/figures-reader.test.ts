import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import { date } from '../../tests/builders/date.ts';
import { createPorts } from '../main/create-ports.ts';
import { adoptAssessment } from './adopt-assessment.ts';
import { createFiguresReader } from './figures-reader.ts';
import { prepareAssessment } from './prepare-assessment.ts';
import { readPeople, readProgrammeView } from './read-programme-view.ts';
import { readCountedAssessment } from './read-dossier.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase('exercise');
});
afterAll(() => database.close());

async function viewOn(day: string | null) {
  const view = await readProgrammeView(createPorts(database.db), 'oefening', day === null ? null : date(day));
  const round = view?.rounds.at(-1);
  if (view === null || round === undefined) throw new Error('the exercise is not there');
  return { view, round };
}

test('figures are read once until something is recorded, and then they are the new ones', async () => {
  const ports = createPorts(database.db);
  const read = createFiguresReader(ports);
  const before = await viewOn(null);
  const figures = await read(before.view, before.round);
  expect(await read(before.view, before.round)).toBe(figures);

  const members = figures.figures.find(({ key }) => key === 'units-doubtful');
  const unitId = figures.judgements.units.find(
    ({ id }) => members?.kind === 'count' && members.members.includes(id),
  )?.id;
  if (unitId === undefined) throw new Error('nobody is doubtful');
  const found = await readCountedAssessment(ports, before.view.programme.id, unitId, before.view.knownAt);
  if (found === null) throw new Error('nothing counts');
  const people = await readPeople(ports);
  const as = (code: string) => ({ id: people.find((one) => one.code === code)?.id as never, origin: 'test' });
  const programmeId = before.view.programme.id;
  const assessment = {
    kind: 'status',
    statusNow: 'not-robust',
    forecast: 'expected',
    ...{ rationale: 'Beter.' },
  } as const;
  const { verdicts, reasons } = found.counted;
  const command = { programmeId, unitId, correctionReason: 'Nieuw.', assessment: { ...assessment, verdicts, reasons } };
  const prepared = await prepareAssessment(ports)(command, as('assessor-1'));
  if (!prepared.ok) throw new Error(prepared.error.code);
  const adoption = { programmeId, assessmentId: prepared.value, decidedOn: before.view.today };
  expect(await adoptAssessment(ports)(adoption, as('approver-1'))).toMatchObject({ ok: true });

  const value = (from: typeof figures) => from.figures.find(({ key }) => key === 'units-doubtful')?.value;
  const after = await viewOn(null);
  expect([value(figures), value(await read(after.view, after.round))]).toEqual([5, 4]);
  const earlier = await viewOn('2025-09-14');
  expect(value(await read(earlier.view, earlier.round))).toBe(5);
});

test('what does not fit makes room for what is asked for', async () => {
  const read = createFiguresReader(createPorts(database.db), 60);
  const [now, then] = [await viewOn(null), await viewOn('2025-09-14')];
  const first = await read(now.view, now.round);
  await read(then.view, then.round);
  expect(await read(now.view, now.round)).not.toBe(first);
});
