import type { SummaryContent } from '../../../domain/summaries/summary-content.ts';
import { typeset } from '../../typesetting/compiler.ts';
import { createPdfJoin } from '../../typesetting/pdf-join.ts';
import { readPdfPart } from '../../typesetting/pdf-part.ts';
import { rowsOnLastPage } from '../../typesetting/pdf-table.ts';
import { nextPart, type Place } from './parts.ts';
import { pageNumbers, template } from './templates.ts';
import { annexTexts } from '../../../text/nl/management-summary.ts';

type Options = {
  /** A PDF that goes before the annex in the same file, such as the letter; it keeps its own page numbers. */
  readonly before: Uint8Array | null;
  /** Rows that were laid out, of all rows. */
  readonly onProgress: (done: number, total: number) => void;
};

/**
 * Sets the annex as tagged PDF/UA-1, part by part, so that the memory it needs does not grow with its length. Blocks the
 * thread it runs in while a part is set. Equal content gives equal bytes.
 * @throws LetterNotSettable with what the compiler says when a part cannot be set.
 */
export async function setSummary(content: SummaryContent, { before, onProgress }: Options): Promise<Uint8Array> {
  const join = createPdfJoin();
  if (before !== null) join.add({ part: await readPdfPart(before), continues: false, goesOn: false, isStamped: false });
  const { blocks, title, exerciseNotice, subjectLine, footerLead, date } = content;
  const total = blocks.reduce((rows, block) => rows + (block.kind === 'table' ? block.rows.length : 0), 0);
  let done = 0;
  for (let from: Place = { block: 0, row: 0 }; from.block < blocks.length; ) {
    const { blocks: toSet, end, goesOn } = nextPart(content, from);
    const input = JSON.stringify({ title, exerciseNotice, subjectLine, blocks: toSet });
    const part = await readPdfPart(typeset(template, { part: input }, date));
    const again = goesOn ? rowsOnLastPage(part).length : 0;
    join.add({ part, continues: from.row > 0, goesOn, isStamped: true });
    done += toSet.reduce((rows, block) => rows + (block.kind === 'table' ? block.rows.length : 0), 0) - again;
    onProgress(done, total);
    from = goesOn ? { block: end.block, row: end.row - again } : end;
  }
  const numbers = JSON.stringify({ lead: footerLead, middle: annexTexts.pageOf, pages: join.stampCount() });
  return join.finish(await readPdfPart(typeset(pageNumbers, { numbers }, date)));
}
