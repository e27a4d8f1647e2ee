import { classTexts, countText, type ShownClass } from './web-components.ts';
import type { Verdict } from '../../domain/criteria/criteria-set.ts';

export const chartTexts = {
  nothing: 'Er is nog niets om te tonen.',
  count: countText,
  /** A count with what it counts, for who hears it. */
  part: (row: string, label: string, value: number) => `${row}, ${label}: ${countText(value)}`,
  /** Has what is seen in it as it is seen, so that who speaks to the computer can name it. */
  node: (step: string, label: string, value: number) => `${step}: ${countText(value)} ${label}`,
  cell: (row: string, group: string, column: string, label: string) =>
    `${row}, ${[group, column].filter((word) => word !== '').join(', ')}: ${label}`,
  groupKey: (number: number, label: string) => `${number}. ${label}`,
  columnsInGroup: (columns: readonly string[]) => `In elk vak van links naar rechts: ${columns.join(', ')}.`,
  columnsOfGroup: (number: number, columns: readonly string[]) =>
    `In vak ${number} van links naar rechts: ${columns.join(', ')}.`,
  moment: (series: string, moment: string, value: number) => `${series}, ${moment}: ${countText(value)}`,
  seriesEnd: (label: string, value: number) => `${label} ${countText(value)}`,
  place: (short: string, label: string, appearance: string) => `${short}, ${label}: ${appearance}`,
  months: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  month: (month: string, year: number) => `${month} ${year}`,
  day: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
  dated: (day: string, label: string) => `${day}: ${label}`,
  period: (from: string, until: string, label: string) => `${from} tot ${until}: ${label}`,
} as const;

const verdictTexts: Readonly<Record<Verdict | 'none', string>> = {
  met: 'Voldoet',
  'not-met': 'Voldoet niet',
  'not-assessable': 'Niet te beoordelen',
  none: 'Geen oordeel',
};

const changeTexts = { started: 'Nieuw', ended: 'Vervallen' } as const;

/** What an appearance is called in a key, where the picture is not given words of its own. */
export const appearanceTexts = {
  ofClass: (shown: ShownClass) => classTexts[shown],
  ofVerdict: (verdict: Verdict | 'none') => verdictTexts[verdict],
  ofChange: (change: keyof typeof changeTexts) => changeTexts[change],
  ofRating: (position: number, length: number) => `Waardering ${position} van ${length} (1 is de beste)`,
} as const;

export const chartFigureTexts = {
  downloadAs: 'Download als',
  /** Is heard before the type of file. */
  downloadOf: (title: string) => `Download ${title} als`,
  types: { csv: 'CSV', svg: 'SVG', png: 'PNG' },
} as const;
