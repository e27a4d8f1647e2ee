import { LetterNotSettable } from '../../../application/ports.ts';
import type { SummaryContent } from '../../../domain/summaries/summary-content.ts';

/** What XML cannot hold, or what is a break for one renderer and a space for the other. */
const notText = /(?![\t\n])\p{Cc}|[\p{Cs}\u2028\u2029\ufffe\uffff]/u;

/** Far above any programme; a table that is longer would be read by nobody and take minutes. */
const mostRows = 20_000;

/**
 * Whether the annex can be laid out at all.
 * @throws LetterNotSettable for a character that a document cannot hold, and for an annex without end: these come from
 *   who writes. Error for a row that does not fit its head: that is a bug of the composer.
 */
export function checkSummaryContent(content: SummaryContent): void {
  let rows = 0;
  for (const text of textsIn(content)) {
    if (notText.test(text)) throw new LetterNotSettable(`not text: ${JSON.stringify(text.slice(0, 200))}`);
  }
  for (const block of content.blocks) {
    if (block.kind !== 'table') continue;
    rows += block.rows.length;
    const columns = block.columns.length;
    if (columns === 0 || block.rows.some((row) => row.length !== columns))
      throw new Error(`the rows of a table do not fit its head: ${block.caption}`);
  }
  if (rows > mostRows) throw new LetterNotSettable(`more than ${mostRows} rows`);
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}
