import { type Succession, withPredecessors } from '../agencies/succession.ts';
import type { AgencyId } from '../kernel/ids.ts';

/**
 * Where each agency of a register has its tile, by its code; row 0 is the north and column 0 the west.
 * @nl tegelkaart
 */
export type TileLayout = {
  readonly agencies: Readonly<
    Record<string, { readonly column: number; readonly row: number; readonly short?: string | undefined }>
  >;
};

export type TilePlace = {
  readonly column: number;
  readonly row: number;
  /** What the layout writes on the tile; `null` where it says nothing. */
  readonly short: string | null;
  /** Whether the layout says where it is; else it stands below the others. */
  readonly isInPlace: boolean;
};

type PlacedAgency = { readonly id: AgencyId; readonly code: string };

/** Without a layout, and below one that has few columns. */
const fewestColumns = 4;

/**
 * A place for every agency. One that the layout does not know takes that of an agency whose work it took over; when there
 * is none that is free, it comes in rows below the others. Without a layout all are in a square, in the order given.
 * @param agencies those of one day, in the order in which they are listed
 * @param codeOf codes of all agencies of the register, also of those that are no more
 */
export function placeTiles(
  agencies: readonly PlacedAgency[],
  layout: TileLayout | null,
  successions: readonly Pick<Succession, 'predecessorId' | 'successorId'>[],
  codeOf: ReadonlyMap<AgencyId, string>,
): ReadonlyMap<AgencyId, TilePlace> {
  const places = new Map<AgencyId, TilePlace>();
  const taken = new Set<string>();
  const take = (id: AgencyId, code: string, isOwn: boolean) => {
    const place = layout !== null && Object.hasOwn(layout.agencies, code) ? layout.agencies[code] : undefined;
    const spot = `${place?.column} ${place?.row}`;
    if (place === undefined || taken.has(spot) || places.has(id)) return;
    taken.add(spot);
    places.set(id, { ...place, short: isOwn ? (place.short ?? null) : null, isInPlace: true });
  };
  for (const { id, code } of agencies) take(id, code, true);
  // Only then: who has a place of its own comes before who takes another's.
  for (const { id } of agencies) {
    if (places.has(id)) continue;
    for (const earlier of withPredecessors([id], successions)) take(id, codeOf.get(earlier) ?? '', false);
  }
  const left = agencies.filter(({ id }) => !places.has(id));
  const inPlace = [...places.values()];
  const columns =
    inPlace.length === 0
      ? Math.ceil(Math.sqrt(left.length))
      : Math.max(fewestColumns, 1 + Math.max(...inPlace.map(({ column }) => column)));
  const firstRow = inPlace.length === 0 ? 0 : 2 + Math.max(...inPlace.map(({ row }) => row));
  for (const [index, { id }] of left.entries()) {
    const [column, row] = [index % columns, firstRow + Math.floor(index / columns)];
    places.set(id, { column, row, short: null, isInPlace: false });
  }
  return places;
}

/** Words that many agencies bear and that tell none of them apart. */
const commonWords = /^(omgevingsdienst|od|rud|regionale|uitvoeringsdienst|dienst)$/iu;

/** A name for a tile of at most 8 characters: the abbreviation, else what is particular in the name. */
export function shortNameOf(name: string, abbreviation: string | null): string {
  if (abbreviation !== null && abbreviation.trim() !== '' && abbreviation.length <= 8) return abbreviation;
  const words = name.split(/\s+/u).filter((word) => word !== '' && !commonWords.test(word));
  const own = words.join(' ');
  if (own.length <= 8) return own === '' ? [...name].slice(0, 8).join('') : own;
  const initials = own.split(/[\s-]+/u).map((word) => [...word][0] ?? '');
  return initials.length >= 3 ? initials.join('').slice(0, 8) : `${[...own].slice(0, 7).join('').trimEnd()}.`;
}
