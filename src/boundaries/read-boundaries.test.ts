import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  bytesOf,
  codeOf,
  geojsonFile,
  inMetres,
  municipalities,
  municipality,
  squareRing,
  topojsonFile,
} from '../../tests/builders/boundaries.ts';
import type { BoundaryFinding, GeometryFlaw } from '../domain/boundaries/boundary-finding.ts';
import { boundaryLimits } from '../domain/boundaries/boundary-finding.ts';
import { readBoundaries } from './read-boundaries.ts';

const read = (bytes: Uint8Array, limits = boundaryLimits) => readBoundaries(bytes, limits);

function findingsIn(bytes: Uint8Array, limits = boundaryLimits): readonly BoundaryFinding[] {
  const result = read(bytes, limits);
  return result.ok ? [] : result.error.findings;
}

function areasOf(bytes: Uint8Array): readonly string[] {
  const result = read(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error.findings));
  const topology = JSON.parse(result.value.topology);
  return topology.objects.areas.geometries.map((geometry: { id: string }) => geometry.id);
}

const codes = (count: number) => Array.from({ length: count }, (_, index) => codeOf(index + 1));
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
const withGeometry = (geometry: unknown) =>
  geojsonFile([municipality('GM0001', 0, 0), municipality('GM0002', 1, 0, { geometry })]);

describe('a good file', () => {
  test.each([
    ['GeoJSON in degrees', geojsonFile(municipalities(6))],
    ['GeoJSON in metres of the Dutch grid', geojsonFile(inMetres(municipalities(6)))],
    ['TopoJSON', topojsonFile(municipalities(6))],
    ['TopoJSON on a grid', topojsonFile(municipalities(6), 10_000)],
    [
      'GeoJSON with a mark of UTF-8 in front',
      bytesOf(`\ufeff${JSON.stringify({ type: 'FeatureCollection', features: municipalities(6) })}`),
    ],
  ])('of %s gives one area for each municipality', (_, bytes) => {
    expect(areasOf(bytes)).toEqual(codes(6));
  });

  test.each(['code', 'statcode', 'gemeentecode', 'GM_CODE', 'gm_code', 'identificatie'])(
    'may have the code of a municipality in the property %s',
    (name) => {
      expect(areasOf(geojsonFile([municipality('', 0, 0, { properties: { [name]: 'GM0344' } })]))).toEqual(['GM0344']);
    },
  );

  test('may have the code as id of the feature', () => {
    expect(areasOf(geojsonFile([municipality('', 0, 0, { id: 'GM0344', properties: null })]))).toEqual(['GM0344']);
  });

  test.each(['gm0344', ' GM0344 ', 'GM 0344'])('may write the code as "%s"', (code) => {
    expect(areasOf(geojsonFile([municipality(code, 0, 0)]))).toEqual(['GM0344']);
  });

  test('may have another code beside that of the municipality', () => {
    const properties = { code: '0344', identificatie: 'GM0344' };
    expect(areasOf(geojsonFile([municipality('', 0, 0, { properties })]))).toEqual(['GM0344']);
  });

  test('may have the water of a municipality beside its land, which is left out', () => {
    const water = municipality('GM0001', 5, 5, { properties: { GM_CODE: 'GM0001', H2O: 'JA' } });
    const result = read(geojsonFile([...municipalities(2), water]));
    expect(result).toMatchObject({ ok: true, value: { codes: codes(2), water: 1 } });
  });

  test('may have provinces beside the municipalities', () => {
    const { type, ...topology } = JSON.parse(new TextDecoder().decode(topojsonFile(municipalities(3))));
    const provinces = { type: 'GeometryCollection', geometries: [{ type: null, id: 'PV20' }] };
    const objects = { provincies: provinces, ...topology.objects };
    expect(areasOf(bytesOf({ type, ...topology, objects }))).toEqual(codes(3));
  });

  test('may have heights, holes, parts, and a crumb where simplification made a line cross itself', () => {
    const raised = squareRing(0, 0).map(([x, y]) => [x, y, 3]);
    const hole = [
      [5.02, 52.02],
      [5.04, 52.02],
      [5.04, 52.04],
      [5.02, 52.02],
    ];
    const island = squareRing(3, 3);
    const crumb = [
      [5.3, 52],
      [5.4, 52],
      [5.4, 52.1],
      [5.35, 52.1],
      [5.3501, 52.1001],
      [5.3501, 52.1],
      [5.3499, 52.1001],
      [5.3, 52.1],
      [5.3, 52],
    ];
    const parts = { type: 'MultiPolygon', coordinates: [[raised, hole], [island]] };
    const features = [
      municipality('GM0001', 0, 0, { geometry: parts }),
      municipality('GM0002', 1, 0, { geometry: polygon(crumb) }),
    ];
    expect(areasOf(geojsonFile(features))).toEqual(codes(2));
  });
});

