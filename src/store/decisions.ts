import { sql } from 'kysely';
import type { Determination } from '../domain/determinations/determination.ts';
import type { AgencyId, ProgrammeId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import type { Period } from '../domain/kernel/period.ts';
import { holdsOn, wasKnown } from './known-at.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

export async function saveDetermination(tx: Transaction, row: Schema['determination']): Promise<void> {
  await tx.insertInto('determination').values(row).execute();
}

export async function saveExemption(tx: Transaction, row: Schema['exemption']): Promise<void> {
  await tx.insertInto('exemption').values(row).execute();
}

export async function saveJointReporting(
  tx: Transaction,
  row: Schema['joint_reporting'],
  agencies: readonly AgencyId[],
): Promise<void> {
  await tx.insertInto('joint_reporting').values(row).execute();
  await tx
    .insertInto('joint_reporting_agency')
    .values(agencies.map((agency) => ({ joint_reporting_id: row.id, agency_id: agency })))
    .execute();
}

/** The determinations of a programme that hold on a day, as known at a moment. */
export function listDeterminations(
  reader: Reader,
  programmeId: ProgrammeId,
  on: LocalDate,
  knownAt: Instant,
): Promise<Omit<Determination, 'holds'>[]> {
  return reader
    .selectFrom('determination')
    .select(['id', 'agency_id as agencyId', 'outcome'])
    .where('programme_id', '=', programmeId)
    .where(holdsOn('determination', on, 'holds'))
    .where(wasKnown('determination', knownAt))
    .execute();
}

/** Whether a decision on the agency holds, as known now, on some day of a period. */
export async function isDecidedWithin(
  reader: Reader,
  table: 'determination' | 'exemption',
  of: { readonly programmeId: ProgrammeId; readonly agencyId: AgencyId },
  period: Period,
): Promise<boolean> {
  const prefix = table === 'determination' ? 'holds' : 'valid';
  const row = await reader
    .selectFrom(table as 'determination')
    .select('id')
    .where('programme_id', '=', of.programmeId)
    .where('agency_id', '=', of.agencyId)
    .where('superseded_at', 'is', null)
    .where(
      sql<boolean>`daterange(${sql.ref(`${prefix}_from`)}, ${sql.ref(`${prefix}_until`)})
        && daterange(${period.from}::date, ${period.until}::date)`,
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether any of these agencies reports jointly on some day of a period, as known now. */
export async function isJointWithin(
  reader: Reader,
  programmeId: ProgrammeId,
  agencies: readonly AgencyId[],
  period: Period,
): Promise<boolean> {
  const row = await reader
    .selectFrom('joint_reporting')
    .innerJoin('joint_reporting_agency', 'joint_reporting_agency.joint_reporting_id', 'joint_reporting.id')
    .select('joint_reporting.id')
    .where('joint_reporting.programme_id', '=', programmeId)
    .where('joint_reporting_agency.agency_id', 'in', [...agencies])
    .where('joint_reporting.superseded_at', 'is', null)
    .where(
      sql<boolean>`daterange(joint_reporting.valid_from, joint_reporting.valid_until)
        && daterange(${period.from}::date, ${period.until}::date)`,
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a determination that the agency is robust holds on that day, as known at a moment. */
export async function isDeterminedRobust(
  reader: Reader,
  programmeId: ProgrammeId,
  agencyId: AgencyId,
  on: LocalDate,
  knownAt: Instant,
): Promise<boolean> {
  const holding = await listDeterminations(reader, programmeId, on, knownAt);
  return holding.some((row) => row.agencyId === agencyId && row.outcome === 'robust');
}
