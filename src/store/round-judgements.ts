import { sql } from 'kysely';
import { type JudgementBasis, letterClassOf } from '../domain/assessments/letter-class.ts';
import type { Verdict } from '../domain/criteria/criteria-set.ts';
import { isUnitExempt } from '../domain/determinations/exemption.ts';
import type { JudgedUnit, RoundJudgements } from '../domain/figures/judged-unit.ts';
import type { AgencyId, AssessmentId, ReportId, ReportingUnitId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Round } from '../domain/rounds/round.ts';
import { listDeterminations, listExemptAgencies } from './decisions.ts';
import { wasKnown } from './known-at.ts';
import { listCriteria } from './programmes.ts';
import type { Reader } from './transaction.ts';

type UnitRow = {
  id: ReportingUnitId;
  name: string;
  agencies: { id: AgencyId; name: string }[];
  reportId: ReportId | null;
  assessmentId: AssessmentId | null;
  statusNow: 'robust' | 'not-robust' | null;
  forecast: 'expected' | 'doubtful' | 'not-plausible' | null;
  verdicts: Record<string, Verdict> | null;
  mainReason: { code: string; source: 'agency' | 'ministry' } | null;
};

/**
 * All units of a round with the judgement that counted for each at a moment: the adopted assessment that no correction
 * had taken the place of, or the determinations that held on the reference date for a unit that was exempt.
 * One query for the units, so that its cost grows with the units of this round alone.
 */
export async function readRoundJudgements(reader: Reader, round: Round, knownAt: Instant): Promise<RoundJudgements> {
  const [criteria, rows, exempt, determinations] = [
    await listCriteria(reader, round.criteriaSetId),
    await readUnits(reader, round, knownAt),
    await listExemptAgencies(reader, round.programmeId, round.referenceDate, knownAt),
    await listDeterminations(reader, round.programmeId, round.referenceDate, knownAt),
  ];
  const determinationOf = new Map(determinations.map((row) => [row.agencyId, row]));
  const units = rows.map((row): JudgedUnit => {
    const ids = row.agencies.map((agency) => agency.id);
    const isExempt = isUnitExempt(ids, exempt);
    const held = isExempt ? ids.flatMap((id) => determinationOf.get(id) ?? []) : [];
    const letterClass = letterClassOf(basisOf(row, isExempt, held));
    return {
      id: row.id,
      name: row.name,
      agencies: row.agencies,
      isExempt,
      reportId: row.reportId,
      letterClass,
      assessmentId: row.assessmentId,
      determinationIds: row.assessmentId === null ? held.map((determination) => determination.id) : [],
      verdicts: row.verdicts ?? {},
      mainReason: row.mainReason,
    };
  });
  return {
    roundId: round.id,
    referenceDate: round.referenceDate,
    criteria: criteria.map((criterion) => criterion.code),
    units,
  };
}

function basisOf(
  row: UnitRow,
  isExempt: boolean,
  held: readonly { readonly outcome: 'robust' | 'not-robust' }[],
): JudgementBasis {
  if (row.statusNow !== null && row.forecast !== null) {
    return { kind: 'assessment', statusNow: row.statusNow, forecast: row.forecast };
  }
  return isExempt
    ? { kind: 'determination', outcomes: held.map(({ outcome }) => outcome), agencies: row.agencies.length }
    : { kind: 'none' };
}

async function readUnits(reader: Reader, round: Round, knownAt: Instant): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    with unit as (
      select id, name from reporting_unit where round_id = ${round.id}
    ), member as (
      select unit_agency.unit_id,
             jsonb_agg(jsonb_build_object('id', agency.id, 'name', coalesce(agency_name.name, agency.code))
                       order by coalesce(agency_name.name, agency.code)) as agencies
      from reporting_unit_agency unit_agency
      join agency on agency.id = unit_agency.agency_id
      -- A name that is missing may not change a count: the code stands in for it.
      left join agency_name on agency_name.agency_id = unit_agency.agency_id
       and agency_name.valid_from <= ${round.referenceDate}
       and (agency_name.valid_until is null or agency_name.valid_until > ${round.referenceDate})
       and ${wasKnown('agency_name', knownAt)}
      where unit_agency.round_id = ${round.id}
      group by unit_agency.unit_id
    ), last_report as (
      select distinct on (report.unit_id) report.unit_id, report.id
      from report join unit on unit.id = report.unit_id
      where report.recorded_at <= ${knownAt}
      order by report.unit_id, report.version desc
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
    select unit.id, unit.name, member.agencies, last_report.id as "reportId",
           counted.id as "assessmentId", counted.status_now as "statusNow", counted.forecast,
           verdict.verdicts,
           case when main.reason_code is null then null
                else jsonb_build_object('code', main.reason_code, 'source', main.source) end as "mainReason"
    from unit
    join member on member.unit_id = unit.id
    left join last_report on last_report.unit_id = unit.id
    left join counted on counted.unit_id = unit.id
    left join verdict on verdict.id = counted.id
    left join assessment_reason main on main.assessment_id = counted.id and main.is_main
    order by unit.name, unit.id`.execute(reader);
  return rows;
}
