import { quantize } from 'topojson-client';
import { topology as topologyOf } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Parts } from './feature.ts';
import { doubleArea } from './ring-crossing.ts';

/** Points on a side of the grid: some 30 metres for the whole country, far less than a pixel of a map of it. */
const grid = 10_000;

/** An island or hole that nothing borders on and that is smaller than this is left out, in cells of the grid. */
const smallestAlone = 40;

/** What a set may take in the record and on its way to a page. */
const roomBytes = 140_000;

/**
 * How many points are kept, from fine to coarse; the first that fits in the room is taken. More than the first cannot be
 * seen on a map of the country that fills a page, and costs time each time it is drawn.
 */
const pointBudgets = [8_000, 6_500, 5_000, 4_000] as const;

type AreaTopology = Topology<{ areas: GeometryCollection }>;

/**
 * Areas as TopoJSON on one grid: what two of them share is in it once, and small gaps between them are closed. Simplified
 * so that none disappears.
 */
export function buildTopology(areas: readonly { readonly code: string; readonly parts: Parts }[]): string {
  const quantised = topologyOf(
    {
      areas: {
        type: 'FeatureCollection',
        features: areas.map(({ code, parts }) => ({
          type: 'Feature' as const,
          id: code,
          properties: {},
          geometry: { type: 'MultiPolygon' as const, coordinates: wound(parts) },
        })),
      } as GeoJSON.FeatureCollection,
    },
    grid,
  ) as AreaTopology;
  const weighed = withCorners(presimplify(withoutCrumbs(quantised)));
  let text = '';
  for (const points of pointBudgets) {
    text = JSON.stringify(quantize(simplify(weighed, weightForPoints(weighed, points)), transformOf(quantised)));
    if (text.length <= roomBytes) break;
  }
  return text;
}

/** Outer rings counter-clockwise and holes clockwise, whichever way the file has them: `outline.ts` stands on it. */
function wound(parts: Parts): Parts {
  return parts.map((rings) =>
    rings.map((ring, index) => (doubleArea(ring) > 0 === (index === 0) ? ring : ring.toReversed())),
  );
}

/** A municipality of nothing but crumbs, in a file of one, keeps them. */
function withoutCrumbs(whole: AreaTopology): AreaTopology {
  const kept = filter(whole, filterAttachedWeight(whole, smallestAlone * cellOf(whole))) as AreaTopology;
  const isWhole = kept.objects.areas.geometries.length === whole.objects.areas.geometries.length;
  return isWhole ? kept : whole;
}

function transformOf({ transform }: AreaTopology) {
  if (transform === undefined) throw new Error('the topology is not on a grid');
  return transform;
}

/** Rings are weighed as they lie in the country, not on the grid. */
function cellOf(topology: AreaTopology): number {
  const [width, height] = transformOf(topology).scale;
  return width * height;
}

/** Of every line the corner that counts most is kept, and of a line around an island two: no ring becomes a stroke. */
function withCorners(weighed: AreaTopology): AreaTopology {
  for (const arc of weighed.arcs) {
    const [first, last] = [arc[0], arc.at(-1)];
    const isRing = first?.[0] === last?.[0] && first?.[1] === last?.[1];
    const byWeight = arc.slice(1, -1).sort((a, b) => (b[2] ?? 0) - (a[2] ?? 0));
    for (const corner of byWeight.slice(0, isRing ? 2 : 1)) corner[2] = Number.POSITIVE_INFINITY;
  }
  return weighed;
}

/** From which weight on a point is kept so that about so many are. */
function weightForPoints({ arcs }: AreaTopology, points: number): number {
  const weights = arcs.flatMap((arc) => arc.map((position) => position[2] ?? 0)).sort((a, b) => b - a);
  const weight = weights[points] ?? 0;
  // What must stay weighs infinitely much, also when that is more than the budget.
  return Number.isFinite(weight) ? weight + Number.MIN_VALUE : Number.MAX_VALUE;
}
