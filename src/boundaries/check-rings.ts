import type { GeometryFlaw } from '../domain/boundaries/boundary-finding.ts';
import type { Parts, Position } from './feature.ts';
import { doubleArea, hasLargeCrossing } from './ring-crossing.ts';

/** An area less than this part of the rectangle around it is a line. */
const thinnest = 1e-9;

/** @returns the first thing that is wrong with the rings of an area; `null` when nothing is. */
export function flawInRings(parts: Parts): GeometryFlaw | null {
  for (const ring of parts.flat()) {
    const flaw = flawInRing(ring);
    if (flaw !== null) return flaw;
  }
  return null;
}

function flawInRing(ring: readonly Position[]): GeometryFlaw | null {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || ring.length < 4) return 'too-few-points';
  if (first[0] !== last[0] || first[1] !== last[1]) return 'not-closed';
  const { width, height } = extentOf([ring]);
  if (Math.abs(doubleArea(ring)) / 2 <= thinnest * width * height) {
    return hasLargeCrossing(ring) ? 'crosses-itself' : 'no-size';
  }
  return hasLargeCrossing(ring) ? 'crosses-itself' : null;
}

export type Extent = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
};

export function extentOf(rings: readonly (readonly Position[])[]): Extent {
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    -Number.MAX_VALUE,
    -Number.MAX_VALUE,
  ];
  for (const ring of rings) {
    for (const position of ring) {
      const [x, y] = position as [number, number];
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  return { west, south, east, north, width: east - west, height: north - south };
}
