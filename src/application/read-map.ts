import type { LetterClass } from '../domain/assessments/letter-class.ts';
import { type TilePlace, placeTiles } from '../domain/boundaries/tile-places.ts';
import type { JudgedUnit } from '../domain/figures/judged-unit.ts';
import type { AgencyId, RegisterId, ReportingUnitId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import type { Succession } from '../domain/agencies/succession.ts';
import { listOperatingAgencies } from '../store/agencies.ts';
import { type AgencyDetails, listAgencyDetails } from '../store/agency-details.ts';
import { type NamedAgency, listEveryAgency } from '../store/agency-lineage.ts';
import { readRegisterCode } from '../store/boundaries.ts';
import { listSuccessions } from '../store/successions.ts';
import { createKeptReadings } from './kept-readings.ts';
import type { Ports } from './ports.ts';
import type { ProgrammeView } from './read-programme-view.ts';
import type { RoundFigures } from './read-round-figures.ts';

/** An agency on the map, with what the round says of it. */
export type MappedAgency = Pick<AgencyDetails, 'abbreviation' | 'seat' | 'province'> & {
  readonly id: AgencyId;
  readonly code: string;
  readonly name: string;
  readonly tile: TilePlace;
  /** The unit that it is in; `null` for one that is in no unit of the round. */
  readonly unit: { readonly id: ReportingUnitId; readonly name: string; readonly isJoint: boolean } | null;
  readonly letterClass: LetterClass | null;
  /** The agencies whose work it took over, each with the unit that it was in; `null` for one that was in none. */
  readonly predecessors: readonly { readonly name: string; readonly unit: { readonly id: ReportingUnitId } | null }[];
};

/** The agencies of a day by name, each with its class in a round; of no class without a round. */
export type MapReader = (
  view: ProgrammeView,
  on: LocalDate,
  figures: Pick<RoundFigures, 'judgements'> | null,
) => Promise<readonly MappedAgency[]>;

/** Reads what the register says of a day, and keeps it until the next record; the classes come with the figures. */
export function createMapReader(ports: Ports): MapReader {
  const kept = createKeptReadings<RegisterOnDay>(({ operating, every }) => operating.length + every.length);
  return async (view, on, figures) => {
    const { registerId } = view.programme;
    const register = await kept(view, `${registerId} ${on}`, (moment) => readRegister(ports, registerId, on, moment));
    return mapped(register, on, figures, ports.tileLayout(register.code));
  };
}

type RegisterOnDay = {
  readonly code: string;
  readonly operating: readonly NamedAgency[];
  readonly details: ReadonlyMap<AgencyId, AgencyDetails>;
  readonly every: readonly NamedAgency[];
  readonly successions: readonly Succession[];
};

async function readRegister(
  { db }: Ports,
  registerId: RegisterId,
  on: LocalDate,
  knownAt: Instant,
): Promise<RegisterOnDay> {
  const details = await listAgencyDetails(db, registerId, on, knownAt);
  return {
    code: await readRegisterCode(db, registerId),
    operating: await listOperatingAgencies(db, registerId, on, knownAt),
    details: new Map(details.map((detail) => [detail.agencyId, detail])),
    every: await listEveryAgency(db, registerId, knownAt),
    successions: await listSuccessions(db, registerId, knownAt),
  };
}

function mapped(
  { operating, details, every, successions }: RegisterOnDay,
  on: LocalDate,
  figures: Parameters<MapReader>[2],
  layout: ReturnType<Ports['tileLayout']>,
): readonly MappedAgency[] {
  const units = figures?.judgements.units ?? [];
  const unitOf = new Map(units.flatMap((unit) => unit.agencies.map(({ id }) => [id, unit] as const)));
  const namedBy = new Map(every.map((agency) => [agency.id, agency]));
  const agencies = figures?.judgements.referenceDate === on ? withThoseOfUnits(operating, units, namedBy) : operating;
  const codeOf = new Map(every.map(({ id, code }) => [id, code]));
  const tiles = placeTiles(agencies, layout, successions, codeOf);
  return agencies.flatMap(({ id, code, name }) => {
    const tile = tiles.get(id);
    if (tile === undefined) return [];
    const [unit, detail] = [unitOf.get(id), details.get(id)];
    return {
      ...{ id, code, name, tile },
      abbreviation: detail?.abbreviation ?? null,
      seat: detail?.seat ?? null,
      province: detail?.province ?? null,
      unit: unit === undefined ? null : { id: unit.id, name: unit.name, isJoint: unit.agencies.length > 1 },
      letterClass: unit?.letterClass ?? null,
      predecessors: successions
        .filter(({ successorId, effectiveOn }) => successorId === id && effectiveOn <= on)
        .flatMap(({ predecessorId }) => {
          const name = namedBy.get(predecessorId)?.name;
          return name === undefined ? [] : [{ name, unit: unitOf.get(predecessorId) ?? null }];
        }),
    };
  });
}

/**
 * The units of a round are frozen when it opens; the register may have been corrected since. On the reference date the
 * map shows every agency that the round counts.
 */
function withThoseOfUnits(
  operating: readonly NamedAgency[],
  units: readonly JudgedUnit[],
  namedBy: ReadonlyMap<AgencyId, NamedAgency>,
): readonly NamedAgency[] {
  const present = new Set(operating.map(({ id }) => id));
  const counted = units.flatMap(({ agencies }) =>
    agencies
      .filter(({ id }) => !present.has(id))
      .map(({ id, name }) => ({ id, name, code: namedBy.get(id)?.code ?? '' })),
  );
  return counted.length === 0
    ? operating
    : [...operating, ...counted].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
