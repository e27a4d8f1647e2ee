import type { FigureKey } from '../figures/figure.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** A cell of a table; `\n` parts its lines. `figure` names the figure of the publication that the text is the value of. */
export type SummaryCell = { readonly text: string; readonly figure: FigureKey | null };

export type SummaryColumn = {
  readonly label: string;
  /** Share of the width of the page, relative to the other columns. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
};

export type SummaryTable = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly SummaryColumn[];
  readonly rows: readonly (readonly SummaryCell[])[];
  /** Whether its rows are the units of the round, one each. */
  readonly isPerUnit: boolean;
};

/** A picture that stands by itself; `alternative` says what can be read from it. Measures in CSS pixels. */
export type SummaryPicture = {
  readonly kind: 'picture';
  readonly caption: string;
  readonly alternative: string;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
};

export type SummaryBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly startsPage: boolean }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | SummaryTable
  | SummaryPicture;

/**
 * What stands in annex 1 of the letter to the House, whole and in order, before it is laid out as Word or PDF. It is made
 * of one publication alone.
 * @nl managementsamenvatting
 */
export type SummaryContent = {
  readonly template: 'management-summary/v1';
  readonly language: 'nl-NL';
  readonly title: string;
  /** Printed on every page of an exercise; `null` when the annex is real. */
  readonly exerciseNotice: string | null;
  /** On every page: what it is about and on which reference date. */
  readonly subjectLine: string;
  /** Before the number of the page. */
  readonly footerLead: string;
  /** The day on which its record was known, for the properties of the file; makes the bytes reproducible. */
  readonly date: LocalDate;
  readonly blocks: readonly SummaryBlock[];
};
