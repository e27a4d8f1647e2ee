import { expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Criterion, contentOfCriteriaSet, flawsOfCriteriaSet } from './criteria-set.ts';

const criterion = (code: string, position: number, given: Partial<Criterion> = {}): Criterion => ({
  code,
  position,
  name: code,
  wording: code,
  legalBasis: null,
  measurement: null,
  threshold: null,
  thresholdUnit: null,
  guidance: null,
  isNamedPublicly: true,
  source: 'test',
  ...given,
});
const set = (criteria: readonly Criterion[]) => ({
  code: 'set',
  version: '1',
  validFrom: date('2024-01-01'),
  source: 'test',
  criteria,
});

test('a set whose thresholds are unknown is good', () => {
  expect(flawsOfCriteriaSet(set([criterion('b', 2), criterion('a', 1)]))).toEqual([]);
});

test('a set without criteria is flawed', () => {
  expect(flawsOfCriteriaSet(set([]))).toEqual([{ code: 'no-criteria' }]);
});

test('a criterion that stands in the set twice is named', () => {
  expect(flawsOfCriteriaSet(set([criterion('a', 1), criterion('a', 2)]))).toEqual([
    { code: 'criterion-twice', criterion: 'a' },
  ]);
});

test('a gap in the positions is a flaw', () => {
  expect(flawsOfCriteriaSet(set([criterion('a', 1), criterion('b', 3)]))).toEqual([
    { code: 'positions-not-consecutive' },
  ]);
});

test('an amount without its unit, or a unit without an amount, is a flaw', () => {
  const flaw = [{ code: 'threshold-without-unit', criterion: 'a' }];
  expect(flawsOfCriteriaSet(set([criterion('a', 1, { threshold: 5 })]))).toEqual(flaw);
  expect(flawsOfCriteriaSet(set([criterion('a', 1, { thresholdUnit: 'eurocent' })]))).toEqual(flaw);
});

test('the same criteria in another order are the same content', () => {
  const [a, b] = [criterion('a', 1), criterion('b', 2)];
  expect(canonicalJson(contentOfCriteriaSet(set([a, b])))).toBe(canonicalJson(contentOfCriteriaSet(set([b, a]))));
});
