import { drawAreaMap } from '../../charts/area-map.ts';
import type { Chart, ChartFrame, ChartSize } from '../../charts/chart.ts';
import { drawTileMap } from '../../charts/tile-map.ts';
import type { MappedAgency } from '../../application/read-map.ts';
import type { ServiceAreas } from '../../application/read-service-areas.ts';
import { shortNameOf } from '../../domain/boundaries/tile-places.ts';
import type { ReportingUnitId } from '../../domain/kernel/ids.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { mapTexts } from '../../text/nl/map.ts';
import { type ShownClass, classTexts, countText } from '../../text/nl/web-components.ts';
import { shownClasses } from '../components/class-pattern.tsx';
import { programmeHref, withKnownOn } from '../programme-page.tsx';
import type { AskedMap } from './map-query.ts';

/** The class that an agency is shown under. */
export function shownClassOf({ letterClass }: Pick<MappedAgency, 'letterClass'>): ShownClass {
  return letterClass ?? 'not-judged';
}

/** Whether the classes of this programme exist, but were not published: it tells of real services without a round. */
export function isUnpublished({ view, rounds }: Pick<AskedMap, 'view' | 'rounds'>): boolean {
  return rounds.length === 0 && !view.programme.isExercise;
}

/** What a class is called on this map. Without a round nothing is said of a service, which may be robust already. */
export function classLabel(map: Pick<AskedMap, 'view' | 'rounds' | 'round'>, shown: ShownClass): string {
  if (shown !== 'not-judged' || map.round !== null) return classTexts[shown];
  return isUnpublished(map) ? mapTexts.notPublishedShort : mapTexts.withoutClass;
}

/** What leads to a dossier. */
export type DossierOf = { readonly unit: { readonly id: ReportingUnitId } | null };

/** The dossier of the unit that an agency is in, as of the day that is asked about. */
export function unitHref({ view }: Pick<AskedMap, 'view'>, { unit }: DossierOf): string | undefined {
  if (unit === null) return undefined;
  return withKnownOn(`${programmeHref(view.programme.code)}/eenheden/${unit.id}`, view.knownOn);
}

/** The areas, when these are asked for and there are any; else tiles are shown. */
export function shownAreas({ areas, wantsAreas }: Pick<AskedMap, 'areas' | 'wantsAreas'>): ServiceAreas | null {
  return wantsAreas ? areas : null;
}

/** What is counted, and of which round and day. */
export function captionOf({ round, agencies, on }: Pick<AskedMap, 'round' | 'agencies' | 'on'>): string {
  const count = agencies.length;
  if (round === null) return mapTexts.noteOnDay(count, dateInText(on));
  const note = mapTexts.noteOfRound(count, round.name, dateInText(round.referenceDate));
  return on === round.referenceDate ? note : `${note} ${mapTexts.otherDay(dateInText(on))}`;
}

/** Draws the map for a room. */
export function drawMap(map: AskedMap, id: string, size: ChartSize): Chart {
  const frame: ChartFrame = {
    id,
    title: map.figures === null ? mapTexts.figureTitleUnjudged : mapTexts.figureTitle,
    description: mapTexts.description(countsByClass(map)),
    size,
  };
  const key = shownClasses
    .filter((shown) => map.agencies.some((agency) => shownClassOf(agency) === shown))
    .map((shown) => ({ appearance: shown, label: classLabel(map, shown) }));
  const marks = map.agencies.map((agency) => ({
    agency,
    short: agency.tile.short ?? shortNameOf(agency.name, agency.abbreviation),
    label: agency.name,
    appearance: shownClassOf(agency),
    href: unitHref(map, agency),
  }));
  const areas = shownAreas(map);
  if (areas === null) {
    const tiles = marks.map(({ agency: { tile }, ...mark }) => ({ ...mark, column: tile.column, row: tile.row }));
    return drawTileMap({ key, tiles }, frame);
  }
  const polygonsOf = new Map(areas.areas.map(({ agencyId, polygons }) => [agencyId, polygons]));
  return drawAreaMap(
    {
      key,
      unit: areas.unit,
      areas: marks.flatMap(({ agency, ...mark }) => {
        const polygons = polygonsOf.get(agency.id);
        return polygons === undefined ? [] : [{ ...mark, polygons }];
      }),
    },
    frame,
  );
}

function countsByClass(map: AskedMap): readonly string[] {
  return shownClasses.flatMap((shown) => {
    const count = map.agencies.filter((agency) => shownClassOf(agency) === shown).length;
    return count === 0 ? [] : [`${countText(count)} ${classLabel(map, shown).toLowerCase()}`];
  });
}
