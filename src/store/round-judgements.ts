import { sql } from 'kysely';
import { type JudgementBasis, letterClassOf } from '../domain/assessments/letter-class.ts';
import type { Verdict } from '../domain/criteria/criteria-set.ts';
import { isUnitExempt } from '../domain/determinations/exemption.ts';
import type { JudgedUnit, RoundJudgements } from '../domain/figures/judged-unit.ts';
import type {
  AgencyId,
  AssessmentId,
  DeterminationId,
  ReportId,
  ReportingUnitId,
  RoundId,
} from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Round } from '../domain/rounds/round.ts';
import { holdsOn, wasKnown } from './known-at.ts';
import { listCriteriaOfSets } from './programmes.ts';
import type { Reader } from './transaction.ts';

type UnitRow = {
  id: ReportingUnitId;
  roundId: RoundId;
  name: string;
  agencies: { id: AgencyId; name: string }[];
  reportId: ReportId | null;
  assessmentId: AssessmentId | null;
  planRating: string | null;
  statusNow: 'robust' | 'not-robust' | null;
  forecast: 'expected' | 'doubtful' | 'not-plausible' | null;
  rationale: string | null;
  verdicts: Record<string, Verdict> | null;
  selfVerdicts: Record<string, Verdict> | null;
  mainReason: { code: string; source: 'agency' | 'ministry'; text: string } | null;
};

type HeldDetermination = { readonly id: DeterminationId; readonly outcome: 'robust' | 'not-robust' };

/** What holds on the reference date of a round from outside of it. */
type Standing = {
  readonly exempt: ReadonlySet<AgencyId>;
  readonly determinationOf: ReadonlyMap<AgencyId, HeldDetermination>;
};

/**
 * All units of each of these rounds with the judgement that counted for each at a moment: the adopted assessment that no
 * correction had taken the place of, or the determinations that held on the reference date for a unit that was exempt.
 * As many queries for ten rounds as for one, in the order of the rounds that are given.
 */
export async function readJudgements(
  reader: Reader,
  rounds: readonly Round[],
  knownAt: Instant,
): Promise<readonly RoundJudgements[]> {
  if (rounds.length === 0) return [];
  const criteria = await listCriteriaOfSets(
    reader,
    rounds.map((round) => round.criteriaSetId),
  );
  const rows = Map.groupBy(await readUnits(reader, rounds, knownAt), (row) => row.roundId);
  const standing = await readStanding(reader, rounds, knownAt);
  return rounds.map((round) => {
    const held = standing(round.id);
    return {
      roundId: round.id,
      referenceDate: round.referenceDate,
      criteria: (criteria.get(round.criteriaSetId) ?? []).map((criterion) => criterion.code),
      units: (rows.get(round.id) ?? []).map((row) => judgedUnit(row, held)),
    };
  });
}

function judgedUnit(row: UnitRow, { exempt, determinationOf }: Standing): JudgedUnit {
  const ids = row.agencies.map((agency) => agency.id);
  const isExempt = isUnitExempt(ids, exempt);
  const held = isExempt ? ids.flatMap((id) => determinationOf.get(id) ?? []) : [];
  return {
    id: row.id,
    name: row.name,
    agencies: row.agencies,
    isExempt,
    reportId: row.reportId,
    letterClass: letterClassOf(basisOf(row, isExempt, held)),
    assessmentId: row.assessmentId,
    determinationIds: row.assessmentId === null ? held.map((determination) => determination.id) : [],
    planRating: row.planRating,
    statusNow: row.statusNow,
    forecast: row.forecast,
    verdicts: row.verdicts ?? {},
    selfVerdicts: row.selfVerdicts ?? {},
    mainReason: row.mainReason,
    rationale: row.rationale,
  };
}

function basisOf(row: UnitRow, isExempt: boolean, held: readonly HeldDetermination[]): JudgementBasis {
  if (row.statusNow !== null && row.forecast !== null) {
    return { kind: 'assessment', statusNow: row.statusNow, forecast: row.forecast };
  }
  return isExempt
    ? { kind: 'determination', outcomes: held.map(({ outcome }) => outcome), agencies: row.agencies.length }
    : { kind: 'none' };
}

