import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import {
  addMillis,
  dateInAmsterdam,
  endOfDayInAmsterdam,
  instant,
  instantInAmsterdam,
  timeInAmsterdam,
} from './instant.ts';
import { addDays } from './local-date.ts';

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(date('1990-01-01'), count));

test('nine in the morning is eight hours UTC in winter and seven in summer', () => {
  expect(instantInAmsterdam(date('2025-01-15'), '09:00')).toBe('2025-01-15T08:00:00.000Z');
  expect(instantInAmsterdam(date('2025-07-15'), '09:00')).toBe('2025-07-15T07:00:00.000Z');
});

test('the day on which the clock goes forward has 23 hours', () => {
  expect(instantInAmsterdam(date('2025-03-30'))).toBe('2025-03-29T23:00:00.000Z');
  expect(endOfDayInAmsterdam(date('2025-03-30'))).toBe('2025-03-30T21:59:59.999Z');
});

test('the day on which the clock goes back has 25 hours', () => {
  expect(instantInAmsterdam(date('2025-10-26'))).toBe('2025-10-25T22:00:00.000Z');
  expect(endOfDayInAmsterdam(date('2025-10-26'))).toBe('2025-10-26T22:59:59.999Z');
});

test('a late evening in UTC is the next day in the Netherlands', () => {
  const moment = instant('2025-04-14T22:30:00Z');
  expect(dateInAmsterdam(moment)).toBe('2025-04-15');
  expect(timeInAmsterdam(moment)).toBe('00:30');
});

test('a text that is no moment is an error', () => {
  expect(() => instant('gisteren')).toThrow();
});

test('every civil date begins and ends on itself', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(dateInAmsterdam(instantInAmsterdam(day))).toBe(day);
      expect(timeInAmsterdam(instantInAmsterdam(day, '09:00'))).toBe('09:00');
      expect(dateInAmsterdam(endOfDayInAmsterdam(day))).toBe(day);
      expect(dateInAmsterdam(addMillis(endOfDayInAmsterdam(day), 1))).toBe(addDays(day, 1));
    }),
  );
});
