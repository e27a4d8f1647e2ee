import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geojsonFile, inMetres, municipalities, municipality, squareRing } from '../../tests/builders/boundaries.ts';
import { mergeAreas } from './merge-areas.ts';
import { readBoundaries } from './read-boundaries.ts';
import { doubleArea } from './ring-crossing.ts';

function topologyOf(bytes: Uint8Array): string {
  const result = readBoundaries(bytes, { features: 100, points: 10_000 });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.topology;
}

const merged = (features = municipalities(8), groups: readonly (readonly [string, readonly string[]])[]) =>
  mergeAreas(topologyOf(geojsonFile(features)), new Map(groups));

const sizeOf = (polygons: readonly (readonly (readonly (readonly [number, number])[])[])[] | undefined) =>
  (polygons ?? []).flat().reduce((sum, ring) => sum + Math.abs(doubleArea(ring.map((point) => [...point]))) / 2, 0);

test('municipalities that lie beside each other become one area without the border between them', () => {
  const { polygonsOf } = merged(undefined, [['oost', ['GM0001', 'GM0002', 'GM0005', 'GM0006']]]);
  const polygons = polygonsOf.get('oost');
  expect(polygons?.map((rings) => rings.length)).toEqual([1]);
  expect(sizeOf(polygons)).toBeCloseTo(0.04, 4);
});

test('municipalities that lie apart stay two parts', () => {
  const { polygonsOf } = merged(undefined, [['ver', ['GM0001', 'GM0003']]]);
  expect(polygonsOf.get('ver')).toHaveLength(2);
});

test('somebody else in the middle is a hole, a gap between two municipalities is not', () => {
  const ring = municipalities(12).filter((_, index) => index % 4 < 3);
  const around = ring
    .flatMap(({ properties }) => (properties as { code: string }).code)
    .filter((code) => code !== 'GM0006');
  const { polygonsOf } = merged(ring, [['rondom', around]]);
  expect(polygonsOf.get('rondom')?.map((rings) => rings.length)).toEqual([2]);

  // Both know the points at the ends of their border; the second lies back a little in the middle of it.
  const dented = [...squareRing(1, 0).slice(0, 7), [5.101, 52.05], ...squareRing(1, 0).slice(8)];
  const gap = [
    municipality('GM0001', 0, 0),
    municipality('GM0002', 1, 0, { geometry: { type: 'Polygon', coordinates: [dented] } }),
    municipality('GM0003', 0, 1),
    municipality('GM0004', 1, 1),
    municipality('GM0005', 0, -1),
    municipality('GM0006', 1, -1),
  ];
  const { polygonsOf: closed } = merged(gap, [
    ['samen', gap.flatMap(({ properties }) => (properties as { code: string }).code)],
  ]);
  expect(closed.get('samen')?.map((rings) => rings.length)).toEqual([1]);
});

test('a group without any area is not there, and the codes that are tell who has one', () => {
  const { polygonsOf, codes, unit } = merged(municipalities(2), [['weg', ['GM0009']]]);
  expect([polygonsOf.has('weg'), [...codes], unit]).toEqual([false, ['GM0001', 'GM0002'], 'degree']);
});

test('areas in metres stay in metres', () => {
  const { polygonsOf, unit } = merged(inMetres(municipalities(4)), [['rij', ['GM0001', 'GM0002']]]);
  expect(unit).toBe('metre');
  expect(sizeOf(polygonsOf.get('rij')) / 1e6).toBeCloseTo(2 * 6.8 * 11.1, 0);
});

/** Neighbours that agree about their corners only: between each two of them lies a gap or an overlap. */
const disagreeing = fc
  .array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })), { minLength: 48, maxLength: 48 })
  .map((shifts) =>
    municipalities(12).map((one, index) => {
      const ring = squareRing(index % 4, Math.floor(index / 4)).map(([x = 0, y = 0], point) => {
        const [dx, dy] = point % 2 === 0 ? [0, 0] : (shifts[index * 4 + (point - 1) / 2] ?? [0, 0]);
        return [x + dx / 1000, y + dy / 1000];
      });
      return { ...one, geometry: { type: 'Polygon', coordinates: [ring] } };
    }),
  );

test('whatever neighbours disagree about, their areas join to closed rings of about the size of all of them', () => {
  const chosen = fc.subarray(
    Array.from({ length: 12 }, (_, index) => `GM${String(index + 1).padStart(4, '0')}`),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(disagreeing, chosen, (features, codes) => {
      const polygons = merged(features, [['groep', codes]]).polygonsOf.get('groep') ?? [];
      for (const ring of polygons.flat()) expect(ring.at(-1)).toEqual(ring[0]);
      const size = polygons.reduce((sum, [outer = [], ...holes]) => sum + sizeOf([[outer]]) - sizeOf([holes]), 0);
      expect(Math.abs(size / (codes.length * 0.01) - 1)).toBeLessThan(0.08);
    }),
    { numRuns: 150 },
  );
});

test('areas that meet in one corner only are two parts, and a ring of areas has one hole', () => {
  const corner = merged(undefined, [['hoek', ['GM0001', 'GM0006']]]).polygonsOf.get('hoek');
  expect(corner?.map((rings) => rings.length)).toEqual([1, 1]);
  const around = municipalities(12).flatMap(({ properties }) => (properties as { code: string }).code);
  const ring = around.filter((code) => !['GM0004', 'GM0006', 'GM0008', 'GM0012'].includes(code));
  const whole = merged(municipalities(12), [['ring', ring]]).polygonsOf.get('ring');
  expect(whole?.map((rings) => rings.length)).toEqual([2]);
});
