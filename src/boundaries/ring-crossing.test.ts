import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubleArea, hasLargeCrossing } from './ring-crossing.ts';

const closed = (ring: number[][]) => [...ring, ring[0] as number[]];

/** Around a centre, at growing angles: never crosses itself. */
const stars = fc
  .array(fc.record({ radius: fc.double({ min: 1, max: 9, noNaN: true }) }), { minLength: 3, maxLength: 60 })
  .map((points) =>
    points.map(({ radius }, index) => {
      const angle = (2 * Math.PI * index) / points.length;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    }),
  );

test('a ring around a centre does not cross itself, whichever way round and wherever it starts', () => {
  fc.assert(
    fc.property(stars, fc.nat(), fc.boolean(), (ring, start, isReversed) => {
      const turned = [...ring.slice(start % ring.length), ...ring.slice(0, start % ring.length)];
      expect(hasLargeCrossing(closed(isReversed ? turned.toReversed() : turned))).toBe(false);
    }),
  );
});

test('a square whose corners are visited in the wrong order crosses itself, wherever it lies', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1000 }), (at, size) => {
      const corners = [
        [at, at],
        [at + size, at + size],
        [at + size, at],
        [at, at + size],
      ];
      expect(hasLargeCrossing(closed(corners))).toBe(true);
    }),
  );
});

test('a ring that touches itself in a corner does not cross itself', () => {
  const eight = closed([
    [0, 0],
    [2, 0],
    [1, 1],
    [2, 2],
    [0, 2],
    [1, 1],
  ]);
  expect(hasLargeCrossing(eight)).toBe(false);
});

test('a crossing counts from a thousandth of the area on', () => {
  const withLoop = (size: number) =>
    closed([
      [0, 0],
      [10, 0],
      [10, 10],
      [5 - size, 10],
      [5 + size, 10 + 2 * size],
      [5 + size, 10 - size],
      [0, 10],
    ]);
  expect([0.01, 0.2, 2].map((size) => hasLargeCrossing(withLoop(size)))).toEqual([false, false, true]);
});

test('the area of a square is its side squared, far from the origin as well', () => {
  const square = closed([
    [1e6, 1e6],
    [1e6 + 3, 1e6],
    [1e6 + 3, 1e6 + 3],
    [1e6, 1e6 + 3],
  ]);
  expect([doubleArea(square), doubleArea(square.toReversed())]).toEqual([18, -18]);
});
