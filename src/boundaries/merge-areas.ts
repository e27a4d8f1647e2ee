import { bbox, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { CoordinateUnit, Polygons } from '../domain/boundaries/service-area.ts';
import { doubleArea } from './ring-crossing.ts';

/** A hole smaller than this part of the area around it is a gap between two municipalities, not somebody else's. */
const smallestHole = 0.002;

/** What was asked to be joined, by its key; codes without an area are left to who asks. */
export type MergedAreas = {
  readonly unit: CoordinateUnit;
  readonly codes: ReadonlySet<string>;
  readonly polygonsOf: ReadonlyMap<string, Polygons>;
};

/** Joins the areas of each group in a topology that `buildTopology` made. */
export function mergeAreas(text: string, groups: ReadonlyMap<string, readonly string[]>): MergedAreas {
  const topology = JSON.parse(text) as Topology<{ areas: GeometryCollection }>;
  const areaOf = new Map(topology.objects.areas.geometries.map((geometry) => [String(geometry.id), geometry]));
  const [west] = topology.bbox ?? bbox(topology);
  // A degree of longitude in the country is less than 8; metres of the grid begin there at more.
  const unit: CoordinateUnit = west > 0 && west < 10 ? 'degree' : 'metre';
  const digits = unit === 'degree' ? 5 : 0;
  const polygonsOf = new Map<string, Polygons>();
  for (const [key, codes] of groups) {
    const areas = codes.flatMap((code) => areaOf.get(code) ?? []) as (Polygon | MultiPolygon)[];
    if (areas.length > 0) polygonsOf.set(key, rounded(merge(topology, areas).coordinates, digits));
  }
  return { unit, codes: new Set(areaOf.keys()), polygonsOf };
}

function rounded(parts: readonly (readonly (readonly number[][])[])[], digits: number): Polygons {
  const factor = 10 ** digits;
  const round = (value: number | undefined) => Math.round((value ?? 0) * factor) / factor;
  return parts.map(([outer = [], ...holes]) => {
    const size = Math.abs(doubleArea(outer as number[][]));
    const rings = [outer, ...holes.filter((hole) => Math.abs(doubleArea(hole as number[][])) > smallestHole * size)];
    return rings.map((ring) => ring.map(([x, y]) => [round(x), round(y)] as const));
  });
}
