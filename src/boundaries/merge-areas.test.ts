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
