import { afterAll, beforeAll, expect, test } from 'vitest';
import { date } from '../../tests/builders/date.ts';
import { type SmallProgramme, expectOk, smallProgramme } from '../../tests/builders/small-programme.ts';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import type { GivenParticipation } from '../domain/agencies/participation.ts';
import type { AgencyId } from '../domain/kernel/ids.ts';
import { endOfDayInAmsterdam } from '../domain/kernel/instant.ts';
import { listOperatingAgencies } from '../store/agencies.ts';
import type { OpenDatabase } from '../store/database.ts';
import { listParticipations } from '../store/participations.ts';
import { findProgramme } from '../store/programmes.ts';
import { listSuccessions } from '../store/successions.ts';
import { recordParticipations } from './record-participations.ts';
import { recordSuccession } from './record-succession.ts';
import { type RegisterAgency, registerAgency } from './register-agency.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

const ever = { from: date('2020-01-01'), until: null };
const future = { from: date('2026-01-01'), until: null };
const town = (number: number, valid: GivenParticipation['valid'] = ever): GivenParticipation => ({
  code: `GM900${number}`,
  kind: 'municipality',
  name: `Dorp ${number}`,
  valid,
});
const nobody = '00000000-0000-4000-8000-000000000000' as AgencyId;

async function programme() {
  const small: SmallProgramme = await smallProgramme(opened.db);
  const { ports, programmeId, actor } = small;
  const registerId = (await findProgramme(opened.db, programmeId))?.registerId;
  if (registerId === undefined) throw new Error('no register');
  const takePart = (agencyId: AgencyId, participants: readonly GivenParticipation[]) =>
    recordParticipations(ports)({ programmeId, agencyId, participants }, actor('clerk'));
  const register = (given: Partial<RegisterAgency>) =>
    registerAgency(ports)(
      {
        programmeId,
        code: 'ab',
        name: 'Dienst ab',
        abbreviation: null,
        seat: null,
        province: null,
        legal: { from: date('2025-10-01'), until: null },
        operation: future,
        ...given,
      },
      actor('clerk'),
    );
  const succeed = (successor: AgencyId, given: Partial<Parameters<ReturnType<typeof recordSuccession>>[0]> = {}) =>
    recordSuccession(ports)(
      {
        programmeId,
        predecessors: [small.agency('a'), small.agency('b')],
        successor,
        kind: 'merger',
        effectiveOn: date('2026-01-01'),
        document: 'Regeling',
        ...given,
      },
      actor('coordinator'),
    );
  const names = async (on: string, knownOn: string) =>
    (await listOperatingAgencies(opened.db, registerId, date(on), endOfDayInAmsterdam(date(knownOn)))).map(
      ({ name }) => name,
    );
  const towns = async (on: string, knownOn: string) =>
    (await listParticipations(opened.db, registerId, date(on), endOfDayInAmsterdam(date(knownOn)))).map(
      ({ agencyId, participant }) => [agencyId, participant.code],
    );
  return { ...small, registerId, takePart, register, succeed, names, towns };
}

const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
  result.ok ? 'ok' : result.error.code;

test('a merger that is recorded ahead ends its predecessors on its day; what was known before stays known', async () => {
  const { agency, setDate, takePart, register, succeed, names, towns } = await programme();
  expectOk(await takePart(agency('a'), [town(1)]));
  expectOk(await takePart(agency('b'), [town(2)]));
  await setDate('2025-09-01');
  const successor = expectOk(await register({}));
  expectOk(await succeed(successor));
  expectOk(await takePart(successor, [town(1, future), town(2, future)]));

  const others = ['Dienst c', 'Dienst d'];
  expect(await names('2025-12-31', '2025-09-01')).toEqual(['Dienst a', 'Dienst b', ...others]);
  expect(await names('2026-01-01', '2025-09-01')).toEqual(['Dienst ab', ...others]);
  expect(await names('2026-01-01', '2025-08-31')).toEqual(['Dienst a', 'Dienst b', ...others]);

  const [a, b] = [agency('a'), agency('b')];
  const before = [
    [a, 'GM9001'],
    [b, 'GM9002'],
  ];
  expect(await towns('2025-12-31', '2025-09-01')).toEqual(before);
  expect(await towns('2026-01-01', '2025-09-01')).toEqual(before.map(([, code]) => [successor, code]));
  expect(await towns('2026-01-01', '2025-08-31')).toEqual(before);
});

test('a succession names both predecessors, its document and who recorded it, from the day it was recorded', async () => {
  const { agency, registerId, setDate, register, succeed } = await programme();
  await setDate('2025-09-01');
  const successor = expectOk(await register({}));
  expectOk(await succeed(successor));
  const known = (on: string) => listSuccessions(opened.db, registerId, endOfDayInAmsterdam(date(on)));
  expect(await known('2025-08-31')).toEqual([]);
  expect(await known('2025-09-01')).toMatchObject(
    ['a', 'b'].map((code) => ({
      predecessorId: agency(code),
      successorId: successor,
      kind: 'merger',
      effectiveOn: '2026-01-01',
      document: 'Regeling',
      recordedBy: 'coordinator',
    })),
  );
});

