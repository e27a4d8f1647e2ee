import type { Figure, FigureKey } from '../../../domain/figures/figure.ts';
import type { SummaryBlock, SummaryCell, SummaryColumn } from '../../../domain/summaries/summary-content.ts';
import { annexTexts, differenceText } from '../../../text/nl/management-summary.ts';
import { countText } from '../../../text/nl/web-components.ts';

export const heading = (text: string, { startsPage = false } = {}): SummaryBlock => ({
  kind: 'heading',
  text,
  startsPage,
});
export const paragraph = (...sentences: readonly string[]): SummaryBlock => ({
  kind: 'paragraph',
  text: sentences.join(' '),
});
export const list = (items: readonly string[]): SummaryBlock => ({ kind: 'list', items });

/** A row is never cut in two, so it has to fit on a page, also where its column is narrow. */
const mostCharacters = 700;
const mostLines = 18;

/** A cell of words; a line ends in one way, however it was typed. */
export const words = (text: string): SummaryCell => ({ text: shortened(text.replace(/\r\n?/gu, '\n')), figure: null });

function shortened(text: string): string {
  const lines = text.split('\n');
  const fewer = lines.slice(0, mostLines).join('\n');
  if (fewer.length <= mostCharacters && lines.length <= mostLines) return text;
  const start = fewer.length <= mostCharacters ? fewer : fewer.slice(0, mostCharacters).replace(/\s+\S*$/u, '');
  return `${start.toWellFormed()} ${annexTexts.shortened}`;
}

/** Lines under each other in one cell. */
export const linesOf = (lines: readonly string[]): SummaryCell =>
  words(lines.length === 0 ? annexTexts.none : lines.join('\n'));

export const column = (label: string, width: number, align: SummaryColumn['align'] = 'left'): SummaryColumn => ({
  label,
  width,
  align,
});

/** The figures of a publication, by their keys. */
export type FigureBook = {
  readonly value: (key: FigureKey) => number | null;
  /** A cell with the value of a figure; one that is not known says so. */
  readonly cell: (key: FigureKey) => SummaryCell;
};

export function figureBook(figures: readonly Figure[]): FigureBook {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  return {
    value: (key) => byKey.get(key)?.value ?? null,
    cell: (key) => {
      const figure = byKey.get(key);
      const value = figure?.value ?? null;
      if (value === null) return { text: annexTexts.unknown, figure: key };
      return { text: figure?.kind === 'change' ? differenceText(value) : countText(value), figure: key };
    },
  };
}
