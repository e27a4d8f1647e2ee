import { type LocalDate, parseLocalDate } from '../../src/domain/kernel/local-date.ts';

/** The date in a text that holds one. @throws Error when it does not. */
export function date(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (parsed === null) throw new Error(`not a date: ${text}`);
  return parsed;
}
