import { type LocalDate, addDays } from './local-date.ts';

declare const brand: unique symbol;

/** A moment in UTC, written as ISO 8601 with milliseconds: `2025-04-15T07:00:00.000Z`. Recorded time is of this kind. */
export type Instant = string & { readonly [brand]: 'instant' };

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** @throws Error when the text is no moment. */
export function instant(text: string): Instant {
  return new Date(text).toISOString() as Instant;
}

/** @returns the civil date in the Netherlands at that moment. */
export function dateInAmsterdam(moment: Instant): LocalDate {
  return amsterdam.format(new Date(moment)).slice(0, 10) as LocalDate;
}

/** @returns the clock time in the Netherlands at that moment, `hh:mm`. */
export function timeInAmsterdam(moment: Instant): string {
  return amsterdam.format(new Date(moment)).slice(11, 16);
}

/** @returns the moment at which that civil date and clock time (`hh:mm`) fall in the Netherlands. */
export function instantInAmsterdam(date: LocalDate, time = '00:00'): Instant {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const shown = amsterdam.format(new Date(asUtc)).replace(' ', 'T');
  const offset = Date.parse(`${shown}Z`) - asUtc;
  const first = new Date(asUtc - offset);
  const shownAgain = Date.parse(`${amsterdam.format(first).replace(' ', 'T')}Z`);
  return new Date(first.getTime() - (shownAgain - asUtc)).toISOString() as Instant;
}

/** @returns the last moment that still falls on that civil date in the Netherlands: what was known at the end of the day. */
export function endOfDayInAmsterdam(date: LocalDate): Instant {
  return addMillis(instantInAmsterdam(addDays(date, 1)), -1);
}

/** @returns the moment `millis` milliseconds later. */
export function addMillis(moment: Instant, millis: number): Instant {
  return new Date(Date.parse(moment) + millis).toISOString() as Instant;
}
