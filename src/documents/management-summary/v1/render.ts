import { LetterNotSettable, type SummaryKind } from '../../../application/ports.ts';
import { createRasterizer } from '../../../charts/rasterize.ts';
import type { LetterContent } from '../../../domain/letters/letter-content.ts';
import { contentFromJson, type PublicationContent } from '../../../domain/publications/publication-content.ts';
import { renderParliamentaryLetterDocx } from '../../parliamentary-letter/v1/docx.ts';
import { typesetLetter } from '../../parliamentary-letter/v1/typeset.ts';
import { printableText } from '../../typesetting/printable-text.ts';
import { checkSummaryContent } from './check-content.ts';
import { composeManagementSummary } from './compose.ts';
import { renderSummaryDocx } from './docx.ts';
import { setSummary } from './pdf.ts';

/** Ends with the worker that this runs in. */
const rasterizer = createRasterizer();

export type SummaryRequest = {
  readonly kind: SummaryKind;
  readonly publication: string;
  readonly letter: string | null;
};

/**
 * Makes one file of the annex from the text of a publication. Blocks the thread it runs in, so it runs in a worker.
 * @param onProgress units laid out, of all units
 */
export async function renderSummary(
  { kind, publication, letter }: SummaryRequest,
  onProgress: (done: number, total: number) => void,
): Promise<Uint8Array> {
  const published = contentFromJson(JSON.parse(publication, printable) as PublicationContent);
  const units = published.units.length;
  const content = composeManagementSummary(published);
  checkSummaryContent(content);
  onProgress(0, units);
  const options = {
    onProgress: (rows: number, allRows: number) => onProgress(Math.floor((units * rows) / allRows), units),
  };
  switch (kind) {
    case 'summary-pdf':
      return await setSummary(content, { ...options, before: null });
    case 'letter-and-summary-pdf':
      return await setSummary(content, { ...options, before: typesetLetter(contentOfLetter(letter)) });
    case 'summary-docx':
      return await renderSummaryDocx(content, { ...options, before: null, draw: rasterizer.png });
    case 'letter-and-summary-docx': {
      const before = await renderParliamentaryLetterDocx(contentOfLetter(letter));
      return await renderSummaryDocx(content, { ...options, before, draw: rasterizer.png });
    }
  }
}

/** What a publication holds was typed by many hands, and is frozen: what cannot be printed is told by its number. */
function printable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? printableText(value) : value;
}

function contentOfLetter(letter: string | null): LetterContent {
  if (letter === null) throw new Error('a file with the letter needs the letter');
  return JSON.parse(letter) as LetterContent;
}

/** Whether something is the fault of what was written, not of the program. */
export function isAboutContent(error: unknown): boolean {
  return error instanceof LetterNotSettable;
}
