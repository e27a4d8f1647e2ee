import { type LocalDate, parseLocalDate } from '../domain/kernel/local-date.ts';

const dutch = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/u;

/** @returns the date in what somebody typed: `15-9-2025`, `15/09/2025` or `2025-09-15`; `null` when it is none. */
export function dateFromInput(text: string | undefined): LocalDate | null {
  if (text === undefined) return null;
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

/** @returns what was typed in a field, with the line ends of here and without the NUL that no database takes. */
export function textFromInput(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '') : '';
}