test('recording participants and a succession leaves a line in the audit', async () => {
  const { agency, programmeId, takePart, register, succeed } = await programme();
  expectOk(await takePart(agency('a'), [town(1)]));
  const successor = expectOk(await register({}));
  expectOk(await succeed(successor));
  const lines = await opened.db
    .selectFrom('audit_line')
    .select(['action', 'object_id', 'reason'])
    .where('programme_id', '=', programmeId)
    .where('action', 'in', ['participation-recorded', 'succession-recorded'])
    .orderBy('recorded_at')
    .execute();
  expect(lines).toEqual([
    { action: 'participation-recorded', object_id: agency('a'), reason: null },
    { action: 'succession-recorded', object_id: successor, reason: 'Regeling' },
  ]);
});

test('with a split the predecessor works on', async () => {
  const { agency, register, succeed, names } = await programme();
  const successor = expectOk(await register({}));
  expectOk(await succeed(successor, { predecessors: [agency('a')], kind: 'split' }));
  expect(await names('2026-01-01', '2025-01-06')).toContain('Dienst a');
});

test('a participation that would begin after the merger never begins', async () => {
  const { agency, setDate, takePart, register, succeed, towns } = await programme();
  expectOk(await takePart(agency('a'), [town(3, { from: date('2026-02-01'), until: null })]));
  await setDate('2025-09-01');
  expectOk(await succeed(expectOk(await register({}))));
  expect(await towns('2026-03-01', '2025-09-01')).toEqual([]);
  expect(await towns('2026-03-01', '2025-08-31')).toHaveLength(1);
});

test('an agency of another register cannot succeed or be succeeded', async () => {
  const [{ succeed, register }, other] = [await programme(), await programme()];
  const successor = expectOk(await register({}));
  expect(codeOf(await succeed(nobody))).toBe('agency-unknown');
  expect(codeOf(await succeed(successor, { predecessors: [other.agency('a')] }))).toBe('agency-unknown');
});

test('what was merged already is refused, and nothing is changed', async () => {
  const { register, succeed } = await programme();
  expectOk(await succeed(expectOk(await register({}))));
  const again = expectOk(await register({ code: 'ba' }));
  expect(codeOf(await succeed(again))).toBe('succeeded-already');
});

test('a successor that begins its work on another day is refused', async () => {
  const { register, succeed } = await programme();
  const early = expectOk(await register({ operation: { from: date('2025-12-01'), until: null } }));
  expect(codeOf(await succeed(early))).toBe('successor-starts-on-another-day');
});

test('participants of an agency that the register does not have are refused', async () => {
  const [{ takePart }, other] = [await programme(), await programme()];
  expect(codeOf(await takePart(other.agency('a'), [town(1)]))).toBe('agency-unknown');
});

test('nobody at all cannot be recorded as participants', async () => {
  const { agency, takePart } = await programme();
  expect(codeOf(await takePart(agency('a'), []))).toBe('participants-missing');
});

test('participants with a flaw are refused together, and none of them is recorded', async () => {
  const { agency, takePart, towns } = await programme();
  expectOk(await takePart(agency('a'), [town(1)]));
  const refused = await takePart(agency('b'), [town(1), town(2)]);
  expect(refused).toEqual({
    ok: false,
    error: {
      code: 'participations-flawed',
      flaws: [{ code: 'municipality-participates-elsewhere', participant: 'GM9001' }],
    },
  });
  expect(await towns('2025-01-06', '2025-01-06')).toEqual([[agency('a'), 'GM9001']]);
});

test('an agency is called by the name that it bore on the day, and keeps its last one after its end', async () => {
  const { register, registerId } = await programme();
  const agencyId = expectOk(
    await register({
      code: 'renamed',
      name: 'Omgevingsdienst',
      formerNames: [{ name: 'Uitvoeringsdienst', abbreviation: 'RUD', until: date('2024-10-01') }],
      legal: { from: date('2013-01-01'), until: date('2026-01-01') },
      operation: { from: date('2013-01-01'), until: date('2026-01-01') },
    }),
  );
  const name = async (on: string) =>
    (await listOperatingAgencies(opened.db, registerId, date(on), endOfDayInAmsterdam(date('2025-01-06')))).find(
      ({ id }) => id === agencyId,
    )?.name;
  expect([await name('2024-09-30'), await name('2024-10-01')]).toEqual(['Uitvoeringsdienst', 'Omgevingsdienst']);
  const rows = await opened.db.selectFrom('agency_name').selectAll().where('agency_id', '=', agencyId).execute();
  expect(rows.map(({ valid_until }) => valid_until).sort()).toEqual(['2024-10-01', null]);
});

test('names that do not follow each other are refused', async () => {
  const { register } = await programme();
  const formerNames = ['2024-10-01', '2020-01-01'].map((until) => ({
    name: 'x',
    abbreviation: null,
    until: date(until),
  }));
  expect(codeOf(await register({ formerNames, legal: ever }))).toBe('names-out-of-order');
});
