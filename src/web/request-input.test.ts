import { expect, test } from 'vitest';
import { codeFromPath, dateFromInput, idFromPath, textFromInput } from './request-input.ts';

test.each([
  ['15-09-2025', '2025-09-15'],
  ['5/9/2025', '2025-09-05'],
  ['2025-09-15', '2025-09-15'],
  ['29 2 2024', '2024-02-29'],
])('the date %s is read', (typed, date) => {
  expect(dateFromInput(typed)).toBe(date);
});

test.each(['31-02-2025', '29-02-2025', '', 'gisteren', '15-09-25', '2025-13-01'])('"%s" is no date', (typed) => {
  expect(dateFromInput(typed)).toBeNull();
});

test('what cannot be an id or a code of the record is not looked for', () => {
  expect(idFromPath("1' or '1'='1")).toBeNull();
  expect(codeFromPath('oefening\0')).toBeNull();
  expect(codeFromPath('oefening')).toBe('oefening');
});

test('text keeps its lines and loses what the database cannot hold', () => {
  expect(textFromInput('een\r\ntwee\0')).toBe('een\ntwee');
  expect(textFromInput(['lijst'])).toBe('');
});
