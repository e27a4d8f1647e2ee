import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import { addDays } from './local-date.ts';
import { includesDate, isPeriod, lastDay } from './period.ts';

const from = date('2025-01-01');

test('the first day belongs to a period and the day of its end does not', () => {
  const period = { from, until: date('2025-02-01') };
  expect(includesDate(period, from)).toBe(true);
  expect(includesDate(period, date('2025-01-31'))).toBe(true);
  expect(includesDate(period, date('2025-02-01'))).toBe(false);
  expect(includesDate(period, date('2024-12-31'))).toBe(false);
});

test('a period without an end has no last day and goes on', () => {
  expect(isPeriod({ from, until: null })).toBe(true);
  expect(lastDay({ from, until: null })).toBeNull();
  expect(includesDate({ from, until: null }, date('2099-01-01'))).toBe(true);
});

test('a period that ends where it begins is none', () => {
  expect(isPeriod({ from, until: from })).toBe(false);
});

test('the last day belongs to the period and the next does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (length) => {
      const period = { from, until: addDays(from, length) };
      const last = lastDay(period) ?? from;
      expect(includesDate(period, last)).toBe(true);
      expect(includesDate(period, addDays(last, 1))).toBe(false);
    }),
  );
});
