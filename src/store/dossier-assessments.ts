import { sql } from 'kysely';
import type { DossierAssessment, Entered, Signatory } from '../domain/dossiers/dossier.ts';
import type { ReportingUnitId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { signatory, supersededBy } from './dossier-signatory.ts';
import type { Reader } from './transaction.ts';

type AssessmentRow = Omit<DossierAssessment, 'adoption' | 'isCounted'> & {
  readonly adoptedAt: Entered['recordedAt'] | null;
  readonly adoptionRecordedBy: Signatory;
  readonly supersededAt: Instant | null;
  readonly adoptedBy: Signatory;
  readonly decidedOn: LocalDate;
};

/** Every assessment of these units that was prepared by a moment, with its adoption as far as it was adopted then. */
export async function listAssessmentsOfUnits(
  reader: Reader,
  units: readonly ReportingUnitId[],
  knownAt: Instant,
): Promise<readonly DossierAssessment[]> {
  const { rows } = await sql<AssessmentRow>`
    with shown as (
      select * from assessment where unit_id in (${sql.join(units)}) and recorded_at <= ${knownAt}
    ), verdict as (
      select given.assessment_id, jsonb_agg(
          jsonb_build_object('criterion', criterion.code, 'verdict', given.verdict, 'rationale', given.rationale)
          order by criterion.position) as verdicts
      from shown
      join assessment_verdict given on given.assessment_id = shown.id
      join criterion on criterion.id = given.criterion_id
      group by given.assessment_id
    ), found as (
      select given.assessment_id, jsonb_agg(
          jsonb_build_object('code', given.reason_code, 'source', given.source, 'isMain', given.is_main,
                             'text', given.text)
          order by given.is_main desc, given.source, given.reason_code) as reasons
      from shown join assessment_reason given on given.assessment_id = shown.id
      group by given.assessment_id
    )
    select shown.id, shown.unit_id as "unitId", shown.report_id as "reportId", shown.plan_rating as "planRating",
      shown.status_now as "statusNow", shown.forecast, shown.rationale, ${signatory('preparer')} as "preparedBy",
      shown.recorded_at as "preparedAt", shown.supersedes_id as "supersedesId",
      shown.correction_reason as "correctionReason",
      adoption.recorded_at as "adoptedAt", adoption.decided_on as "decidedOn",
      ${supersededBy('adoption', knownAt)} as "supersededAt",
      ${signatory('adopter')} as "adoptedBy", ${signatory('recorder')} as "adoptionRecordedBy",
      coalesce(verdict.verdicts, '[]') as verdicts, coalesce(found.reasons, '[]') as reasons
    from shown
    join actor preparer on preparer.id = shown.prepared_by
    left join adoption on adoption.assessment_id = shown.id and adoption.recorded_at <= ${knownAt}
    left join actor adopter on adopter.id = adoption.adopted_by
    left join actor recorder on recorder.id = adoption.recorded_by
    left join verdict on verdict.assessment_id = shown.id
    left join found on found.assessment_id = shown.id
    order by shown.unit_id, shown.recorded_at, shown.id`.execute(reader);
  return rows.map(({ adoptedAt, adoptionRecordedBy, supersededAt, adoptedBy, decidedOn, ...assessment }) => ({
    ...assessment,
    adoption:
      adoptedAt === null
        ? null
        : { recordedAt: adoptedAt, recordedBy: adoptionRecordedBy, supersededAt, adoptedBy, decidedOn },
    isCounted: adoptedAt !== null && supersededAt === null,
  }));
}
