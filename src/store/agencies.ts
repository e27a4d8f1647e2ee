import type { Agency } from '../domain/agencies/agency.ts';
import type { Operation } from '../domain/agencies/succession.ts';
import type { AgencyId, ProgrammeId, RegisterId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import type { JointReporting } from '../domain/rounds/reporting-unit.ts';
import { holdsOn, wasKnown } from './known-at.ts';
import { type Ending, endedRows } from './ended-rows.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

export async function saveAgency(
  tx: Transaction,
  rows: {
    readonly agency: Schema['agency'];
    readonly names: readonly Schema['agency_name'][];
    readonly periods: readonly Schema['agency_period'][];
  },
): Promise<void> {
  await tx.insertInto('agency').values(rows.agency).execute();
  await tx
    .insertInto('agency_name')
    .values([...rows.names])
    .execute();
  await saveAgencyPeriods(tx, rows.periods);
}

async function saveAgencyPeriods(tx: Transaction, rows: readonly Schema['agency_period'][]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('agency_period')
      .values([...rows])
      .execute();
}

/** From now on these agencies end on that day, in law and at work; what was known before stays as it was. */
export async function endAgencies(tx: Transaction, agencies: readonly AgencyId[], ending: Ending): Promise<void> {
  const ended = await tx
    .updateTable('agency_period')
    .set({ superseded_at: ending.stamp.at })
    .where('agency_id', 'in', [...agencies])
    .where('superseded_at', 'is', null)
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', ending.on)]))
    .returning(['agency_id', 'kind', 'valid_from'])
    .execute();
  await saveAgencyPeriods(tx, endedRows(ended, ending));
}

/** Which of these agencies are in a register, as known now. */
export async function listAgenciesWithin(
  reader: Reader,
  registerId: RegisterId,
  agencies: readonly AgencyId[],
): Promise<ReadonlySet<AgencyId>> {
  if (agencies.length === 0) return new Set();
  const rows = await reader
    .selectFrom('agency')
    .select('id')
    .where('register_id', '=', registerId)
    .where('id', 'in', [...agencies])
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** When these agencies do their work, as known at a moment. */
export async function listOperations(
  reader: Reader,
  agencies: readonly AgencyId[],
  knownAt: Instant,
): Promise<Operation[]> {
  if (agencies.length === 0) return [];
  const rows = await reader
    .selectFrom('agency_period')
    .select(['agency_id as agencyId', 'valid_from as from', 'valid_until as until'])
    .where('agency_id', 'in', [...agencies])
    .where('kind', '=', 'operation')
    .where(wasKnown('agency_period', knownAt))
    .execute();
  return rows.map(({ agencyId, from, until }) => ({ agencyId, valid: { from, until } }));
}

/** The agencies of a register that operate on a day, as known at a moment, by name. */
export function listOperatingAgencies(
  reader: Reader,
  registerId: RegisterId,
  on: LocalDate,
  knownAt: Instant,
): Promise<Agency[]> {
  return reader
    .selectFrom('agency')
    .innerJoin('agency_period', 'agency_period.agency_id', 'agency.id')
    .innerJoin('agency_name', 'agency_name.agency_id', 'agency.id')
    .select(['agency.id', 'agency.code', 'agency_name.name', 'agency_name.abbreviation'])
    .where('agency.register_id', '=', registerId)
    .where('agency_period.kind', '=', 'operation')
    .where(holdsOn('agency_period', on))
    .where(wasKnown('agency_period', knownAt))
    .where(holdsOn('agency_name', on))
    .where(wasKnown('agency_name', knownAt))
    .orderBy('agency_name.name')
    .execute();
}

export async function findAgencyByCode(reader: Reader, registerId: RegisterId, code: string): Promise<AgencyId | null> {
  const row = await reader
    .selectFrom('agency')
    .select('id')
    .where('register_id', '=', registerId)
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The joint reports of a programme that hold on a day, as known at a moment. */
export async function listJointReporting(
  reader: Reader,
  programmeId: ProgrammeId,
  on: LocalDate,
  knownAt: Instant,
): Promise<JointReporting[]> {
  const rows = await reader
    .selectFrom('joint_reporting')
    .innerJoin('joint_reporting_agency', 'joint_reporting_agency.joint_reporting_id', 'joint_reporting.id')
    .select(['joint_reporting.id', 'joint_reporting_agency.agency_id as agencyId'])
    .where('joint_reporting.programme_id', '=', programmeId)
    .where(holdsOn('joint_reporting', on))
    .where(wasKnown('joint_reporting', knownAt))
    .orderBy('joint_reporting.recorded_at')
    .execute();
  const agenciesOf = new Map<string, AgencyId[]>();
  for (const { id, agencyId } of rows) agenciesOf.set(id, [...(agenciesOf.get(id) ?? []), agencyId]);
  return [...agenciesOf].map(([id, agencies]) => ({ id, agencies }));
}
