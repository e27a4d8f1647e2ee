import { type BoundarySet, boundarySetFor } from '../domain/boundaries/boundary-set.ts';
import type { CoordinateUnit, ServiceArea } from '../domain/boundaries/service-area.ts';
import type { Participant } from '../domain/agencies/participation.ts';
import type { AgencyId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { listBoundarySets, readTopology } from '../store/boundaries.ts';
import { listParticipations } from '../store/participations.ts';
import { createKeptReadings } from './kept-readings.ts';
import type { Ports } from './ports.ts';
import type { ProgrammeView } from './read-programme-view.ts';

/** Where every agency works on a day. */
export type ServiceAreas = {
  readonly boundarySet: BoundarySet;
  readonly unit: CoordinateUnit;
  readonly areas: readonly ServiceArea[];
  /** Participants of that day that the boundaries do not draw, such as a municipality that began later. */
  readonly withoutArea: readonly Pick<Participant, 'code' | 'name'>[];
  /** How many drawn municipalities take part in no agency on that day. */
  readonly withoutAgency: number;
};

/** Reads the areas of a day as a view knows them; `null` while no boundaries are imported. */
export type ServiceAreasReader = (view: ProgrammeView, on: LocalDate) => Promise<ServiceAreas | null>;

/** So many points of areas weigh as much as a unit in what is kept. */
const pointsPerUnit = 15;

/** Joins the municipalities of each agency, and keeps what was joined until the next record. */
export function createServiceAreasReader(ports: Ports): ServiceAreasReader {
  const kept = createKeptReadings<ServiceAreas | null>((reading) =>
    Math.ceil((reading?.areas ?? []).flatMap(({ polygons }) => polygons.flat(2)).length / pointsPerUnit),
  );
  return (view, on) =>
    kept(view, `${view.programme.registerId} ${on}`, (moment) =>
      readServiceAreas(ports, view.programme.registerId, on, moment),
    );
}

/** The boundaries that a view knows, in the order in which they were imported. */
export function readBoundarySets({ db }: Ports, view: ProgrammeView): Promise<readonly BoundarySet[]> {
  return listBoundarySets(db, view.programme.registerId, view.knownAt);
}

async function readServiceAreas(
  { db, areaMerger }: Ports,
  registerId: ProgrammeView['programme']['registerId'],
  on: LocalDate,
  knownAt: Instant,
): Promise<ServiceAreas | null> {
  const boundarySet = boundarySetFor(await listBoundarySets(db, registerId, knownAt), on);
  if (boundarySet === null) return null;
  const municipalities = (await listParticipations(db, registerId, on, knownAt)).filter(
    ({ participant }) => participant.kind === 'municipality',
  );
  const byAgency = Map.groupBy(municipalities, ({ agencyId }) => agencyId);
  const groups = new Map(
    [...byAgency].map(([agencyId, members]) => [String(agencyId), members.map(({ participant }) => participant.code)]),
  );
  const participating = new Set(municipalities.map(({ participant }) => participant.code));
  const { unit, codes, polygonsOf } = areaMerger(await readTopology(db, boundarySet.id), groups);
  return {
    boundarySet,
    unit,
    areas: [...polygonsOf].map(([agencyId, polygons]) => ({ agencyId: agencyId as AgencyId, polygons })),
    withoutArea: [...new Map(municipalities.map(({ participant }) => [participant.code, participant])).values()]
      .filter(({ code }) => !codes.has(code))
      .map(({ code, name }) => ({ code, name })),
    withoutAgency: [...codes].filter((code) => !participating.has(code)).length,
  };
}
