import { chartTexts } from '../text/nl/charts.ts';

const millisPerDay = 86_400_000;

/** Days since 1 January 1970 of a civil date. */
export function dayNumber(date: string): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day) / millisPerDay;
}

export function dayText(date: string): string {
  const [year, month, day] = partsOf(date);
  return chartTexts.day(day, chartTexts.months[month - 1] ?? '', year);
}

function partsOf(date: string): readonly [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

export type Tick = { readonly day: number; readonly text: string };

/** Months between two ticks; the first that gives no more ticks than fit is used. */
const intervals = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const;

/** Starts of months or years between two dates, at most as many as asked for. */
export function ticksBetween(from: string, until: string, most: number): readonly Tick[] {
  const [first, last] = [dayNumber(from), dayNumber(until)];
  const [startYear] = partsOf(from);
  for (const interval of intervals) {
    const ticks: Tick[] = [];
    const base = interval < 12 ? startYear : Math.floor(startYear / (interval / 12)) * (interval / 12);
    for (let month = 0; ; month += interval) {
      const [year, index] = [base + Math.floor(month / 12), month % 12];
      const day = Date.UTC(year, index, 1) / millisPerDay;
      if (day > last || ticks.length > most) break;
      if (day >= first) {
        const name = chartTexts.months[index] ?? '';
        ticks.push({ day, text: interval < 12 ? chartTexts.month(name, year) : String(year) });
      }
    }
    if (ticks.length <= most) return ticks;
  }
  return [];
}
