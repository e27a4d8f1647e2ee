import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, numberInText } from './number-words.ts';

test('counts up to twenty are words, above that digits', () => {
  expect([0, 1, 20, 21, 1234].map(numberInText)).toEqual(['nul', 'één', 'twintig', '21', '1.234']);
});

test('every count can be read back from how it is written', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (count) => {
      expect(countOf(numberInText(count))).toBe(count);
    }),
  );
});

test('an article and an amount with decimals are no counts', () => {
  expect(['een', '1,5', '12.34', 'veel', ''].map(countOf)).toEqual([null, null, null, null, null]);
});