describe('the topology that is kept', () => {
  test('has a border that two municipalities share once, also across a gap of a metre', () => {
    const shifted = squareRing(1, 0).map(([x = 0, y = 0]) => [x + 0.00001, y]);
    const features = [municipality('GM0001', 0, 0), municipality('GM0002', 1, 0, { geometry: polygon(shifted) })];
    const result = read(geojsonFile([...features, municipality('GM0003', 9, 0)]));
    const topology = JSON.parse(result.ok ? result.value.topology : '');
    const used = topology.objects.areas.geometries.map(({ arcs }: { arcs: unknown[] }) => arcs.flat(9).map(Number));
    const [left, right] = used.map((arcs: number[]) => new Set(arcs.map((arc) => (arc < 0 ? ~arc : arc))));
    expect([...left].filter((arc) => right.has(arc))).toHaveLength(1);
  });

  test('is small for a whole country in great detail, and no municipality disappears', () => {
    const detailed = Array.from({ length: 342 }, (_, index) => {
      const ring = wavyRing(index % 19, Math.floor(index / 19), 80);
      return municipality(codeOf(index + 1), 0, 0, { geometry: polygon(ring) });
    });
    const result = read(geojsonFile(detailed));
    if (!result.ok) throw new Error(JSON.stringify(result.error.findings.slice(0, 3)));
    expect(result.value.topology.length).toBeLessThan(150_000);
    expect(JSON.parse(result.value.topology).objects.areas.geometries).toHaveLength(342);
  });
});

/** Sides of some hundreds of points each, so that neighbours share them. */
function wavyRing(column: number, row: number, points: number): number[][] {
  const wave = (along: number) => 0.01 * Math.sin(along * 400) * Math.sin(along * Math.PI) ** 2;
  const steps = Array.from({ length: points }, (_, index) => index / points);
  const at = (x: number, y: number) => [3.5 + 0.15 * x + wave(y), 50.8 + 0.13 * y + wave(x)];
  const ring = [
    ...steps.map((step) => at(column + step, row)),
    ...steps.map((step) => at(column + 1, row + step)),
    ...steps.map((step) => at(column + 1 - step, row + 1)),
    ...steps.map((step) => at(column, row + 1 - step)),
  ];
  return [...ring, ring[0] as number[]];
}

describe('a file that is no GeoJSON or TopoJSON', () => {
  const cut = geojsonFile(municipalities(2)).slice(0, -200);
  test.each([
    ['is empty', new Uint8Array(), 'empty'],
    ['is zipped', bytesOf('PK\u0003\u0004…'), 'zip'],
    ['is compressed', new Uint8Array(gzipSync('{}')), 'zip'],
    ['is a GeoPackage', bytesOf('SQLite format 3\u0000'), 'geopackage'],
    ['is a shapefile', new Uint8Array([0, 0, 0x27, 0x0a, 0, 0]), 'shapefile'],
    ['is GML or a page of a site', bytesOf('\n<gml:FeatureCollection>'), 'xml'],
    ['is cut off', cut, 'cut-off'],
    ['is other text', bytesOf('code;naam'), 'text'],
    ['is no text', new Uint8Array([1, 0, 2, 0]), 'binary'],
  ])('because it %s is refused with G101', (_, bytes, kind) => {
    expect(findingsIn(bytes)).toEqual([{ code: 'G101', kind }]);
  });

  test.each([
    ['a single feature', municipality('GM0001', 0, 0), 'Feature'],
    ['a list', [], null],
    ['a collection without features', { type: 'FeatureCollection' }, 'FeatureCollection'],
    ['a topology without lines', { type: 'Topology', objects: {} }, 'Topology'],
  ])('because it is %s is refused with G102', (_, content, found) => {
    expect(findingsIn(bytesOf(content))).toEqual([{ code: 'G102', found }]);
  });

  test('because nothing is in it is refused with G113', () => {
    expect(findingsIn(geojsonFile([]))).toEqual([{ code: 'G113' }]);
    expect(findingsIn(bytesOf({ type: 'Topology', objects: {}, arcs: [] }))).toEqual([{ code: 'G113' }]);
  });
});

