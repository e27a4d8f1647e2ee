import { dateInText } from '../../text/nl/dates.ts';
import { mapTexts } from '../../text/nl/map.ts';
import { TextLink } from '../components/typography.tsx';
import { programmeHref } from '../programme-page.tsx';
import { shownAreas } from './map-picture.ts';
import type { AskedMap } from './map-query.ts';

/** How to read the map, and what is not on it. */
export function MapNotes({ map }: { readonly map: AskedMap }) {
  const areas = shownAreas(map);
  const notes = [
    ...(areas === null ? tileNotes(map) : areaNotes(map, areas)),
    ...(map.agencies.some(({ unit }) => unit?.isJoint) ? [mapTexts.joint] : []),
  ];
  return (
    <ul class="vth-map__notes">
      {notes.map((note) => (
        <li>{note}</li>
      ))}
      {areas !== null && map.view.programme.isExercise && (
        <li>
          <TextLink href={`${programmeHref(map.view.programme.code)}/kaart/grenzen`}>
            {mapTexts.otherBoundaries}
          </TextLink>
        </li>
      )}
    </ul>
  );
}

function tileNotes({ agencies }: AskedMap): readonly string[] {
  const below = agencies.filter(({ tile }) => !tile.isInPlace).map(({ name }) => name);
  if (below.length === agencies.length) return [mapTexts.noLayout];
  return [mapTexts.tiles, ...(below.length === 0 ? [] : [mapTexts.withoutPlace(below)])];
}

function areaNotes(map: AskedMap, areas: NonNullable<AskedMap['areas']>): readonly string[] {
  const drawn = new Set(areas.areas.map(({ agencyId }) => agencyId));
  const missing = map.agencies.filter(({ id }) => !drawn.has(id)).map(({ name }) => name);
  const { source, referenceDate } = areas.boundarySet;
  return [
    mapTexts.areas(source, dateInText(referenceDate)),
    ...(missing.length === 0 ? [] : [mapTexts.notOnMap(missing)]),
    ...(areas.withoutArea.length === 0 ? [] : [mapTexts.withoutArea(areas.withoutArea.map(({ name }) => name))]),
    ...(areas.withoutAgency === 0 ? [] : [mapTexts.withoutAgency(areas.withoutAgency)]),
  ];
}
