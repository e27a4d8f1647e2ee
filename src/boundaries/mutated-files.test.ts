import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, geojsonFile, municipalities, topojsonFile } from '../../tests/builders/boundaries.ts';
import { boundaryLimits } from '../domain/boundaries/boundary-finding.ts';
import { readBoundaries } from './read-boundaries.ts';

const files = [geojsonFile(municipalities(3)), topojsonFile(municipalities(3)), topojsonFile(municipalities(3), 1000)];
const limits = { ...boundaryLimits, points: 5_000 };

/** Whatever comes, it is areas or reasons. */
function expectAnswer(bytes: Uint8Array): void {
  const result = readBoundaries(bytes, limits);
  if (result.ok)
    expect(JSON.parse(result.value.topology).objects.areas.geometries).toHaveLength(result.value.codes.length);
  else expect(result.error.findings.length).toBeGreaterThan(0);
}

test('a file with some of its bytes changed, taken out or cut off is read or refused', () => {
  const change = fc.record({ at: fc.nat(), remove: fc.nat(40), put: fc.uint8Array({ maxLength: 8 }) });
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(change, { maxLength: 4 }), fc.nat(), (file, changes, cut) => {
      let bytes = [...file];
      for (const { at, remove, put } of changes) bytes.splice(at % bytes.length, remove, ...put);
      if (cut % 5 === 0) bytes = bytes.slice(0, cut % file.length);
      expectAnswer(new Uint8Array(bytes));
    }),
    { numRuns: 400 },
  );
});

test('a file with anything put in the place of one of its values is read or refused', () => {
  const planted = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(null, [], {}, -1, 1e308, [[]], [[[]]], [[[[]]]], 'GM0001', { type: 'Polygon' }, [0, 0]),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
      planted,
      (file, path, value) => {
        const content: unknown = JSON.parse(new TextDecoder().decode(file));
        expectAnswer(bytesOf(planting(content, path, value)));
      },
    ),
    { numRuns: 800 },
  );
});

/** The content with a value put somewhere in it: at each level the path tells which member to go on with. */
function planting(content: unknown, [step, ...rest]: readonly number[], value: unknown): unknown {
  if (typeof content !== 'object' || content === null || step === undefined) return value;
  const keys = Object.keys(content);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const copy = (Array.isArray(content) ? [...content] : { ...content }) as Record<string, unknown>;
  copy[key] = planting(copy[key], rest, value);
  return copy;
}

test.each(['[', '{"a":', '{"type":"FeatureCollection","features":[['])(
  'two million bytes of "%s" is refused',
  (opening) => {
    expectAnswer(bytesOf(opening.repeat(2_000_000 / opening.length)));
  },
);