describe('codes', () => {
  test('that are missing are refused with G103', () => {
    const features = [...municipalities(1), municipality('', 1, 0), null];
    expect(findingsIn(geojsonFile(features))).toEqual(
      expect.arrayContaining([
        { code: 'G103', feature: 2 },
        { code: 'G103', feature: 3 },
      ]),
    );
  });

  test('are told without what would steer the screen or terminal that shows them', () => {
    expect(findingsIn(geojsonFile([municipality('\u001b[31mrood\u202e\n', 0, 0)]))).toEqual([
      { code: 'G104', feature: 1, written: '[31mrood' },
    ]);
    expect(findingsIn(bytesOf({ type: 'Iets\u001b[2J anders' }))).toEqual([{ code: 'G102', found: 'Iets[2J anders' }]);
  });

  test.each(['PV20', 'GM34', 'GM03444', '0344', 'Utrecht'])('such as "%s" are refused with G104', (written) => {
    expect(findingsIn(geojsonFile([municipality(written, 0, 0)]))).toEqual([{ code: 'G104', feature: 1, written }]);
  });

  test('that stand there more than once are refused with G105, once for each code', () => {
    const features = [...municipalities(2), municipality('gm0001', 3, 3), municipality('GM0001', 4, 4)];
    expect(findingsIn(geojsonFile(features))).toEqual([{ code: 'G105', area: 'GM0001', features: [1, 3, 4] }]);
  });
});

describe('geometry', () => {
  const [a, b, c, d] = squareRing(1, 0).filter((_, index) => index % 2 === 0) as [
    number[],
    number[],
    number[],
    number[],
  ];
  test.each<[string, unknown, GeometryFlaw]>([
    ['that is missing', null, 'missing'],
    ['that is a point', { type: 'Point', coordinates: a }, 'not-an-area'],
    ['without rings', polygon(), 'no-rings'],
    ['without parts', { type: 'MultiPolygon', coordinates: [] }, 'no-rings'],
    ['with words for coordinates', polygon([a, b, ['5.2', '52.1'], a]), 'not-coordinates'],
    ['with numbers for rings', { type: 'Polygon', coordinates: [1, 2] }, 'not-coordinates'],
    ['with half a coordinate', polygon([a, b, [5.2], a]), 'not-coordinates'],
    ['with a ring of three points', polygon([a, b, a]), 'too-few-points'],
    ['with a ring that is not closed', polygon([a, b, c, d]), 'not-closed'],
    ['with a ring that encloses nothing', polygon([a, b, a, b, a]), 'no-size'],
    ['with a ring that crosses itself', polygon([a, b, d, c, a]), 'crosses-itself'],
    ['with a hole that crosses itself', polygon(squareRing(1, 0), [a, b, d, c, a]), 'crosses-itself'],
    ['outside the country', polygon(squareRing(60, 0)), 'outside-country'],
  ])('%s is refused with G108', (_, geometry, flaw) => {
    expect(findingsIn(withGeometry(geometry))).toEqual([{ code: 'G108', flaw, feature: 2, area: 'GM0002' }]);
  });

  test('with a number too large for a computer is refused with G108', () => {
    const text = JSON.stringify({ type: 'FeatureCollection', features: municipalities(1) }).replace('52.05', '1e999');
    expect(findingsIn(bytesOf(text))).toEqual([{ code: 'G108', flaw: 'not-coordinates', feature: 1, area: 'GM0001' }]);
  });

  test('that uses a line that is not in the file is refused with G108', () => {
    const topology = JSON.parse(new TextDecoder().decode(topojsonFile(municipalities(2))));
    expect(findingsIn(bytesOf({ ...topology, arcs: topology.arcs.slice(0, 1) }))).toMatchObject([
      { code: 'G108', flaw: 'arc-missing' },
      { code: 'G108', flaw: 'arc-missing' },
    ]);
  });
});

