declare const brand: unique symbol;

/** A civil date without time or zone, written `yyyy-mm-dd`. Legal dates are of this kind. */
export type LocalDate = string & { readonly [brand]: 'local-date' };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const millisPerDay = 86_400_000;

/** @returns the date, or `null` when the text is not an existing date written `yyyy-mm-dd`. */
export function parseLocalDate(text: string): LocalDate | null {
  const parts = pattern.exec(text);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1) return null;
  const utc = new Date(Date.UTC(2000, month - 1, day));
  utc.setUTCFullYear(year, month - 1, day);
  const exists = utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
  return exists ? (text as LocalDate) : null;
}

/** @returns the date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(epochDay(date) * millisPerDay + days * millisPerDay).toISOString().slice(0, 10) as LocalDate;
}

function epochDay(date: LocalDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / millisPerDay);
}
