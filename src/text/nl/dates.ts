import type { LocalDate } from '../../domain/kernel/local-date.ts';

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** @returns a date as running text writes it: `15 september 2025`. */
export function dateInText(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month as number) - 1]} ${year}`;
}

/** @returns a date as a form shows it: `15-09-2025`. */
export function dateInForm(date: LocalDate): string {
  return date.split('-').reverse().join('-');
}