describe('coordinates', () => {
  test('in degrees for some areas and in metres for others are refused with G109', () => {
    const features = [...municipalities(1), ...inMetres([municipality('GM0002', 1, 0)])];
    expect(findingsIn(geojsonFile(features))).toMatchObject([{ code: 'G109', kind: 'mixed' }]);
  });

  test('with the latitude first are refused with G109', () => {
    const ring = squareRing(0, 0).map(([x, y]) => [y, x]);
    const features = [municipality('GM0001', 0, 0, { geometry: polygon(ring) })];
    expect(findingsIn(geojsonFile(features))).toEqual([{ code: 'G109', kind: 'swapped', example: '52, 5' }]);
  });

  test('of an unknown system are refused with G109, once for the whole file', () => {
    const mercator = (column: number) => squareRing(column, 0).map(([x = 0, y = 0]) => [x * 111_000, y * 130_000]);
    const features = [1, 2].map((index) => municipality(codeOf(index), 0, 0, { geometry: polygon(mercator(index)) }));
    expect(findingsIn(geojsonFile(features))).toMatchObject([{ code: 'G109', kind: 'unknown' }]);
  });
});

describe('a file that asks too much', () => {
  test('by its number of areas is refused with G111', () => {
    const limits = { ...boundaryLimits, features: 3 };
    expect(findingsIn(geojsonFile(municipalities(4)), limits)).toEqual([{ code: 'G111', kind: 'features', limit: 3 }]);
    expect(findingsIn(topojsonFile(municipalities(4)), limits)).toEqual([{ code: 'G111', kind: 'features', limit: 3 }]);
  });

  test.each([
    ['GeoJSON', geojsonFile(municipalities(4))],
    ['TopoJSON', topojsonFile(municipalities(4))],
  ])('by its number of points is refused with G111, as %s', (_, bytes) => {
    expect(findingsIn(bytes, { ...boundaryLimits, points: 20 })).toEqual([{ code: 'G111', kind: 'points', limit: 20 }]);
  });

  test('by using one long line a thousand times is refused with G111 before it is written out', () => {
    const arc = Array.from({ length: 1000 }, (_, index) => [5 + index / 1e6, 52]);
    const geometries = [{ type: 'MultiPolygon', id: 'GM0001', arcs: [[Array.from({ length: 1000 }, () => 0)]] }];
    const bytes = bytesOf({
      type: 'Topology',
      objects: { a: { type: 'GeometryCollection', geometries } },
      arcs: [arc],
    });
    expect(findingsIn(bytes, { ...boundaryLimits, points: 100_000 })).toMatchObject([{ code: 'G111', kind: 'points' }]);
  });
});

test('a file with several things wrong tells all of them, and the codes that it has', () => {
  const result = read(
    geojsonFile([
      municipality('GM0001', 0, 0),
      municipality('', 1, 0),
      municipality('Utrecht', 2, 0),
      municipality('GM0001', 3, 0),
      municipality('GM0005', 4, 0, { geometry: null }),
      ...inMetres([municipality('GM0006', 5, 0)]),
    ]),
  );
  if (result.ok) throw new Error('not refused');
  expect(result.error.findings.map(({ code }) => code)).toEqual(['G105', 'G103', 'G104', 'G109', 'G108']);
  expect(result.error.codes).toEqual(['GM0001', 'GM0001', 'GM0005', 'GM0006']);
});
