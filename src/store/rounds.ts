import type { AgencyId, ProgrammeId, ReportingUnitId, RoundId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Round } from '../domain/rounds/round.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

export async function saveRound(
  tx: Transaction,
  row: Schema['round'],
  units: readonly (Schema['reporting_unit'] & { readonly agencies: readonly AgencyId[] })[],
): Promise<void> {
  await tx.insertInto('round').values(row).execute();
  await tx
    .insertInto('reporting_unit')
    .values(units.map(({ agencies: _, ...unit }) => unit))
    .execute();
  await tx
    .insertInto('reporting_unit_agency')
    .values(
      units.flatMap((unit) =>
        unit.agencies.map((agency) => ({ unit_id: unit.id, round_id: row.id, agency_id: agency })),
      ),
    )
    .execute();
}

/** The rounds of a programme that were known at a moment, in order. */
export async function listRounds(reader: Reader, programmeId: ProgrammeId, knownAt: Instant): Promise<Round[]> {
  const rows = await reader
    .selectFrom('round')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('recorded_at', '<=', knownAt)
    .orderBy('sequence')
    .execute();
  return rows.map(roundFromRow);
}

export async function findRound(reader: Reader, id: RoundId): Promise<Round | null> {
  const row = await reader.selectFrom('round').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : roundFromRow(row);
}

export type UnitInRound = { readonly id: ReportingUnitId; readonly name: string; readonly roundId: RoundId };

export async function findUnit(reader: Reader, id: ReportingUnitId): Promise<UnitInRound | null> {
  const row = await reader
    .selectFrom('reporting_unit')
    .select(['id', 'name', 'round_id as roundId'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The unit of a round that an agency is in, by the code of the agency. */
export async function findUnitOfAgency(
  reader: Reader,
  roundId: RoundId,
  agencyCode: string,
): Promise<ReportingUnitId | null> {
  const row = await reader
    .selectFrom('reporting_unit_agency')
    .innerJoin('agency', 'agency.id', 'reporting_unit_agency.agency_id')
    .select('reporting_unit_agency.unit_id')
    .where('reporting_unit_agency.round_id', '=', roundId)
    .where('agency.code', '=', agencyCode)
    .executeTakeFirst();
  return row?.unit_id ?? null;
}

function roundFromRow(row: Schema['round']): Round {
  return {
    id: row.id,
    programmeId: row.programme_id,
    code: row.code,
    kind: row.kind,
    sequence: row.sequence,
    name: row.name,
    reportedPeriod: row.reported_from === null ? null : { from: row.reported_from, until: row.reported_until },
    window: { from: row.window_from, until: row.window_until },
    referenceDate: row.reference_date,
    criteriaSetId: row.criteria_set_id,
  };
}
