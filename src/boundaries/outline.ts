import type { Position } from './feature.ts';
import { doubleArea } from './ring-crossing.ts';

type Piece = { readonly points: readonly Position[]; readonly from: string; readonly to: string };

/**
 * The rings around a set of areas on a grid: outer rings counter-clockwise, holes clockwise.
 *
 * Written out here because the one of topojson-client loses pieces where more than two meet in a point, as they do at
 * each end of a gap between two areas that do not share their corners.
 * @param arcs lines, each in steps from the one corner of areas to another
 * @param rings of all areas, as indexes of arcs; counter-clockwise around an area, so that a line between two of them is
 *   gone through once in each direction and falls out
 */
export function outlineOf(arcs: readonly (readonly Position[])[], rings: readonly (readonly number[])[]): Position[][] {
  const passes = new Map<number, number>();
  for (const index of rings.flat()) {
    const arc = index < 0 ? ~index : index;
    passes.set(arc, (passes.get(arc) ?? 0) + (index < 0 ? -1 : 1));
  }
  const leaving = new Map<string, Piece[]>();
  for (const [arc, net] of passes) {
    const points = arcs[arc] ?? [];
    for (let pass = 0; pass < Math.abs(net); pass++) add(leaving, net > 0 ? points : points.toReversed());
  }
  return [...leaving.keys()].flatMap((corner) => ringsFrom(corner, leaving)).map(joined);
}

function add(leaving: Map<string, Piece[]>, points: readonly Position[]): void {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return;
  const piece = { points, from: String(first), to: String(last) };
  const known = leaving.get(piece.from);
  if (known === undefined) leaving.set(piece.from, [piece]);
  else known.push(piece);
}

/**
 * Walks on from a corner for as long as there is a piece to take; as many arrive at each corner as leave it, so that the
 * walk ends where it began. What was walked since a corner was met before is a ring.
 */
function ringsFrom(start: string, leaving: ReadonlyMap<string, Piece[]>): Piece[][] {
  const rings: Piece[][] = [];
  const way: Piece[] = [];
  const passed = new Map([[start, 0]]);
  let corner = start;
  for (let piece = leaving.get(corner)?.pop(); piece !== undefined; piece = leaving.get(corner)?.pop()) {
    way.push(piece);
    corner = piece.to;
    const since = passed.get(corner);
    if (since === undefined) passed.set(corner, way.length);
    else {
      const ring = way.splice(since);
      for (const { to } of ring.slice(0, -1)) passed.delete(to);
      rings.push(ring);
    }
  }
  return rings;
}

function joined(ring: readonly Piece[]): Position[] {
  return ring.flatMap(({ points }, index) => (index === 0 ? points : points.slice(1))) as Position[];
}

/** A ring smaller than this part of the largest is what two areas do not agree about, not somebody else's area. */
const smallest = 0.002;

/**
 * Sorts rings into parts: an outer ring with its holes. Crumbs go: a small hole is a gap, and a small ring that touches
 * another an overlap; a small ring that lies apart is an island.
 */
export function partsOf(rings: readonly Position[][]): Position[][][] {
  const sized = rings.map((ring) => ({ ring, area: doubleArea(ring) }));
  const least = smallest * Math.max(0, ...sized.map(({ area }) => area));
  const corners = new Map<string, number>();
  for (const { ring } of sized) for (const at of new Set(ring.map(String))) corners.set(at, (corners.get(at) ?? 0) + 1);
  const liesApart = (ring: readonly Position[]) => ring.every((point) => corners.get(String(point)) === 1);
  const parts = sized
    .filter(({ ring, area }) => area > least || (area > 0 && liesApart(ring)))
    .sort((a, b) => a.area - b.area)
    .map(({ ring }) => [ring]);
  for (const { ring, area } of sized) {
    if (area >= -least) continue;
    // The smallest part around it comes first.
    const around = parts.find(([outer = []]) => isInside(middleOfLongestSide(ring), outer));
    around?.push(ring);
  }
  return parts;
}

/** A point of a ring that is no corner of it, and so of no other ring that touches it. */
function middleOfLongestSide(ring: readonly Position[]): Position {
  let [longest, middle] = [-1, ring[0] ?? [0, 0]];
  for (let index = 1; index < ring.length; index++) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[index - 1] ?? [], ring[index] ?? []];
    const length = Math.hypot(bx - ax, by - ay);
    if (length > longest) [longest, middle] = [length, [(ax + bx) / 2, (ay + by) / 2]];
  }
  return middle;
}

function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let isIn = false;
  for (let index = 1; index < ring.length; index++) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[index - 1] ?? [], ring[index] ?? []];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isIn = !isIn;
  }
  return isIn;
}
