import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedPorts } from '../../../tests/builders/ports.ts';
import { expectOk } from '../../../tests/builders/small-programme.ts';
import { freshDatabase } from '../../../tests/database/fresh-database.ts';
import { mergeAreas } from '../../boundaries/merge-areas.ts';
import type { ActorId } from '../../domain/kernel/ids.ts';
import { endOfDayInAmsterdam } from '../../domain/kernel/instant.ts';
import { date } from '../../../tests/builders/date.ts';
import { readExercise } from '../../main/read-exercise.ts';
import { findActorByCode } from '../../store/actors.ts';
import { listOperatingAgencies } from '../../store/agencies.ts';
import { listBoundarySets, readTopology } from '../../store/boundaries.ts';
import type { OpenDatabase } from '../../store/database.ts';
import { listParticipations } from '../../store/participations.ts';
import { findProgrammeByCode } from '../../store/programmes.ts';
import { listPublications } from '../../store/publications.ts';
import { readJudgements } from '../../store/round-judgements.ts';
import { listRounds } from '../../store/rounds.ts';
import { listSuccessions } from '../../store/successions.ts';
import { openRound } from '../open-round.ts';
import { readRoundFigures } from '../read-round-figures.ts';
import { setExerciseDate } from '../set-exercise-date.ts';

const today = endOfDayInAmsterdam(date('2025-09-15'));
const classes = ['robust', 'expected', 'doubtful', 'not-plausible'];
let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase('exercise');
});
afterAll(() => opened.close());

async function exercise() {
  const programme = await findProgrammeByCode(opened.db, 'oefening');
  if (programme === null) throw new Error('the exercise was not played');
  const rounds = (await listRounds(opened.db, programme.id, today)).filter((round) => round.kind === 'progress');
  return { programme, rounds };
}

async function figuresOf(index: number) {
  const { programme, rounds } = await exercise();
  const round = rounds[index];
  if (round === undefined) throw new Error('the exercise has no such round');
  const { figures } = await readRoundFigures(opened.db, programme, round, today);
  return (key: string) => figures.find((figure) => figure.key === key)?.value;
}

test('the first round counts three robust, eleven expected, nine doubtful and four not plausible', async () => {
  const value = await figuresOf(0);
  expect(classes.map((name) => value(`units-${name}`))).toEqual([3, 11, 9, 4]);
  expect([value('units-total'), value('agencies-total')]).toEqual([27, 28]);
  expect([value('reports-received'), value('agencies-represented'), value('units-exempt')]).toEqual([25, 26, 2]);
});

test('the second round counts four, fifteen, five and three, and sixteen services that are expected', async () => {
  const value = await figuresOf(1);
  expect(classes.map((name) => value(`units-${name}`))).toEqual([4, 15, 5, 3]);
  expect(classes.map((name) => value(`agencies-${name}`))).toEqual([4, 16, 5, 3]);
  expect([value('units-newly-robust'), value('change-units-doubtful')]).toEqual([1, -4]);
});

test('the reasons of the second round are the turnover norm five times and the time that is left three times', async () => {
  const value = await figuresOf(1);
  expect([value('units-main-reason:turnover-norm'), value('units-main-reason:time-left')]).toEqual([5, 3]);
});

test('what came in in December 2024 was recorded then, and the first letter in April 2025', async () => {
  const { programme, rounds } = await exercise();
  const reports = await opened.db
    .selectFrom('report')
    .innerJoin('reporting_unit', 'reporting_unit.id', 'report.unit_id')
    .select(['report.recorded_at as recordedAt', 'report.received_on as receivedOn'])
    .where('reporting_unit.round_id', '=', rounds[0]?.id ?? ('' as never))
    .execute();
  expect(reports).toHaveLength(25);
  expect(new Set(reports.map((report) => report.recordedAt.slice(0, 7)))).toEqual(new Set(['2024-12']));
  const [published] = await listPublications(opened.db, programme.id, today);
  expect(published?.publishedAt.slice(0, 10)).toBe('2025-04-15');
});

test.each([
  ['2025-09-15', 28],
  ['2025-12-31', 28],
  ['2026-01-01', 26],
  ['2026-04-01', 26],
])('on %s %i services do their work, as was decided before September 2025', async (on, count) => {
  const { programme } = await exercise();
  expect(await listOperatingAgencies(opened.db, programme.registerId, date(on), today)).toHaveLength(count);
});

test('of the mergers nobody knew before they were decided', async () => {
  const { programme } = await exercise();
  const earlier = endOfDayInAmsterdam(date('2025-08-01'));
  expect(await listOperatingAgencies(opened.db, programme.registerId, date('2026-01-01'), earlier)).toHaveLength(28);
  expect(await listSuccessions(opened.db, programme.registerId, earlier)).toEqual([]);
});

test('the two services that report jointly merge, and so does a robust one with one that is not', async () => {
  const { programme, rounds } = await exercise();
  const rows = await opened.db.selectFrom('agency').select(['id', 'code']).execute();
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  const successions = await listSuccessions(opened.db, programme.registerId, today);
  expect(
    successions.map(({ predecessorId, successorId }) => [codes.get(predecessorId), codes.get(successorId)]),
  ).toEqual([
    ['duinzoom', 'kwelderduinen'],
    ['kwelderbocht', 'kwelderduinen'],
    ['petgaten', 'veenplassen'],
    ['veenmark', 'veenplassen'],
  ]);
  const [judged] = await readJudgements(opened.db, rounds.slice(1), today);
  const classOf = (code: string) =>
    judged?.units.find(({ agencies }) => agencies.some(({ id }) => codes.get(id) === code))?.letterClass;
  expect([classOf('kwelderbocht'), classOf('duinzoom')]).toEqual(['robust', 'expected']);
});

