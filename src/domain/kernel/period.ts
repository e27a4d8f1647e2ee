import { type LocalDate, addDays } from './local-date.ts';

/**
 * A half-open period of civil dates: `from` belongs to it, `until` no longer does.
 * `until` is `null` while no end is known.
 * @nl periode
 */
export type Period = { readonly from: LocalDate; readonly until: LocalDate | null };

/** @returns whether `from` lies before `until`. */
export function isPeriod(period: Period): boolean {
  return period.until === null || period.from < period.until;
}

export function includesDate(period: Period, date: LocalDate): boolean {
  return period.from <= date && (period.until === null || date < period.until);
}

/** @returns the last day that belongs to the period ("tot en met"), or `null` while it has no end. */
export function lastDay(period: Period): LocalDate | null {
  return period.until === null ? null : addDays(period.until, -1);
}
