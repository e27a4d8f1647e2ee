import type { Position } from './feature.ts';

/**
 * A ring that crosses itself falls apart in two loops. Where the smaller is below this part of the larger, the crossing
 * is what the simplification of an official file leaves, and harmless.
 */
const harmless = 0.001;

/** @returns whether a closed ring crosses itself so that more than a crumb lies on the wrong side. */
export function hasLargeCrossing(ring: readonly Position[]): boolean {
  const count = ring.length - 1;
  const areas = areasUpTo(ring);
  const total = areas[count] as number;
  const minX = (side: number) => Math.min(x(ring, side), x(ring, side + 1));
  const maxX = (side: number) => Math.max(x(ring, side), x(ring, side + 1));
  const order = Array.from({ length: count }, (_, side) => side).sort((a, b) => minX(a) - minX(b));
  // From west to east: only sides that reach as far as this one begins can cross it.
  let open: number[] = [];
  for (const side of order) {
    const from = minX(side);
    open = open.filter((other) => maxX(other) >= from);
    for (const other of open) {
      const [first, second] = side < other ? [side, other] : [other, side];
      const meeting = crossing(ring, first, second);
      if (meeting === null) continue;
      const loop = loopArea(ring, areas, first, second, meeting);
      const [small, large] = [Math.abs(loop), Math.abs(total - loop)].sort((a, b) => a - b) as [number, number];
      if (small > harmless * large) return true;
    }
    open.push(side);
  }
  return false;
}

/** Twice the area of a closed ring, negative when it goes clockwise. */
export function doubleArea(ring: readonly Position[]): number {
  return areasUpTo(ring).at(-1) ?? 0;
}

/** Twice the area between each point and the first, so that that of any piece is a subtraction. */
function areasUpTo(ring: readonly Position[]): Float64Array {
  const sums = new Float64Array(ring.length);
  // Measured from the first point: far from the origin the products would lose their last digits.
  const [atX, atY] = [x(ring, 0), y(ring, 0)];
  for (let index = 1; index < ring.length; index++) {
    const cross =
      (x(ring, index - 1) - atX) * (y(ring, index) - atY) - (x(ring, index) - atX) * (y(ring, index - 1) - atY);
    sums[index] = (sums[index - 1] as number) + cross;
  }
  return sums;
}

/** Twice the area of the loop that leaves at the meeting point on `first` and comes back to it on `second`. */
function loopArea(
  ring: readonly Position[],
  areas: Float64Array,
  first: number,
  second: number,
  meeting: readonly [number, number],
): number {
  const [atX, atY] = [x(ring, 0), y(ring, 0)];
  const [mx, my] = [meeting[0] - atX, meeting[1] - atY];
  const [fromX, fromY] = [x(ring, first + 1) - atX, y(ring, first + 1) - atY];
  const [toX, toY] = [x(ring, second) - atX, y(ring, second) - atY];
  const between = (areas[second] as number) - (areas[first + 1] as number);
  return between + (mx * fromY - fromX * my) + (toX * my - mx * toY);
}

/** Where two sides cross, not merely touch; `null` when they do not. */
function crossing(ring: readonly Position[], first: number, second: number): readonly [number, number] | null {
  const [ax, ay, bx, by] = [x(ring, first), y(ring, first), x(ring, first + 1), y(ring, first + 1)];
  const [cx, cy, dx, dy] = [x(ring, second), y(ring, second), x(ring, second + 1), y(ring, second + 1)];
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return null;
  const [c, d] = [turn(ax, ay, bx, by, cx, cy), turn(ax, ay, bx, by, dx, dy)];
  if (c * d >= 0) return null;
  const [a, b] = [turn(cx, cy, dx, dy, ax, ay), turn(cx, cy, dx, dy, bx, by)];
  if (a * b >= 0) return null;
  const part = a / (a - b);
  return [ax + part * (bx - ax), ay + part * (by - ay)];
}

/** Positive when the third point lies to the left of the way from the first to the second. */
function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

const x = (ring: readonly Position[], index: number) => ring[index]?.[0] ?? 0;
const y = (ring: readonly Position[], index: number) => ring[index]?.[1] ?? 0;