test.each(['2019-01-01', '2023-10-02', '2025-09-15', '2025-12-31', '2026-01-01'])(
  'on %s 336 municipalities each take part in one service that does its work',
  async (on) => {
    const { programme } = await exercise();
    const working = await listOperatingAgencies(opened.db, programme.registerId, date(on), today);
    const taking = (await listParticipations(opened.db, programme.registerId, date(on), today)).filter(
      ({ participant }) => participant.kind === 'municipality',
    );
    expect(taking).toHaveLength(336);
    expect(new Set(taking.map(({ participant }) => participant.code)).size).toBe(336);
    expect(new Set(taking.map(({ agencyId }) => agencyId)).size).toBe(working.length);
    expect(taking.every(({ agencyId }) => working.some(({ id }) => id === agencyId))).toBe(true);
  },
);

test('as many municipalities take part in every service as its dossier says, its seat among them', async () => {
  const { agencies, participants } = readExercise();
  for (const { code, seat, municipalities } of agencies.agencies) {
    const names = participants.municipalities.filter(({ agency }) => agency === code).map(({ name }) => name);
    expect(names, code).toHaveLength(municipalities);
    expect(names).toContain(seat);
  }
  const names = participants.municipalities.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('a judgement of the first round was corrected after its publication; no class changed', async () => {
  const { rounds } = await exercise();
  const judgedOn = async (day: string) => {
    const [judged] = await readJudgements(opened.db, rounds.slice(0, 1), endOfDayInAmsterdam(date(day)));
    return judged?.units ?? [];
  };
  const [published, corrected] = [await judgedOn('2025-04-15'), await judgedOn('2025-05-13')];
  expect(corrected.map(({ letterClass }) => letterClass)).toEqual(published.map(({ letterClass }) => letterClass));
  expect(corrected.map(({ mainReason }) => mainReason)).toEqual(published.map(({ mainReason }) => mainReason));
  const changed = corrected.flatMap((unit, index) => {
    const before = published[index];
    return before === undefined || unit.assessmentId === before.assessmentId ? [] : [{ before, unit }];
  });
  expect(changed.map(({ unit }) => unit.name)).toEqual(['Omgevingsdienst Hoogveen-Zuid']);
  expect(changed[0]?.before.verdicts['information-quality']).toBe('met');
  expect(changed[0]?.unit.verdicts['information-quality']).toBe('not-met');
  expect(changed[0]?.unit.rationale).not.toBe(changed[0]?.before.rationale);
});

test('one service fell from expected to doubtful between the rounds', async () => {
  const { rounds } = await exercise();
  const [first, second] = await readJudgements(opened.db, rounds, today);
  const fell = (second?.units ?? []).filter(
    ({ name, letterClass }) =>
      letterClass === 'doubtful' && first?.units.find((unit) => unit.name === name)?.letterClass === 'expected',
  );
  expect(fell.map(({ name }) => name)).toEqual(['Omgevingsdienst Bosrand']);
});

test('the boundaries of the exercise draw every municipality, and the mergers show in them by themselves', async () => {
  const { programme } = await exercise();
  const [set] = await listBoundarySets(opened.db, programme.registerId, today);
  expect(set).toMatchObject({ areaCount: 336, referenceDate: '2023-10-02' });
  const topology = set === undefined ? '' : await readTopology(opened.db, set.id);
  const areasOn = async (on: string) => {
    const taking = await listParticipations(opened.db, programme.registerId, date(on), today);
    const groups = Map.groupBy(
      taking.filter(({ participant }) => participant.kind === 'municipality'),
      ({ agencyId }) => String(agencyId),
    );
    const codes = [...groups].map(([id, members]) => [id, members.map(({ participant }) => participant.code)] as const);
    return [...mergeAreas(topology, new Map(codes)).polygonsOf.values()];
  };
  const [before, after] = [await areasOn('2025-12-31'), await areasOn('2026-01-01')];
  expect([before.length, after.length]).toEqual([28, 26]);
  // Four islands lie before the coast; beyond them every service is one piece, merged or not.
  for (const areas of [before, after]) expect(areas.flat()).toHaveLength(areas.length + 4);
});

// The last one: it moves the date of the exercise.
test('in the final round 26 units report, the successors with nothing judged yet', async () => {
  const { programme } = await exercise();
  const ports = fixedPorts(opened.db);
  const coordinator = { id: (await findActorByCode(opened.db, 'coordinator')) as ActorId, origin: 'test' };
  const command = { programmeId: programme.id, today: date('2026-03-16') };
  expectOk(await setExerciseDate(ports)(command, coordinator));
  const roundId = expectOk(
    await openRound(ports)(
      {
        programmeId: programme.id,
        code: 'eindronde',
        kind: 'final',
        name: 'Eindrapportage',
        reportedPeriod: { from: date('2025-06-01'), until: date('2026-04-01') },
        window: { from: date('2026-04-01'), until: date('2026-05-01') },
        referenceDate: date('2026-04-01'),
      },
      coordinator,
    ),
  );
  const knownAt = endOfDayInAmsterdam(date('2026-03-16'));
  const final = (await listRounds(opened.db, programme.id, knownAt)).filter(({ id }) => id === roundId);
  const [judged] = await readJudgements(opened.db, final, knownAt);
  expect(judged?.units).toHaveLength(26);
  const successors = judged?.units.filter(({ name }) => /Veenplassen|Kwelderduinen/.test(name));
  expect(successors?.map(({ letterClass }) => letterClass)).toEqual([null, null]);
});
