import { afterAll, beforeAll, expect, test } from 'vitest';
import { date } from '../../tests/builders/date.ts';
import { type SmallProgramme, expectOk, rowCounts, smallProgramme } from '../../tests/builders/small-programme.ts';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import type { AgencyId } from '../domain/kernel/ids.ts';
import type { OpenDatabase } from '../store/database.ts';
import { agreeJointReporting } from './agree-joint-reporting.ts';
import { decideExemption } from './decide-exemption.ts';
import { openRound } from './open-round.ts';
import { recordDetermination } from './record-determination.ts';

let opened: OpenDatabase;
let one: SmallProgramme;
beforeAll(async () => {
  opened = await freshDatabase();
  one = await smallProgramme(opened.db);
});
afterAll(() => opened.close());

const always = { from: date('2025-01-01'), until: null };
const backwards = { from: date('2025-01-02'), until: date('2025-01-01') };

async function expectRefusal(act: () => Promise<unknown>, error: object) {
  const before = await rowCounts(opened.db);
  expect(await act()).toMatchObject({ ok: false, error });
  expect(await rowCounts(opened.db)).toEqual(before);
}

const determine = (given: Partial<Parameters<ReturnType<typeof recordDetermination>>[0]> = {}) =>
  recordDetermination(one.ports)(
    {
      programmeId: one.programmeId,
      agencyId: one.agency('a'),
      outcome: 'robust',
      holds: always,
      decidedOn: date('2025-01-02'),
      document: 'besluit',
      ground: 'onderzoek',
      preparedBy: one.actor('assessor').id,
      adoptedBy: one.actor('approver').id,
      ...given,
    },
    one.actor('coordinator'),
  );
const exempt = (given: Partial<Parameters<ReturnType<typeof decideExemption>>[0]> = {}) =>
  decideExemption(one.ports)(
    {
      programmeId: one.programmeId,
      agencyId: one.agency('a'),
      decision: 'exempt',
      ground: 'robuust',
      approvedBy: one.actor('approver').id,
      valid: always,
      ...given,
    },
    one.actor('coordinator'),
  );
const agree = (agencies: readonly AgencyId[], given: object = {}) =>
  agreeJointReporting(one.ports)(
    {
      programmeId: one.programmeId,
      agencies,
      ground: 'fusie',
      approvedBy: one.actor('approver').id,
      valid: always,
      ...given,
    },
    one.actor('coordinator'),
  );
const open = (given: Partial<Parameters<ReturnType<typeof openRound>>[0]>) =>
  openRound(one.ports)({ ...one.round, code: 'second', ...given }, one.actor('coordinator'));

test('an agency that was not found robust cannot be exempt', async () => {
  await expectRefusal(() => exempt({ agencyId: one.agency('b') }), { code: 'exempt-without-determination' });
});

test('a determination holds once: a second for the same days is refused', async () => {
  expectOk(await determine());
  await expectRefusal(() => determine(), { code: 'determination-already-holds' });
  expectOk(await exempt());
});

test('an agency is exempt once: a second decision for some of the same days is refused', async () => {
  await expectRefusal(() => exempt(), { code: 'exemption-decided-already' });
});

test.each([
  ['that ends before it begins', { holds: backwards }, 'period-ends-before-start'],
  ['without a ground', { ground: ' ' }, 'ground-missing'],
])('a determination %s is refused', async (_, given, code) => {
  await expectRefusal(() => determine(given), { code });
});

test('who prepared a determination cannot adopt it', async () => {
  await expectRefusal(() => determine({ adoptedBy: one.actor('assessor').id }), { code: 'adopted-by-preparer' });
});

test.each([
  ['that ends before it begins', { valid: backwards }, 'period-ends-before-start'],
  ['without a ground', { ground: '' }, 'ground-missing'],
])('an exemption or joint report %s is refused', async (_, given, code) => {
  await expectRefusal(() => exempt(given), { code });
  await expectRefusal(() => agree([one.agency('a'), one.agency('b')], given), { code });
});

test('who records an exemption or joint report does not approve it', async () => {
  const approvedBy = one.actor('coordinator').id;
  await expectRefusal(() => exempt({ approvedBy }), { code: 'approved-by-recorder' });
  await expectRefusal(() => agree([one.agency('a'), one.agency('b')], { approvedBy }), {
    code: 'approved-by-recorder',
  });
});

test('a joint report of one agency is refused', async () => {
  await expectRefusal(() => agree([one.agency('a'), one.agency('a')]), { code: 'fewer-than-two-agencies' });
});

test('an agency in a joint report cannot join another', async () => {
  await expectRefusal(() => agree([one.agency('a'), one.agency('c')]), { code: 'agency-reports-jointly-already' });
});

test.each([
  ['with a code that is taken', { code: 'first' }, 'round-exists'],
  ['whose window ends before it begins', { window: backwards }, 'window-ends-before-start'],
  ['over a period that ends before it begins', { reportedPeriod: backwards }, 'reported-period-ends-before-start'],
  [
    'about a day before the previous one',
    { referenceDate: date('2024-12-31') },
    'reference-date-before-previous-round',
  ],
])('a round %s is refused', async (_, given, code) => {
  await expectRefusal(() => open(given), { code });
});

test('every decision writes a line of audit', async () => {
  const lines = await opened.db
    .selectFrom('audit_line')
    .select('action')
    .where('programme_id', '=', one.programmeId)
    .execute();
  const actions = lines.map((line) => line.action);
  for (const action of ['determination-adopted', 'exemption-decided', 'joint-reporting-agreed', 'round-opened']) {
    expect(actions).toContain(action);
  }
});
