import { topology } from 'topojson-server';

/** Something that can be put in a file; what is in it may be wrong on purpose. */
export type BuiltFeature = {
  readonly type: 'Feature';
  readonly id?: unknown;
  readonly properties: unknown;
  readonly geometry: unknown;
};

/** How long a side of an invented municipality is, in degrees. */
const side = 0.1;

export type Ring = readonly (readonly number[])[];

/** A square at a place of an invented grid, within the country, with a border of more than its corners. */
export function squareRing(column: number, row: number): Ring {
  const at = (dx: number, dy: number) => [round(5 + (column + dx) * side), round(52 + (row + dy) * side)];
  return [at(0, 0), at(0.5, 0), at(1, 0), at(1, 0.5), at(1, 1), at(0.5, 1), at(0, 1), at(0, 0.5), at(0, 0)];
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

export function municipality(
  code: string,
  column: number,
  row: number,
  given: Partial<BuiltFeature> = {},
): BuiltFeature {
  return {
    type: 'Feature',
    properties: { code, naam: `Gemeente ${code}` },
    geometry: { type: 'Polygon', coordinates: [squareRing(column, row)] },
    ...given,
  };
}

/** An invented country of so many municipalities in rows of four, GM0001 and on. */
export function municipalities(count: number): readonly BuiltFeature[] {
  return Array.from({ length: count }, (_, index) => municipality(codeOf(index + 1), index % 4, Math.floor(index / 4)));
}

export const codeOf = (number: number) => `GM${String(number).padStart(4, '0')}`;

export function geojsonFile(features: readonly unknown[]): Uint8Array {
  return bytesOf({ type: 'FeatureCollection', features });
}

export function topojsonFile(features: readonly BuiltFeature[], quantisation?: number): Uint8Array {
  const collection = { type: 'FeatureCollection', features: structuredClone(features) } as GeoJSON.FeatureCollection;
  return bytesOf(topology({ gemeenten: collection }, quantisation));
}

export function bytesOf(content: unknown): Uint8Array {
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}

/** The same areas in metres of the Dutch grid, more or less. */
export function inMetres(features: readonly BuiltFeature[]): readonly BuiltFeature[] {
  const move = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    const [x, y] = value;
    return typeof x === 'number' && typeof y === 'number'
      ? [Math.round(x * 68_000 - 210_000), Math.round(y * 111_000 - 5_300_000)]
      : value.map(move);
  };
  return features.map((feature) => {
    const geometry = feature.geometry as { readonly type: string; readonly coordinates: unknown };
    return { ...feature, geometry: { ...geometry, coordinates: move(geometry.coordinates) } };
  });
}
