import type { AreaMapInput } from './chart.ts';

export type Polygons = AreaMapInput['areas'][number]['polygons'];
type Ring = readonly (readonly [number, number])[];

export type Fitted = { readonly polygons: readonly Polygons[]; readonly width: number; readonly height: number };

type Target = { readonly unit: AreaMapInput['unit']; readonly width: number; readonly height: number };

/** Points nearer to each other than this, in pixels, cannot be told apart. */
const grain = 0.4;

/**
 * Lays areas flat, north up, as large as the room allows. Degrees are taken equal in length at the middle latitude, which
 * is enough for a country of this size. `null` when no area has a place.
 */
export function fitAreas(areas: readonly Polygons[], target: Target): Fitted | null {
  const points = areas.flat(3);
  const xs = extent(points, 0);
  const ys = extent(points, 1);
  if (xs === null || ys === null) return null;
  const stretch = target.unit === 'degree' ? Math.cos((((ys[0] + ys[1]) / 2) * Math.PI) / 180) : 1;
  const [width, height] = [(xs[1] - xs[0]) * stretch, ys[1] - ys[0]];
  const scale = Math.min(width > 0 ? target.width / width : Infinity, height > 0 ? target.height / height : Infinity);
  if (!Number.isFinite(scale)) return null;
  const flat = ([x, y]: readonly [number, number]) =>
    [(x - xs[0]) * stretch * scale, (ys[1] - y) * scale] as const satisfies readonly [number, number];
  const polygons = areas.map((area) =>
    area.map((rings) => rings.map((ring) => thinned(ring.map(flat))).filter((ring) => ring.length >= 3)),
  );
  return {
    polygons: polygons.map((area) => area.filter((rings) => rings.length > 0)),
    width: width * scale,
    height: height * scale,
  };
}

/** Smallest and largest; in a loop, because 100,000 points are too many to be arguments. */
function extent(points: readonly (readonly [number, number])[], axis: 0 | 1): readonly [number, number] | null {
  let [least, most] = [Infinity, -Infinity];
  for (const point of points) {
    least = Math.min(least, point[axis]);
    most = Math.max(most, point[axis]);
  }
  return least <= most ? [least, most] : null;
}

/** Every point goes to the same grain whatever its ring, so that neighbours keep one border. */
function thinned(ring: Ring): Ring {
  const kept: (readonly [number, number])[] = [];
  for (const [x, y] of ring) {
    const point = [Math.round(x / grain) * grain, Math.round(y / grain) * grain] as const;
    const last = kept.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) kept.push(point);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  if (kept.length > 1 && first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]) {
    kept.pop();
  }
  return kept;
}
