import { type RawBuilder, sql } from 'kysely';
import type { Verdict } from '../domain/criteria/criteria-set.ts';
import type { AssessmentId, ProgrammeId, ReportId, ReportingUnitId, RoundId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { holdsOn, wasKnown } from './known-at.ts';
import type { Reader } from './transaction.ts';

export type UnitReport = {
  readonly id: ReportId;
  readonly version: number;
  readonly receivedOn: LocalDate;
  readonly signedBy: string;
  readonly selfAssessment: readonly { readonly criterion: string; readonly verdict: Verdict; readonly note: string }[];
  readonly reasons: readonly { readonly code: string; readonly isMain: boolean; readonly text: string }[];
};

export type UnitAssessment = {
  readonly id: AssessmentId;
  readonly statusNow: 'robust' | 'not-robust' | null;
  readonly forecast: 'expected' | 'doubtful' | 'not-plausible' | null;
  readonly planRating: string | null;
  readonly rationale: string;
  readonly preparedBy: string;
  readonly preparedAt: Instant;
  readonly correctionReason: string | null;
  readonly adoptedBy: string | null;
  readonly decidedOn: LocalDate | null;
  readonly adoptedAt: Instant | null;
  /** No correction had taken its place at the moment that is asked about. */
  readonly isCounted: boolean;
  readonly verdicts: readonly { readonly criterion: string; readonly verdict: Verdict; readonly rationale: string }[];
  readonly reasons: readonly {
    readonly code: string;
    readonly source: 'agency' | 'ministry';
    readonly isMain: boolean;
    readonly text: string;
  }[];
};

/** A decision from outside the round that the unit counts by while it is exempt. */
export type StandingDecision = {
  readonly agency: string;
  readonly outcome: 'robust' | 'not-robust';
  readonly holdsFrom: LocalDate;
  readonly decidedOn: LocalDate;
  readonly document: string;
  readonly ground: string;
  readonly preparedBy: string;
  readonly adoptedBy: string;
  readonly recordedAt: Instant;
};

/** Whether an agency of the unit has to report, and on what ground. */
export type ReportingDecision = {
  readonly agency: string;
  readonly decision: 'exempt' | 'keeps-reporting';
  readonly ground: string;
  readonly approvedBy: string;
  readonly validFrom: LocalDate;
};

export type UnitHistory = {
  readonly id: ReportingUnitId;
  readonly name: string;
  readonly programmeId: ProgrammeId;
  readonly roundId: RoundId;
  readonly agencies: readonly string[];
  readonly determinations: readonly StandingDecision[];
  readonly exemptions: readonly ReportingDecision[];
  readonly report: UnitReport | null;
  readonly assessments: readonly UnitAssessment[];
  readonly criteria: readonly { readonly code: string; readonly name: string }[];
};

export async function readUnitHistory(
  reader: Reader,
  id: ReportingUnitId,
  knownAt: Instant,
): Promise<UnitHistory | null> {
  const unit = await reader
    .selectFrom('reporting_unit')
    .innerJoin('round', 'round.id', 'reporting_unit.round_id')
    .select([
      'reporting_unit.id',
      'reporting_unit.name',
      'round.programme_id as programmeId',
      'round.id as roundId',
      'round.reference_date as referenceDate',
      'round.criteria_set_id as criteriaSetId',
    ])
    .where('reporting_unit.id', '=', id)
    .where('reporting_unit.recorded_at', '<=', knownAt)
    .executeTakeFirst();
  if (unit === undefined) return null;
  const agencies = await sql<{ name: string }>`
    select name from ${agenciesOf(id, unit.referenceDate, knownAt)} agencies order by name`.execute(reader);
  const criteria = await reader
    .selectFrom('criterion')
    .select(['code', 'name'])
    .where('criteria_set_id', '=', unit.criteriaSetId)
    .orderBy('position')
    .execute();
  return {
    id: unit.id,
    name: unit.name,
    programmeId: unit.programmeId,
    roundId: unit.roundId,
    agencies: agencies.rows.map((row) => row.name),
    determinations: await readDeterminations(reader, id, unit.referenceDate, knownAt),
    exemptions: await readExemptions(reader, id, unit.referenceDate, knownAt),
    report: await readReport(reader, id, knownAt),
    assessments: await readAssessments(reader, id, knownAt),
    criteria,
  };
}

/** Joins the agencies of a unit, by the name they have on that day, to what holds of them then. */
function agenciesOf(unitId: ReportingUnitId, on: LocalDate, knownAt: Instant): RawBuilder<unknown> {
  return sql`(
    select unit_agency.agency_id, coalesce(agency_name.name, agency.code) as name
    from reporting_unit_agency unit_agency
    join agency on agency.id = unit_agency.agency_id
    left join agency_name on agency_name.agency_id = unit_agency.agency_id
      and ${holdsOn('agency_name', on)} and ${wasKnown('agency_name', knownAt)}
    where unit_agency.unit_id = ${unitId})`;
}

async function readDeterminations(
  reader: Reader,
  unitId: ReportingUnitId,
  on: LocalDate,
  knownAt: Instant,
): Promise<readonly StandingDecision[]> {
  const { rows } = await sql<StandingDecision>`
    select agencies.name as agency, determination.outcome, determination.holds_from as "holdsFrom",
      determination.decided_on as "decidedOn", determination.document, determination.ground,
      preparer.name as "preparedBy", adopter.name as "adoptedBy", determination.recorded_at as "recordedAt"
    from ${agenciesOf(unitId, on, knownAt)} agencies
    join determination on determination.agency_id = agencies.agency_id
    join actor preparer on preparer.id = determination.prepared_by
    join actor adopter on adopter.id = determination.adopted_by
    where determination.programme_id = (
        select round.programme_id from reporting_unit join round on round.id = reporting_unit.round_id
        where reporting_unit.id = ${unitId})
      and ${holdsOn('determination', on, 'holds')} and ${wasKnown('determination', knownAt)}
    order by agencies.name`.execute(reader);
  return rows;
}

async function readExemptions(
  reader: Reader,
  unitId: ReportingUnitId,
  on: LocalDate,
  knownAt: Instant,
): Promise<readonly ReportingDecision[]> {
  const { rows } = await sql<ReportingDecision>`
    select agencies.name as agency, exemption.decision, exemption.ground, approver.name as "approvedBy",
      exemption.valid_from as "validFrom"
    from ${agenciesOf(unitId, on, knownAt)} agencies
    join exemption on exemption.agency_id = agencies.agency_id
    join actor approver on approver.id = exemption.approved_by
    where exemption.programme_id = (
        select round.programme_id from reporting_unit join round on round.id = reporting_unit.round_id
        where reporting_unit.id = ${unitId})
      and ${holdsOn('exemption', on)} and ${wasKnown('exemption', knownAt)}
    order by agencies.name`.execute(reader);
  return rows;
}

async function readReport(reader: Reader, unitId: ReportingUnitId, knownAt: Instant): Promise<UnitReport | null> {
  const { rows } = await sql<UnitReport>`
    select report.id, report.version, report.received_on as "receivedOn", report.signed_by as "signedBy",
      coalesce((
        select jsonb_agg(jsonb_build_object('criterion', criterion.code, 'verdict', self.verdict, 'note', self.note)
                         order by criterion.position)
        from report_self_assessment self join criterion on criterion.id = self.criterion_id
        where self.report_id = report.id), '[]') as "selfAssessment",
      coalesce((
        select jsonb_agg(jsonb_build_object('code', reason_code, 'isMain', is_main, 'text', text)
                         order by is_main desc, reason_code)
        from report_reason where report_id = report.id), '[]') as reasons
    from report
    where report.unit_id = ${unitId} and report.recorded_at <= ${knownAt}
    order by report.version desc limit 1`.execute(reader);
  return rows[0] ?? null;
}

async function readAssessments(
  reader: Reader,
  unitId: ReportingUnitId,
  knownAt: Instant,
): Promise<readonly UnitAssessment[]> {
  const { rows } = await sql<UnitAssessment>`
    select assessment.id, assessment.status_now as "statusNow", assessment.forecast,
      assessment.plan_rating as "planRating", assessment.rationale, preparer.name as "preparedBy",
      assessment.recorded_at as "preparedAt", assessment.correction_reason as "correctionReason",
      adopter.name as "adoptedBy", adoption.decided_on as "decidedOn", adoption.recorded_at as "adoptedAt",
      (adoption.assessment_id is not null
        and (adoption.superseded_at is null or adoption.superseded_at > ${knownAt})) as "isCounted",
      coalesce((
        select jsonb_agg(jsonb_build_object('criterion', criterion.code, 'verdict', given.verdict,
                                            'rationale', given.rationale) order by criterion.position)
        from assessment_verdict given join criterion on criterion.id = given.criterion_id
        where given.assessment_id = assessment.id), '[]') as verdicts,
      coalesce((
        select jsonb_agg(jsonb_build_object('code', reason_code, 'source', source, 'isMain', is_main, 'text', text)
                         order by is_main desc, reason_code)
        from assessment_reason where assessment_id = assessment.id), '[]') as reasons
    from assessment
    join actor preparer on preparer.id = assessment.prepared_by
    left join adoption on adoption.assessment_id = assessment.id and adoption.recorded_at <= ${knownAt}
    left join actor adopter on adopter.id = adoption.adopted_by
    where assessment.unit_id = ${unitId} and assessment.recorded_at <= ${knownAt}
    order by "isCounted" desc, assessment.recorded_at desc, assessment.id`.execute(reader);
  return rows;
}
