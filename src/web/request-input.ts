import { type LocalDate, parseLocalDate } from '../domain/kernel/local-date.ts';

const dutch = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/u;

/** Dates outside of these are slips of the hand, such as a year of two digits, and some no clock can work with. */
const [earliest, latest] = ['1900-01-01', '2199-12-31'];

/**
 * @returns the date in what somebody typed: `15-9-2025`, `15/09/2025` or `2025-09-15`; `null` when it is none, or lies
 *   before 1900 or after 2199.
 */
export function dateFromInput(text: string | undefined): LocalDate | null {
  const date = text === undefined ? null : dateInText(text);
  return date !== null && date >= earliest && date <= latest ? date : null;
}

function dateInText(text: string): LocalDate | null {
  const parts = dutch.exec(text);
  if (parts === null) return parseLocalDate(text.trim());
  const [, day = '', month = '', year = ''] = parts;
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** @returns the text when it can be an id of the record; what cannot be one is not found, not an error. */
export function idFromPath<T extends string>(text: string | undefined): T | null {
  return text !== undefined && uuid.test(text) ? (text as T) : null;
}

const programmeCode = /^[a-z0-9][a-z0-9-]{0,60}$/u;

/** @returns the text when it can be the code of a programme. */
export function codeFromPath(text: string | undefined): string | null {
  return text !== undefined && programmeCode.test(text) ? text : null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu;

/** @returns what was typed in a field, with the line ends of here and without characters that nobody can see or print. */
export function textFromInput(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replace(unprintable, '') : '';
}
