import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import { addDays, parseLocalDate } from './local-date.ts';

const dates = fc
  .date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9990-12-31T00:00:00Z'), noInvalidDate: true })
  .map((moment) => date(moment.toISOString().slice(0, 10)));

test.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '0000-01-01', '2025-4-1', '15-04-2025', ''])(
  'a text that is no existing date is not read as one: %s',
  (text) => {
    expect(parseLocalDate(text)).toBeNull();
  },
);

test('the leap day exists in a leap year', () => {
  expect(parseLocalDate('2024-02-29')).toBe('2024-02-29');
});

test('the day after the last of the year is the first of the next', () => {
  expect(addDays(date('2024-12-31'), 1)).toBe('2025-01-01');
});

test('days that are added and taken off again lead back to the same date', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 1000 }), (day, days) => {
      const later = addDays(day, days);
      expect(later > day).toBe(true);
      expect(addDays(later, -days)).toBe(day);
    }),
  );
});
