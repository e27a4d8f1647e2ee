import type { BoundaryFinding } from '../domain/boundaries/boundary-finding.ts';
import type { CoordinateUnit } from '../domain/boundaries/service-area.ts';
import type { Extent } from './check-rings.ts';

type Box = { readonly x: readonly [number, number]; readonly y: readonly [number, number] };

/** The European Netherlands with its coastal waters, amply, in each of the systems that official files use. */
const country: Readonly<Record<CoordinateUnit, Box>> = {
  degree: { x: [2.5, 7.7], y: [50.3, 54.5] },
  metre: { x: [-50_000, 310_000], y: [290_000, 680_000] },
};

/** In which system the coordinates of an area lie within the country; `swapped`: degrees, with the latitude first. */
export function systemOf(extent: Extent): CoordinateUnit | 'swapped' | null {
  for (const unit of ['degree', 'metre'] as const) if (lies(extent, country[unit])) return unit;
  return lies(extent, { x: country.degree.y, y: country.degree.x }) ? 'swapped' : null;
}

function lies({ west, south, east, north }: Extent, { x, y }: Box): boolean {
  return west >= x[0] && east <= x[1] && south >= y[0] && north <= y[1];
}

/** What is wrong with the coordinates of a file as a whole, when something is. */
export function flawInCoordinates(extents: readonly Extent[]): BoundaryFinding | null {
  const systems = extents.map((extent) => ({ extent, system: systemOf(extent) }));
  const first = (wanted: CoordinateUnit | 'swapped' | null) => systems.find(({ system }) => system === wanted)?.extent;
  const [degree, metre, swapped, none] = [first('degree'), first('metre'), first('swapped'), first(null)];
  const finding = (kind: 'mixed' | 'swapped' | 'unknown', { west, south }: Extent) =>
    ({ code: 'G109', kind, example: `${round(west)}, ${round(south)}` }) as const;
  if (degree !== undefined && metre !== undefined) return finding('mixed', metre);
  if (degree !== undefined || metre !== undefined) return null;
  if (swapped !== undefined) return finding('swapped', swapped);
  return none === undefined ? null : finding('unknown', none);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
