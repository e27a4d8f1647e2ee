import { expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import { dateInForm, dateInText } from './dates.ts';

test('a date in running text has its month in words and no leading zero', () => {
  expect(dateInText(date('2025-03-05'))).toBe('5 maart 2025');
});

test('a date in a form has the day first', () => {
  expect(dateInForm(date('2025-03-05'))).toBe('05-03-2025');
});
