import type { LetterClass } from '../../domain/assessments/letter-class.ts';

/** A class as it is shown: those of the letter, and what has no class yet. */
export type ShownClass = LetterClass | 'not-judged';

const numberFormat = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** @returns a whole number as it is written in the Netherlands: `1.234`. */
export function countText(value: number): string {
  return numberFormat.format(value);
}

export const classTexts: Readonly<Record<ShownClass, string>> = {
  robust: 'Robuust',
  expected: 'Naar verwachting robuust',
  doubtful: 'De vraag',
  'not-plausible': 'Niet aannemelijk',
  'not-judged': 'Nog niet beoordeeld',
};

export const alertTexts = {
  info: 'Ter informatie',
  ok: 'Gelukt',
  warning: 'Let op',
  error: 'Fout',
} as const;

export const pageTexts = {
  product: 'VTH-monitor',
  tagline: 'Voortgang van robuuste omgevingsdiensten',
  skipLink: 'Direct naar de inhoud',
  home: 'naar het overzicht',
  navigation: 'Hoofdmenu',
  breadcrumb: 'Kruimelpad',
  account: 'Aanmelding',
  errorPrefix: 'Fout: ',
  exercise: 'OEFENING',
  exerciseAddition: 'fictieve diensten',
  exerciseRegion: 'Oefening',
  exerciseDate: (date: string) => `Het is vandaag ${date} (oefendatum).`,
  changeExerciseDate: 'Oefendatum wijzigen',
  asOfRegion: 'Peilmoment',
  asOf: (date: string) => `U bekijkt wat bekend was op ${date}.`,
  backToToday: 'Terug naar vandaag',
  footer: 'Over deze site',
  accessibility: 'Toegankelijkheid',
  privacy: 'Privacy',
  sourceCode: 'Broncode (EUPL-1.2)',
} as const;

export const formTexts = {
  errorPrefix: 'Fout: ',
  errorSummary: 'Er is iets niet goed ingevuld',
  optional: '(niet verplicht)',
  dateHint: 'Dag, maand en jaar. Bijvoorbeeld 15-09-2025',
  filter: 'Filter',
  filterSubmit: 'Toon resultaten',
  filterReset: 'Wis filters',
} as const;

export const tableTexts = {
  empty: 'Er is niets om te tonen.',
  sortedAscending: 'oplopend gesorteerd',
  sortedDescending: 'aflopend gesorteerd',
  sort: 'sorteer',
  asTable: 'Toon als tabel',
  total: 'Totaal',
  unknown: 'onbekend',
  figure: 'Cijfer',
  value: 'Aantal',
  unit: 'Eenheid',
  change: 'Verschil met de vorige ronde',
  noChange: 'gelijk gebleven',
  more: (amount: number) => `${countText(amount)} meer`,
  fewer: (amount: number) => `${countText(amount)} minder`,
  unknownChange: 'niet te vergelijken',
} as const;

export const statusBarTexts = {
  className: 'Inschatting',
  members: 'Leden',
  summary: (title: string, parts: string) => `${title}: ${parts}.`,
  part: (count: number, unit: string, className: string) => `${countText(count)} ${unit} ${className.toLowerCase()}`,
  nothing: 'Er zijn nog geen aantallen.',
} as const;

export const paginationTexts = {
  label: 'Paginering',
  previous: 'Vorige',
  next: 'Volgende',
  page: (number: number) => `Pagina ${countText(number)}`,
  shown: (from: number, to: number, total: number) =>
    `${countText(from)} tot en met ${countText(to)} van ${countText(total)}`,
} as const;

export const downloadTexts = {
  download: 'Download',
  kilobytes: (size: string) => `${size} kB`,
  megabytes: (size: string) => `${size} MB`,
} as const;

export const refusalTexts = {
  crossOrigin: 'Dit verzoek komt van een andere site en is daarom geweigerd.',
} as const;
