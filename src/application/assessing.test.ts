import { afterAll, beforeAll, expect, test } from 'vitest';
import { date } from '../../tests/builders/date.ts';
import {
  type SmallProgramme,
  doubtfulAssessment,
  expectOk,
  goodReport,
  robustAssessment,
  rowCounts,
  smallProgramme,
} from '../../tests/builders/small-programme.ts';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import type { AssessmentId, ProgrammeId, ReportingUnitId } from '../domain/kernel/ids.ts';
import { endOfDayInAmsterdam } from '../domain/kernel/instant.ts';
import type { OpenDatabase } from '../store/database.ts';
import { findProgramme } from '../store/programmes.ts';
import { findRound } from '../store/rounds.ts';
import { adoptAssessment } from './adopt-assessment.ts';
import { prepareAssessment } from './prepare-assessment.ts';
import { readRoundFigures } from './read-round-figures.ts';
import { receiveReport } from './receive-report.ts';

const nowhere = '00000000-0000-4000-8000-000000000000';
let opened: OpenDatabase;
let one: SmallProgramme;
beforeAll(async () => {
  opened = await freshDatabase();
  one = await smallProgramme(opened.db);
  await one.receive('a');
  await one.assess('a', robustAssessment);
  await one.receive('b');
});
afterAll(() => opened.close());

async function expectRefusal(act: () => Promise<unknown>, error: object) {
  const before = await rowCounts(opened.db);
  expect(await act()).toMatchObject({ ok: false, error });
  expect(await rowCounts(opened.db)).toEqual(before);
}

const receive = async (agency: string, given: Partial<Parameters<ReturnType<typeof receiveReport>>[0]>) =>
  receiveReport(one.ports)(
    { programmeId: one.programmeId, unitId: await one.unit(agency), resubmissionReason: null, ...goodReport, ...given },
    one.actor('clerk'),
  );
const prepare = async (agency: string, given: Partial<Parameters<ReturnType<typeof prepareAssessment>>[0]>) =>
  prepareAssessment(one.ports)(
    {
      programmeId: one.programmeId,
      unitId: await one.unit(agency),
      assessment: robustAssessment,
      correctionReason: null,
      ...given,
    },
    one.actor('assessor'),
  );
const adopt = (assessmentId: AssessmentId, who: 'assessor' | 'approver' = 'approver', decidedOn = '2025-01-06') =>
  adoptAssessment(one.ports)(
    { programmeId: one.programmeId, assessmentId, decidedOn: date(decidedOn) },
    one.actor(who),
  );

test.each([
  ['a report for a programme that is not there', { programmeId: nowhere as ProgrammeId }, 'programme-unknown'],
  ['a report of a unit that is not there', { unitId: nowhere as ReportingUnitId }, 'unit-unknown'],
  ['a report that was received tomorrow', { receivedOn: date('2025-01-07') }, 'received-in-future'],
  ['a report that nobody signed', { signedBy: ' ' }, 'signatory-missing'],
  ['a first report with a reason for a second', { resubmissionReason: 'beter' }, 'first-report-has-no-reason'],
  ['a report that leaves a criterion open', { selfAssessment: [] }, 'report-flawed'],
])('%s is refused and leaves nothing behind', async (_, given, code) => {
  await expectRefusal(() => receive('c', given), { code });
});

test('a second report without a reason is refused', async () => {
  await expectRefusal(() => receive('a', {}), { code: 'resubmission-needs-reason' });
});

test.each([
  ['a unit that is not there', { unitId: nowhere as ReportingUnitId }, 'unit-unknown'],
  [
    'a rating of a plan in a round that assesses status',
    { assessment: { kind: 'plan', rating: 'solid', rationale: 'goed' } },
    'kind-of-assessment-does-not-fit-round',
  ],
  ['an assessment without a rationale', { assessment: { ...robustAssessment, rationale: '' } }, 'assessment-flawed'],
  ['a correction where nothing was adopted', { correctionReason: 'fout' }, 'nothing-to-correct'],
] as const)('%s cannot be assessed', async (_, given, code) => {
  await expectRefusal(() => prepare('b', given), { code });
});

test('a unit that did not report has nothing to assess', async () => {
  await expectRefusal(() => prepare('c', {}), { code: 'nothing-to-assess' });
});

test('a correction without a reason is refused', async () => {
  await expectRefusal(() => prepare('a', {}), { code: 'correction-needs-reason' });
});

test('an assessment that is not there cannot be adopted', async () => {
  await expectRefusal(() => adopt(nowhere as AssessmentId), { code: 'assessment-unknown' });
});

test('who prepared an assessment cannot adopt it, and nothing is decided tomorrow', async () => {
  const id = await one.prepare('b', robustAssessment);
  await expectRefusal(() => adopt(id, 'assessor'), { code: 'adopted-by-preparer' });
  await expectRefusal(() => adopt(id, 'approver', '2025-01-07'), { code: 'decided-in-future' });
});

test('of two preparations of one unit only the first can be adopted, and only once', async () => {
  const [first, second] = [await one.prepare('b', robustAssessment), await one.prepare('b', doubtfulAssessment)];
  expectOk(await adopt(first));
  await expectRefusal(() => adopt(first), { code: 'adopted-already' });
  await expectRefusal(() => adopt(second), { code: 'corrects-what-no-longer-holds' });
});

test('each step from report to adoption writes a line of audit', async () => {
  const own = await smallProgramme(opened.db);
  const report = await own.receive('a');
  const assessment = await own.prepare('a', robustAssessment);
  await own.adopt(assessment);
  const lines = await opened.db
    .selectFrom('audit_line')
    .select(['action', 'object_id as object', 'actor_id as actor'])
    .where('programme_id', '=', own.programmeId)
    .orderBy('recorded_at')
    .execute();
  expect(lines.slice(-3)).toEqual([
    { action: 'report-received', object: report, actor: own.actor('clerk').id },
    { action: 'assessment-prepared', object: assessment, actor: own.actor('assessor').id },
    { action: 'assessment-adopted', object: assessment, actor: own.actor('approver').id },
  ]);
});

test('the day before a correction the old figures are known, and from then on the new ones', async () => {
  const own = await smallProgramme(opened.db);
  await own.judgeAll();
  await own.setDate('2025-01-20');
  await own.assess('a', doubtfulAssessment, 'omzet verkeerd gelezen');
  const programme = await findProgramme(opened.db, own.programmeId);
  const round = await findRound(opened.db, own.roundId);
  if (programme === null || round === null) throw new Error('not recorded');
  const robustKnownOn = async (day: string) => {
    const { figures } = await readRoundFigures(opened.db, programme, round, endOfDayInAmsterdam(date(day)));
    return figures.find((figure) => figure.key === 'units-robust')?.value;
  };
  expect(await robustKnownOn('2025-01-05')).toBe(0);
  expect(await robustKnownOn('2025-01-19')).toBe(3);
  expect(await robustKnownOn('2025-01-20')).toBe(2);
});
