import { afterAll, beforeAll, expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import { fixedPorts } from '../../../tests/builders/ports.ts';
import { freshDatabase } from '../../../tests/database/fresh-database.ts';
import type { RegisterId } from '../../domain/kernel/ids.ts';
import { instant } from '../../domain/kernel/instant.ts';
import { readRegister } from '../../main/read-register.ts';
import { listOperatingAgencies } from '../../store/agencies.ts';
import type { OpenDatabase } from '../../store/database.ts';
import { listParticipations } from '../../store/participations.ts';
import { findProgrammeByCode, listCriteria } from '../../store/programmes.ts';
import { listSuccessions } from '../../store/successions.ts';
import { seedRegister } from './seed-register.ts';

const afterwards = instant('2026-06-01T08:00:00Z');
const dossier = readRegister();
let opened: OpenDatabase;
let registerId: RegisterId;
beforeAll(async () => {
  opened = await freshDatabase();
  await seedRegister(fixedPorts(opened.db, instant('2026-05-20T08:00:00Z')), dossier);
  registerId = (await theProgramme()).registerId;
});
afterAll(() => opened.close());

async function theProgramme() {
  const programme = await findProgrammeByCode(opened.db, 'omgevingsdiensten');
  if (programme === null) throw new Error('the register was not recorded');
  return programme;
}

const operatingOn = (on: string) => listOperatingAgencies(opened.db, registerId, date(on), afterwards);
const takingPartOn = (on: string) => listParticipations(opened.db, registerId, date(on), afterwards);

test.each([
  ['2023-07-01', 29],
  ['2023-12-31', 29],
  ['2024-01-01', 28],
  ['2025-09-15', 28],
  ['2025-10-14', 28],
  ['2025-12-02', 28],
  ['2025-12-31', 28],
  ['2026-01-01', 26],
  ['2026-05-16', 26],
])('on %s %i services do their work', async (on, count) => {
  expect(await operatingOn(on)).toHaveLength(count);
});

const sampled = ['2023-07-01', '2023-12-31', '2024-01-01', '2024-07-10', '2025-09-15', '2025-12-31', '2026-01-01'];

test.each(sampled)('on %s 342 municipalities each take part in one service that does its work', async (on) => {
  const working = new Set((await operatingOn(on)).map(({ id }) => id));
  const taking = (await takingPartOn(on)).filter(({ participant }) => participant.kind === 'municipality');
  expect(new Set(taking.map(({ participant }) => participant.code)).size).toBe(342);
  expect(taking).toHaveLength(342);
  expect(taking.every(({ agencyId }) => working.has(agencyId))).toBe(true);
});

test('every province takes part, that of Noord-Holland in four services', async () => {
  const provinces = (await takingPartOn('2025-09-15')).filter(({ participant }) => participant.kind === 'province');
  const services = Map.groupBy(provinces, ({ participant }) => participant.name);
  expect(services.size).toBe(12);
  expect(services.get('Noord-Holland')).toHaveLength(4);
});

test('nobody is said to take part before the participants are known', async () => {
  expect(await takingPartOn('2023-06-30')).toEqual([]);
});

test('six services went on as three', async () => {
  const codes = new Map(
    (await opened.db.selectFrom('agency').select(['id', 'code']).execute()).map(({ id, code }) => [id, code]),
  );
  const successions = await listSuccessions(opened.db, registerId, afterwards);
  expect(
    successions.map(({ predecessorId, successorId, effectiveOn }) => [
      codes.get(predecessorId),
      codes.get(successorId),
      effectiveOn,
    ]),
  ).toEqual([
    ['so0781', 'so1091', '2024-01-01'],
    ['so0786', 'so1091', '2024-01-01'],
    ['so0697', 'so1104', '2026-01-01'],
    ['so0843', 'so1104', '2026-01-01'],
    ['so0783', 'so1108', '2026-01-01'],
    ['so0826', 'so1108', '2026-01-01'],
  ]);
});

test('a service is called by the name of its day', async () => {
  const nameOn = async (on: string) => (await operatingOn(on)).find(({ code }) => code === 'so0821')?.name;
  expect([await nameOn('2024-09-30'), await nameOn('2024-10-01')]).toEqual(['RUD Drenthe', 'Omgevingsdienst Drenthe']);
});

test('two of the six criteria have a public name, and no threshold is known', async () => {
  const programme = await theProgramme();
  expect(programme).toMatchObject({ isExercise: false, targetDate: '2026-04-01' });
  const criteria = await listCriteria(opened.db, programme.criteriaSetId);
  expect(criteria).toHaveLength(6);
  const { criteriaSet } = dossier.programme;
  expect(criteriaSet.criteria.filter((criterion) => criterion.isNamedPublicly).map(({ name }) => name)).toEqual([
    'Voldoen aan de kwaliteitscriteria',
    'Omzetnorm',
  ]);
  expect(criteriaSet.criteria.every(({ threshold }) => threshold === null)).toBe(true);
});

test('of a real service nothing is said about robustness', async () => {
  const programme = await theProgramme();
  for (const table of ['determination', 'exemption', 'round', 'joint_reporting'] as const) {
    const rows = await opened.db
      .selectFrom(table as 'round')
      .select('id')
      .where('programme_id', '=', programme.id)
      .execute();
    expect(rows).toEqual([]);
  }
});

test('it is recorded when it is recorded, whatever the dates on which it holds', async () => {
  const before = instant('2026-05-20T07:59:59Z');
  expect(await listOperatingAgencies(opened.db, registerId, date('2025-09-15'), before)).toEqual([]);
});
