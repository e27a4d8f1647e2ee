import type { Dossier, DossierAssessment } from '../domain/dossiers/dossier.ts';
import { successionGroups } from '../domain/dossiers/standing.ts';
import type { AgencyId, ProgrammeId, ReportingUnitId } from '../domain/kernel/ids.ts';
import { type Instant, dateInAmsterdam } from '../domain/kernel/instant.ts';
import { type LocalDate, addDays } from '../domain/kernel/local-date.ts';
import { type Clients, readAgencyNames, readClients as readClientsOfAgencies } from '../store/dossier-agencies.ts';
import { vocabularyOf } from '../store/programmes.ts';
import { findUnitPlace, readUnitDossier } from '../store/unit-dossier.ts';
import type { Ports } from './ports.ts';

export type { Clients, Dossier, DossierAssessment };

/** What there is to tell of a unit: its dossier, or that nothing of it was there yet at that moment. */
export type ReadDossier =
  | { readonly kind: 'dossier'; readonly dossier: Dossier; readonly isAskedUnitKnown: boolean }
  /** `names`: what its agencies were called, as far as they were known then. */
  | { readonly kind: 'not-yet'; readonly names: readonly string[] };

/** The dossier of a unit of a programme as it was known at a moment; `null` when the programme has no such unit. */
export async function readDossier(
  { db }: Ports,
  programmeId: ProgrammeId,
  id: ReportingUnitId,
  knownAt: Instant,
): Promise<ReadDossier | null> {
  const place = await findUnitPlace(db, id);
  if (place === null || place.programmeId !== programmeId) return null;
  const dossier = await readUnitDossier(db, id, place, knownAt);
  if (dossier !== null) return { kind: 'dossier', dossier, isAskedUnitKnown: dossier.asked.id === id };
  return { kind: 'not-yet', names: await namesAt(db, place.agencies, knownAt) };
}

async function namesAt(db: Ports['db'], agencies: readonly AgencyId[], knownAt: Instant): Promise<readonly string[]> {
  const nameOf = await readAgencyNames(db, agencies, knownAt);
  const names = agencies.map((id) => nameOf(id, dateInAmsterdam(knownAt)));
  return names.every((name) => name !== null) ? names : [];
}

/** A unit in its round with the assessment that counted for it at a moment; `null` when it or that was not there. */
export async function readCountedAssessment(ports: Ports, programmeId: ProgrammeId, id: ReportingUnitId, at: Instant) {
  const read = await readDossier(ports, programmeId, id, at);
  if (read?.kind !== 'dossier' || !read.isAskedUnitKnown) return null;
  const { asked, criteria } = read.dossier;
  const counted = asked.assessments.find(({ isCounted }) => isCounted);
  return counted === undefined
    ? null
    : { unit: asked, counted, criteria: criteria.get(asked.round.criteriaSetId) ?? [] };
}

/** For whom the agencies of a dossier work on a day, or worked until they went up in another. */
export function readClients({ db }: Ports, dossier: Dossier, on: LocalDate): Promise<Clients> {
  const gone = successionGroups(dossier).find(({ predecessors }) =>
    predecessors.some((id) => dossier.own.includes(id)),
  );
  const day = gone !== undefined && gone.effectiveOn <= on ? addDays(gone.effectiveOn, -1) : on;
  return readClientsOfAgencies(db, dossier.own, day, dossier.knownAt);
}

/** The reasons that a programme knows, in their order. */
export async function readReasons({ db }: Ports, programmeId: ProgrammeId) {
  return (await vocabularyOf(db, programmeId)).reasons;
}
