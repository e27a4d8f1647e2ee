import { type Box, isWithin } from './box.ts';
import type { Polygons } from './map-projection.ts';

type Point = readonly [number, number];
type Edge = readonly [Point, Point];

/** How many places are tried in each direction. */
const tries = 18;

/**
 * Where a box of this size lies wholly within one of the polygons, as near as can be to the middle of that polygon;
 * `null` where there is no such place.
 */
export function roomInPolygons(polygons: Polygons, size: Pick<Box, 'width' | 'height'>, bounds: Box): Box | null {
  for (const rings of [...polygons].sort((a, b) => sizeOf(b) - sizeOf(a))) {
    const frame = frameOf(rings);
    if (frame === null || frame.width < size.width || frame.height < size.height) continue;
    const edges = rings.flatMap((ring) =>
      ring.map((point, index): Edge => [point, ring[(index + 1) % ring.length] ?? point]),
    );
    const found = candidates(frame, size).find((box) => isWithin(box, bounds) && isInside(box, edges));
    if (found !== undefined) return found;
  }
  return null;
}

function candidates(frame: Box, { width, height }: Pick<Box, 'width' | 'height'>): readonly Box[] {
  const [spareX, spareY] = [frame.width - width, frame.height - height];
  const boxes = Array.from({ length: (tries + 1) ** 2 }, (_, index) => {
    const [column, row] = [index % (tries + 1), Math.floor(index / (tries + 1))];
    return { x: frame.x + (spareX * column) / tries, y: frame.y + (spareY * row) / tries, width, height };
  });
  const [middleX, middleY] = [frame.x + spareX / 2, frame.y + spareY / 2];
  const distance = (box: Box) => (box.x - middleX) ** 2 + (box.y - middleY) ** 2;
  return boxes.sort((a, b) => distance(a) - distance(b));
}

/** The middle is inside and no edge runs through: then all of it is inside. */
function isInside(box: Box, edges: readonly Edge[]): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  let isIn = false;
  for (const [[ax, ay], [bx, by]] of edges) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
    if (doesCross(box, ax, ay, bx, by)) return false;
  }
  return isIn;
}

/** Clips the edge to the box (Liang and Barsky): something of it is left when it runs through. */
function doesCross(box: Box, ax: number, ay: number, bx: number, by: number): boolean {
  let [enters, leaves] = [0, 1];
  for (const [delta, room] of [
    [ax - bx, ax - box.x],
    [bx - ax, box.x + box.width - ax],
    [ay - by, ay - box.y],
    [by - ay, box.y + box.height - ay],
  ] as const) {
    if (delta === 0) {
      if (room < 0) return false;
    } else if (delta < 0) enters = Math.max(enters, room / delta);
    else leaves = Math.min(leaves, room / delta);
  }
  return enters <= leaves;
}

function frameOf(rings: Polygons[number]): Box | null {
  const outer = rings[0];
  if (outer === undefined) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outer) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function sizeOf(rings: Polygons[number]): number {
  const frame = frameOf(rings);
  return frame === null ? 0 : frame.width * frame.height;
}