/** Exemptions and determinations, each on the reference date of the round that asks. */
async function readStanding(
  reader: Reader,
  rounds: readonly Round[],
  knownAt: Instant,
): Promise<(roundId: RoundId) => Standing> {
  const ids = rounds.map((round) => round.id);
  const onReferenceDate = sql.ref<Round['referenceDate']>('round.reference_date');
  const exempt = await reader
    .selectFrom('round')
    .innerJoin('exemption', 'exemption.programme_id', 'round.programme_id')
    .select(['round.id as roundId', 'exemption.agency_id as agencyId'])
    .where('round.id', 'in', ids)
    .where('exemption.decision', '=', 'exempt')
    .where(holdsOn('exemption', onReferenceDate))
    .where(wasKnown('exemption', knownAt))
    .execute();
  const determinations = await reader
    .selectFrom('round')
    .innerJoin('determination', 'determination.programme_id', 'round.programme_id')
    .select(['round.id as roundId', 'determination.id', 'determination.agency_id as agencyId', 'determination.outcome'])
    .where('round.id', 'in', ids)
    .where(holdsOn('determination', onReferenceDate, 'holds'))
    .where(wasKnown('determination', knownAt))
    .execute();
  const exemptIn = Map.groupBy(exempt, (row) => row.roundId);
  const determinedIn = Map.groupBy(determinations, (row) => row.roundId);
  return (roundId) => ({
    exempt: new Set((exemptIn.get(roundId) ?? []).map((row) => row.agencyId)),
    determinationOf: new Map((determinedIn.get(roundId) ?? []).map((row) => [row.agencyId, row])),
  });
}

async function readUnits(reader: Reader, rounds: readonly Round[], knownAt: Instant): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    with unit as (
      select reporting_unit.id, reporting_unit.name, reporting_unit.round_id, round.reference_date
      from reporting_unit join round on round.id = reporting_unit.round_id
      where round.id in (${sql.join(rounds.map((round) => round.id))})
    ), member as (
      select unit_agency.unit_id,
             jsonb_agg(jsonb_build_object('id', agency.id, 'name', coalesce(agency_name.name, agency.code))
                       order by coalesce(agency_name.name, agency.code)) as agencies
      from unit
      join reporting_unit_agency unit_agency on unit_agency.unit_id = unit.id
      join agency on agency.id = unit_agency.agency_id
      -- A name that is missing may not change a count: the code stands in for it.
      left join agency_name on agency_name.agency_id = unit_agency.agency_id
       and ${holdsOn('agency_name', sql.ref('unit.reference_date'))}
       and ${wasKnown('agency_name', knownAt)}
      group by unit_agency.unit_id
    ), last_report as (
      select distinct on (report.unit_id) report.unit_id, report.id
      from report join unit on unit.id = report.unit_id
      where report.recorded_at <= ${knownAt}
      order by report.unit_id, report.version desc
    ), self_verdict as (
      select last_report.unit_id, jsonb_object_agg(criterion.code, self.verdict) as verdicts
      from last_report
      join report_self_assessment self on self.report_id = last_report.id
      join criterion on criterion.id = self.criterion_id
      group by last_report.unit_id
    ), counted as (
      select assessment.*
      from adoption
      join unit on unit.id = adoption.unit_id
      join assessment on assessment.id = adoption.assessment_id
      where ${wasKnown('adoption', knownAt)}
    ), verdict as (
      select counted.id, jsonb_object_agg(criterion.code, assessment_verdict.verdict) as verdicts
      from counted
      join assessment_verdict on assessment_verdict.assessment_id = counted.id
      join criterion on criterion.id = assessment_verdict.criterion_id
      group by counted.id
    )
    select unit.id, unit.round_id as "roundId", unit.name, member.agencies, last_report.id as "reportId",
           counted.id as "assessmentId", counted.plan_rating as "planRating", counted.status_now as "statusNow",
           counted.forecast, counted.rationale, verdict.verdicts, self_verdict.verdicts as "selfVerdicts",
           case when main.reason_code is null then null
                else jsonb_build_object('code', main.reason_code, 'source', main.source, 'text', main.text)
           end as "mainReason"
    from unit
    join member on member.unit_id = unit.id
    left join last_report on last_report.unit_id = unit.id
    left join self_verdict on self_verdict.unit_id = unit.id
    left join counted on counted.unit_id = unit.id
    left join verdict on verdict.id = counted.id
    left join assessment_reason main on main.assessment_id = counted.id and main.is_main
    order by unit.name, unit.id`.execute(reader);
  return rows;
}
