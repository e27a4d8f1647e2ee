import type { Dossier, DossierAgency, DossierUnit } from '../domain/dossiers/dossier.ts';
import { kinshipOf } from '../domain/dossiers/kinship.ts';
import type { AgencyId, ProgrammeId, ReportingUnitId } from '../domain/kernel/ids.ts';
import { type Instant, dateInAmsterdam } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import type { Round } from '../domain/rounds/round.ts';
import { listRecordedSuccessions, readAgencyNames } from './dossier-agencies.ts';
import { listAssessmentsOfUnits } from './dossier-assessments.ts';
import { listRecordedDeterminations, listRecordedExemptions, listRecordedJointReporting } from './dossier-decisions.ts';
import { type UnitRow, listPublicationsOfUnits, listReportsOfUnits, listUnitsOfAgencies } from './dossier-units.ts';
import { findProgramme, listCriteriaOfSets, vocabularyOf } from './programmes.ts';
import { listRounds } from './rounds.ts';
import type { Reader } from './transaction.ts';

/** Where a unit is in the record, whether or not its round had been opened at the moment that is asked about. */
export type UnitPlace = {
  readonly programmeId: ProgrammeId;
  readonly recordedAt: Instant;
  readonly agencies: readonly AgencyId[];
};

export async function findUnitPlace(reader: Reader, id: ReportingUnitId): Promise<UnitPlace | null> {
  const rows = await reader
    .selectFrom('reporting_unit_agency')
    .innerJoin('reporting_unit', 'reporting_unit.id', 'reporting_unit_agency.unit_id')
    .innerJoin('round', 'round.id', 'reporting_unit.round_id')
    .select([
      'round.programme_id as programmeId',
      'reporting_unit.recorded_at as recordedAt',
      'reporting_unit_agency.agency_id as agencyId',
    ])
    .where('reporting_unit.id', '=', id)
    .orderBy('reporting_unit_agency.agency_id')
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  const { programmeId, recordedAt } = first;
  return { programmeId, recordedAt, agencies: rows.map(({ agencyId }) => agencyId) };
}

/**
 * The dossier of these agencies as it was known at a moment, asked for by one of their units, or by the last of them
 * that was there then. `null` when no round had been opened with any of them. The number of queries is the same whatever
 * the number of rounds.
 */
export async function readUnitDossier(
  reader: Reader,
  askedBy: ReportingUnitId,
  place: UnitPlace,
  knownAt: Instant,
): Promise<Dossier | null> {
  const { programmeId, agencies: own } = place;
  const programme = await findProgramme(reader, programmeId);
  if (programme === null) return null;
  const rounds = await listRounds(reader, programmeId, knownAt);
  const recorded = await listRecordedSuccessions(reader, programme.registerId, knownAt);
  const { lineage, related, successions } = kinshipOf(own, recorded);
  const rows = await listUnitsOfAgencies(reader, programmeId, [...related], knownAt);
  const shown = rows.filter((row) => row.agencies.some((id) => lineage.has(id)));
  const asked = shown.find(({ id }) => id === askedBy) ?? lastOf(shown, own);
  if (asked === undefined) return null;
  const everybody = [...new Set([...related, ...rows.flatMap(({ agencies }) => agencies)])];
  const namesOf = await readAgencyNames(reader, everybody, knownAt);
  const nameOf = (id: AgencyId, on: LocalDate) => namesOf(id, on) ?? '';
  const ids = shown.map(({ id }) => id);
  const reports = Map.groupBy(await listReportsOfUnits(reader, ids, knownAt), ({ unitId }) => unitId);
  const assessments = Map.groupBy(await listAssessmentsOfUnits(reader, ids, knownAt), ({ unitId }) => unitId);
  const publications = Map.groupBy(await listPublicationsOfUnits(reader, ids, knownAt), ({ unitId }) => unitId);
  const decisions = { programmeId, agencies: [...lineage], knownAt };
  const unitOf = ({ roundId, recordedAt, recordedBy, agencies, ...row }: UnitRow): DossierUnit => {
    // Rounds are listed up to the same moment: a unit that was there has its round.
    const round = rounds.find(({ id }) => id === roundId) as Round;
    const members = agencies.map((id) => ({ id, name: nameOf(id, round.referenceDate) }));
    return {
      ...row,
      round,
      opened: { recordedAt, recordedBy },
      agencies: members.sort((a, b) => a.name.localeCompare(b.name, 'nl')),
      reports: reports.get(row.id) ?? [],
      assessments: assessments.get(row.id) ?? [],
      publications: publications.get(row.id) ?? [],
    };
  };
  const units = shown.map(unitOf);
  const day = dateInAmsterdam(knownAt);
  const agencyOf = (id: AgencyId): DossierAgency => ({
    id,
    name: nameOf(id, day),
    lastUnitId: rows.findLast(({ agencies }) => agencies.includes(id))?.id ?? null,
  });
  return {
    programmeId,
    targetDate: programme.targetDate,
    knownAt,
    asked: units.find(({ id }) => id === asked.id) as DossierUnit,
    own,
    lineage,
    agencies: new Map(everybody.map((id) => [id, agencyOf(id)])),
    rounds,
    units,
    determinations: await listRecordedDeterminations(reader, decisions),
    exemptions: await listRecordedExemptions(reader, decisions),
    jointReporting: await listRecordedJointReporting(reader, decisions),
    successions,
    criteria: await listCriteriaOfSets(reader, [...new Set(units.map(({ round }) => round.criteriaSetId))]),
    ...(await vocabularyOf(reader, programmeId)),
  };
}

/** The last unit with exactly these agencies, else the last with any of them. */
function lastOf(rows: readonly UnitRow[], own: readonly AgencyId[]): UnitRow | undefined {
  const same = rows.findLast(
    ({ agencies }) => agencies.length === own.length && agencies.every((id) => own.includes(id)),
  );
  return same ?? rows.at(-1);
}
