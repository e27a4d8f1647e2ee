import type { GeometryCollection, GeometryObject, Topology, Transform } from 'topojson-specification';
import type { CoordinateUnit, Polygons } from '../domain/boundaries/service-area.ts';
import type { Position } from './feature.ts';
import { outlineOf, partsOf } from './outline.ts';

/** What was asked to be joined, by its key; codes without an area are left to who asks. */
export type MergedAreas = {
  readonly unit: CoordinateUnit;
  readonly codes: ReadonlySet<string>;
  readonly polygonsOf: ReadonlyMap<string, Polygons>;
};

/** Joins the areas of each group in a topology that `buildTopology` made. */
export function mergeAreas(text: string, groups: ReadonlyMap<string, readonly string[]>): MergedAreas {
  const { arcs, objects, transform } = JSON.parse(text) as Topology<{ areas: GeometryCollection }>;
  if (transform === undefined) throw new Error('the topology is not on a grid');
  const lines = arcs.map(onGrid);
  const ringsOf = new Map(objects.areas.geometries.map((geometry) => [String(geometry.id), ringsIn(geometry)]));
  const unit = unitOf(transform);
  const placed = placing(transform, unit === 'degree' ? 5 : 0);
  const polygonsOf = new Map<string, Polygons>();
  for (const [key, codes] of groups) {
    const rings = [...new Set(codes)].flatMap((code) => ringsOf.get(code) ?? []);
    const parts = partsOf(outlineOf(lines, rings));
    if (parts.length > 0)
      polygonsOf.set(
        key,
        parts.map((part) => part.map((ring) => ring.map(placed))),
      );
  }
  return { unit, codes: new Set(ringsOf.keys()), polygonsOf };
}

function ringsIn(geometry: GeometryObject): readonly (readonly number[])[] {
  if (geometry.type === 'Polygon') return geometry.arcs;
  return geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : [];
}

/** A line is kept in steps from point to point of the grid. */
function onGrid(steps: readonly Position[]): Position[] {
  let [x, y] = [0, 0];
  return steps.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x, y];
  });
}

/** The country lies east of Greenwich by less than 8 degrees, or begins at some thousands of metres of the Dutch grid. */
function unitOf({ translate: [west] }: Transform): CoordinateUnit {
  return west > 0 && west < 10 ? 'degree' : 'metre';
}

function placing({ scale, translate }: Transform, digits: number): (point: Position) => readonly [number, number] {
  const factor = 10 ** digits;
  const place = (axis: 0 | 1, at: number) => Math.round((at * scale[axis] + translate[axis]) * factor) / factor;
  return ([x = 0, y = 0]) => [place(0, x), place(1, y)];
}
