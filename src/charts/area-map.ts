import { chartTexts } from '../text/nl/charts.ts';
import { commonKey, wordsFor } from './appearance-text.ts';
import { roomInPolygons } from './area-label.ts';
import { type Box, createRoom } from './box.ts';
import type { AreaMapInput, Chart, ChartFrame } from './chart.ts';
import { areaKey } from './key.ts';
import { boxOfLabel, label, plate, plateOf, textSize } from './label.ts';
import { filledWith } from './look.ts';
import { type Polygons, fitAreas } from './map-projection.ts';
import { emptyPicture, linked, picture, widths } from './picture.ts';
import { element, short } from './svg.ts';

type Area = AreaMapInput['areas'][number];

/** How high a map may be, as a multiple of its width. */
const tallest = 1.4;

/** Areas at their place in the country, north up; with their short name where it fits within the area. */
export function drawAreaMap(input: AreaMapInput, frame: ChartFrame): Chart {
  const width = widths[frame.size];
  const fitted = fitAreas(
    input.areas.map((area) => area.polygons),
    { unit: input.unit, width: width - 2, height: width * tallest },
  );
  if (fitted === null) return emptyPicture(frame);
  const key = areaKey(input.key ?? commonKey(input.areas.map((area) => area.appearance)), frame.size, frame.id, 0);
  const top = key.height + 9;
  const placed = input.areas.map((area, index) => ({
    area,
    polygons: moved(fitted.polygons[index] ?? [], 1 + (width - 2 - fitted.width) / 2, top),
  }));
  const size = textSize[frame.size] - 1;
  const room = createRoom();
  const bounds = { x: 0, y: top, width, height: fitted.height };
  return picture(frame, {
    height: top + fitted.height + 1,
    appearances: [...input.areas.map((area) => area.appearance), ...(input.key ?? []).map((item) => item.appearance)],
    body: [
      ...key.body,
      ...placed
        .filter(({ polygons }) => polygons.length > 0)
        .map(({ area, polygons }) =>
          linked(
            area.href,
            chartTexts.place(area.short, area.label, wordsFor(area.appearance, input.key)),
            element('path', {
              ...filledWith(area.appearance, frame.id),
              'stroke-linejoin': 'round',
              'fill-rule': 'evenodd',
              d: pathOf(polygons),
            }),
            nameIn(area, polygons, size, bounds, room),
          ),
        ),
    ],
  });
}

function moved(polygons: Polygons, x: number, y: number): Polygons {
  return polygons.map((rings) => rings.map((ring) => ring.map(([px, py]) => [px + x, py + y] as const)));
}

/** Steps from point to point, in tenths of a pixel: half the weight of places, and the errors do not add up. */
function pathOf(polygons: Polygons): string {
  return polygons
    .flatMap((rings) =>
      rings.map((ring) => {
        const points = ring.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
        const steps = points.map(([x, y], index) => {
          const before = points[index - 1];
          return before === undefined
            ? `M${short(x / 10)} ${short(y / 10)}`
            : `l${short((x - before[0]) / 10)} ${short((y - before[1]) / 10)}`;
        });
        return `${steps.join('')}z`;
      }),
    )
    .join('');
}

function nameIn(
  area: Area,
  polygons: Polygons,
  size: number,
  bounds: Box,
  room: ReturnType<typeof createRoom>,
): string {
  const flat = plateOf(boxOfLabel(area.short, { x: 0, y: 0, size, anchor: 'middle', isStrong: true }));
  const spot = area.short === '' ? null : roomInPolygons(polygons, flat, bounds);
  if (spot === null || !room.take(spot)) return '';
  const place = { x: spot.x + spot.width / 2, y: spot.y - flat.y, size, anchor: 'middle', isStrong: true } as const;
  return plate(boxOfLabel(area.short, place)) + label(area.short, place);
}
