import { randomBytes } from 'node:crypto';
import { adoptAssessment } from '../../src/application/adopt-assessment.ts';
import { agreeJointReporting } from '../../src/application/agree-joint-reporting.ts';
import { createProgramme } from '../../src/application/create-programme.ts';
import { openRound } from '../../src/application/open-round.ts';
import { prepareAssessment } from '../../src/application/prepare-assessment.ts';
import { receiveReport } from '../../src/application/receive-report.ts';
import { recordActor } from '../../src/application/record-actor.ts';
import type { Actor } from '../../src/application/recording.ts';
import { registerAgency } from '../../src/application/register-agency.ts';
import { setExerciseDate } from '../../src/application/set-exercise-date.ts';
import type { Assessment } from '../../src/domain/assessments/assessment.ts';
import type { AgencyId, AssessmentId, ReportingUnitId } from '../../src/domain/kernel/ids.ts';
import type { Result } from '../../src/domain/kernel/result.ts';
import type { Report } from '../../src/domain/reports/report.ts';
import type { Database } from '../../src/store/database.ts';
import { findUnitOfAgency } from '../../src/store/rounds.ts';
import { date } from './date.ts';
import { fixedPorts } from './ports.ts';

export const people = ['coordinator', 'assessor', 'approver', 'clerk'] as const;

/** A report in which both criteria are met. */
export const goodReport: Report = {
  receivedOn: date('2025-01-06'),
  signedBy: 'directeur',
  selfAssessment: [
    { criterion: 'size', verdict: 'met', note: '' },
    { criterion: 'skill', verdict: 'met', note: '' },
  ],
  reasons: [],
};

/** An assessment that a unit is robust and stays so. */
export const robustAssessment: Assessment = {
  kind: 'status',
  statusNow: 'robust',
  forecast: 'expected',
  verdicts: [
    { criterion: 'size', verdict: 'met', rationale: 'groot genoeg' },
    { criterion: 'skill', verdict: 'met', rationale: 'kundig genoeg' },
  ],
  reasons: [],
  rationale: 'voldoet',
};

/** An assessment that a unit may not make it, for a reason that the ministry found. */
export const doubtfulAssessment: Assessment = {
  ...robustAssessment,
  statusNow: 'not-robust',
  forecast: 'doubtful',
  verdicts: [
    { criterion: 'size', verdict: 'not-met', rationale: 'te klein' },
    { criterion: 'skill', verdict: 'met', rationale: 'kundig genoeg' },
  ],
  reasons: [{ code: 'money', source: 'ministry', isMain: true, text: 'te weinig omzet' }],
};

export function expectOk<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export type SmallProgramme = Awaited<ReturnType<typeof smallProgramme>>;

/**
 * An exercise on 6 January 2025 made through the use cases: four agencies of which c and d report jointly, so three
 * units, in one open round. Codes are its own, so that many fit in one database.
 */
export async function smallProgramme(db: Database) {
  const own = randomBytes(4).toString('hex');
  const ports = fixedPorts(db);
  const actors: Record<string, Actor> = {};
  for (const code of people) {
    const person = { code: `${code}-${own}`, name: code, function: code, kind: 'person' } as const;
    actors[code] = { id: expectOk(await recordActor(ports)(person, null)), origin: 'test' };
  }
  const actor = (code: (typeof people)[number]) => actors[code] as Actor;
  const criterion = { legalBasis: null, measurement: null, threshold: null, thresholdUnit: null, guidance: null };
  const criteria = ['size', 'skill'].map((code, index) => ({
    ...criterion,
    ...{ code, position: index + 1, name: code, wording: code, isNamedPublicly: true, source: 'test' },
  }));
  const programmeId = expectOk(
    await createProgramme(ports)(
      {
        code: `programme-${own}`,
        name: 'Klein programma',
        isExercise: true,
        targetDate: date('2026-04-01'),
        register: { code: `register-${own}`, name: 'Register', source: 'test' },
        criteriaSet: { code: `set-${own}`, version: '1', validFrom: date('2024-01-01'), source: 'test', criteria },
        ratings: [{ code: 'solid', label: 'Goed', isInvented: true }],
        reasons: [
          { code: 'money', label: 'Omzet' },
          { code: 'time', label: 'Tijd' },
        ],
      },
      actor('coordinator'),
    ),
  );
  const operates = { from: date('2020-01-01'), until: null };
  const agencies: Record<string, AgencyId> = {};
  for (const code of ['a', 'b', 'c', 'd']) {
    const named = { programmeId, code, name: `Dienst ${code}`, abbreviation: null, seat: null, province: null };
    agencies[code] = expectOk(
      await registerAgency(ports)({ ...named, legal: operates, operation: operates }, actor('clerk')),
    );
  }
  const agency = (code: string) => agencies[code] as AgencyId;
  const joint = {
    programmeId,
    agencies: [agency('c'), agency('d')],
    ground: 'fusie',
    approvedBy: actor('approver').id,
  };
  expectOk(await agreeJointReporting(ports)({ ...joint, valid: operates }, actor('coordinator')));
  const round = {
    programmeId,
    code: 'first',
    kind: 'progress',
    name: 'Eerste ronde',
    reportedPeriod: null,
    window: { from: date('2024-12-01'), until: date('2025-03-01') },
    referenceDate: date('2025-01-01'),
  } as const;
  const roundId = expectOk(await openRound(ports)(round, actor('coordinator')));

  const unit = async (agencyCode: string): Promise<ReportingUnitId> => {
    const id = await findUnitOfAgency(db, roundId, agencyCode);
    if (id === null) throw new Error(`no unit of ${agencyCode}`);
    return id;
  };
  const receive = async (agencyCode: string, given: Partial<Report> = {}) => {
    const command = { programmeId, unitId: await unit(agencyCode), resubmissionReason: null, ...goodReport, ...given };
    return expectOk(await receiveReport(ports)(command, actor('clerk')));
  };
  const prepare = async (agencyCode: string, assessment: Assessment, correctionReason: string | null = null) => {
    const command = { programmeId, unitId: await unit(agencyCode), assessment, correctionReason };
    return expectOk(await prepareAssessment(ports)(command, actor('assessor')));
  };
  const adopt = async (assessmentId: AssessmentId) =>
    expectOk(
      await adoptAssessment(ports)({ programmeId, assessmentId, decidedOn: date('2025-01-06') }, actor('approver')),
    );
  return {
    ports,
    programmeId,
    roundId,
    round,
    actor,
    agency,
    unit,
    receive,
    prepare,
    adopt,
    /** Prepared by the assessor and adopted by the approver. */
    assess: async (agencyCode: string, assessment: Assessment, correctionReason: string | null = null) =>
      adopt(await prepare(agencyCode, assessment, correctionReason)),
    setDate: async (today: string) =>
      expectOk(await setExerciseDate(ports)({ programmeId, today: date(today) }, actor('coordinator'))),
    /** Every unit reports and is found robust. */
    judgeAll: async () => {
      for (const code of ['a', 'b', 'c']) {
        await receive(code);
        await adopt(await prepare(code, robustAssessment));
      }
    },
  };
}

/** How many rows the record holds, table by table: a refusal changes none of them. */
export async function rowCounts(db: Database): Promise<readonly number[]> {
  const tables = [
    'audit_line',
    'report',
    'assessment',
    'adoption',
    'round',
    'publication',
    'letter',
    'letter_draft',
    'determination',
    'exemption',
    'joint_reporting',
  ] as const;
  const counts: number[] = [];
  for (const table of tables) counts.push((await db.selectFrom(table).select('recorded_at').execute()).length);
  return counts;
}
