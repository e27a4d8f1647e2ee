import { sql } from 'kysely';
import type { DossierDetermination, DossierExemption, DossierJointReporting } from '../domain/dossiers/dossier.ts';
import type { AgencyId, ProgrammeId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { signatory, supersededBy } from './dossier-signatory.ts';
import type { Reader } from './transaction.ts';

type Dated = { readonly from: LocalDate; readonly until: LocalDate | null };

/** What was decided about some agencies of a programme by a moment; also what something else took the place of. */
export type AskedDecisions = {
  readonly programmeId: ProgrammeId;
  readonly agencies: readonly AgencyId[];
  readonly knownAt: Instant;
};

export async function listRecordedDeterminations(
  reader: Reader,
  { programmeId, agencies, knownAt }: AskedDecisions,
): Promise<readonly DossierDetermination[]> {
  const { rows } = await sql<Omit<DossierDetermination, 'holds'> & Dated>`
    select determination.id, determination.agency_id as "agencyId", determination.outcome,
      determination.holds_from as "from", determination.holds_until as until,
      determination.decided_on as "decidedOn", determination.document, determination.ground,
      ${signatory('preparer')} as "preparedBy", ${signatory('adopter')} as "adoptedBy",
      determination.supersedes_id as "supersedesId", determination.correction_reason as "correctionReason",
      determination.recorded_at as "recordedAt", ${signatory('recorder')} as "recordedBy",
      ${supersededBy('determination', knownAt)} as "supersededAt"
    from determination
    join actor preparer on preparer.id = determination.prepared_by
    join actor adopter on adopter.id = determination.adopted_by
    join actor recorder on recorder.id = determination.recorded_by
    where determination.programme_id = ${programmeId} and determination.agency_id in (${sql.join(agencies)})
      and determination.recorded_at <= ${knownAt}
    order by determination.recorded_at, determination.id`.execute(reader);
  return rows.map(({ from, until, ...row }) => ({ ...row, holds: { from, until } }));
}

export async function listRecordedExemptions(
  reader: Reader,
  { programmeId, agencies, knownAt }: AskedDecisions,
): Promise<readonly DossierExemption[]> {
  const { rows } = await sql<Omit<DossierExemption, 'valid'> & Dated>`
    select exemption.id, exemption.agency_id as "agencyId", exemption.decision, exemption.ground,
      exemption.valid_from as "from", exemption.valid_until as until, ${signatory('approver')} as "approvedBy",
      exemption.recorded_at as "recordedAt", ${signatory('recorder')} as "recordedBy",
      ${supersededBy('exemption', knownAt)} as "supersededAt"
    from exemption
    join actor approver on approver.id = exemption.approved_by
    join actor recorder on recorder.id = exemption.recorded_by
    where exemption.programme_id = ${programmeId} and exemption.agency_id in (${sql.join(agencies)})
      and exemption.recorded_at <= ${knownAt}
    order by exemption.recorded_at, exemption.id`.execute(reader);
  return rows.map(({ from, until, ...row }) => ({ ...row, valid: { from, until } }));
}

export async function listRecordedJointReporting(
  reader: Reader,
  { programmeId, agencies, knownAt }: AskedDecisions,
): Promise<readonly DossierJointReporting[]> {
  const { rows } = await sql<Omit<DossierJointReporting, 'valid'> & Dated>`
    select joint.id, joint.ground, joint.valid_from as "from", joint.valid_until as until,
      ${signatory('approver')} as "approvedBy", joint.recorded_at as "recordedAt",
      ${signatory('recorder')} as "recordedBy", ${supersededBy('joint', knownAt)} as "supersededAt",
      (select jsonb_agg(agency_id order by agency_id)
       from joint_reporting_agency where joint_reporting_id = joint.id) as agencies
    from joint_reporting joint
    join actor approver on approver.id = joint.approved_by
    join actor recorder on recorder.id = joint.recorded_by
    where joint.programme_id = ${programmeId} and joint.recorded_at <= ${knownAt}
      and joint.id in (
        select joint_reporting_id from joint_reporting_agency where agency_id in (${sql.join(agencies)}))
    order by joint.recorded_at, joint.id`.execute(reader);
  return rows.map(({ from, until, ...row }) => ({ ...row, valid: { from, until } }));
}
