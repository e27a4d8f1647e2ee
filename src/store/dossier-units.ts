import { sql } from 'kysely';
import type { DossierPublication, DossierReport, Entered } from '../domain/dossiers/dossier.ts';
import type { AgencyId, ProgrammeId, ReportingUnitId, RoundId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { signatory } from './dossier-signatory.ts';
import type { Reader } from './transaction.ts';

export type UnitRow = Entered & {
  readonly id: ReportingUnitId;
  readonly name: string;
  readonly roundId: RoundId;
  readonly jointReportingId: string | null;
  readonly agencies: readonly AgencyId[];
};

/** The units of all rounds that were open at a moment in which some of these agencies are, in order of the rounds. */
export async function listUnitsOfAgencies(
  reader: Reader,
  programmeId: ProgrammeId,
  agencies: readonly AgencyId[],
  knownAt: Instant,
): Promise<readonly UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select unit.id, unit.name, unit.round_id as "roundId", unit.joint_reporting_id as "jointReportingId",
      unit.recorded_at as "recordedAt", ${signatory('recorder')} as "recordedBy",
      (select jsonb_agg(member.agency_id order by member.agency_id)
       from reporting_unit_agency member where member.unit_id = unit.id) as agencies
    from reporting_unit unit
    join round on round.id = unit.round_id
    join actor recorder on recorder.id = unit.recorded_by
    where round.programme_id = ${programmeId} and unit.recorded_at <= ${knownAt}
      and unit.id in (select unit_id from reporting_unit_agency where agency_id in (${sql.join(agencies)}))
    order by round.sequence, unit.name, unit.id`.execute(reader);
  return rows;
}

/** Every version of every report of these units, with the agency's own answers and reasons. */
export async function listReportsOfUnits(
  reader: Reader,
  units: readonly ReportingUnitId[],
  knownAt: Instant,
): Promise<readonly DossierReport[]> {
  const { rows } = await sql<DossierReport>`
    with shown as (
      select * from report where unit_id in (${sql.join(units)}) and recorded_at <= ${knownAt}
    ), answer as (
      select self.report_id, jsonb_agg(
          jsonb_build_object('criterion', criterion.code, 'verdict', self.verdict, 'note', self.note)
          order by criterion.position) as answers
      from shown
      join report_self_assessment self on self.report_id = shown.id
      join criterion on criterion.id = self.criterion_id
      group by self.report_id
    ), stated as (
      select given.report_id, jsonb_agg(
          jsonb_build_object('code', given.reason_code, 'isMain', given.is_main, 'text', given.text)
          order by given.is_main desc, given.reason_code) as reasons
      from shown join report_reason given on given.report_id = shown.id
      group by given.report_id
    )
    select shown.id, shown.unit_id as "unitId", shown.version, shown.received_on as "receivedOn",
      shown.signed_by as "signedBy", shown.resubmission_reason as "resubmissionReason",
      shown.recorded_at as "recordedAt", ${signatory('recorder')} as "recordedBy",
      coalesce(answer.answers, '[]') as "selfAssessment", coalesce(stated.reasons, '[]') as reasons
    from shown
    join actor recorder on recorder.id = shown.recorded_by
    left join answer on answer.report_id = shown.id
    left join stated on stated.report_id = shown.id
    order by shown.unit_id, shown.version`.execute(reader);
  return rows;
}

/** The publications that had counted these units by a moment, with what each counted. */
export async function listPublicationsOfUnits(
  reader: Reader,
  units: readonly ReportingUnitId[],
  knownAt: Instant,
): Promise<readonly DossierPublication[]> {
  const { rows } = await sql<DossierPublication>`
    select publication.id, judgement.unit_id as "unitId", publication.recorded_at as "publishedAt",
      ${signatory('publisher')} as "publishedBy", judgement.assessment_id as "assessmentId",
      judgement.letter_class as "letterClass"
    from publication
    join publication_judgement judgement on judgement.publication_id = publication.id
    join actor publisher on publisher.id = publication.published_by
    where judgement.unit_id in (${sql.join(units)}) and publication.recorded_at <= ${knownAt}
    order by publication.recorded_at, publication.id`.execute(reader);
  return rows;
}
