import type { SummaryContent } from '../../../domain/summaries/summary-content.ts';
import { partText } from '../../typesetting/docx-package.ts';
import { type DrawPng, frameInWord, tableMark } from './docx-frame.ts';
import { packStreamed } from './docx-stream.ts';
import { tableInWord } from './docx-table.ts';
import { behindLetter } from './docx-with-letter.ts';

type Options = {
  /** A Word file that goes before the annex in the same file, such as the letter. */
  readonly before: Uint8Array | null;
  readonly draw: DrawPng;
  /** Rows that were laid out, of all rows. */
  readonly onProgress: (done: number, total: number) => void;
};

/**
 * Lays the annex out as Word, on its side: real headings, lists, pictures with their alternative, tables whose head
 * repeats. Equal content gives equal bytes.
 */
export async function renderSummaryDocx(
  content: SummaryContent,
  { before, draw, onProgress }: Options,
): Promise<Uint8Array> {
  const frame = await frameInWord(content, draw, { hasTotal: before === null });
  const files = before === null ? frame : behindLetter(before, frame);
  return packStreamed(files, documentPieces(content, partText(files, 'word/document.xml'), onProgress));
}

/** The document with each table in the place of its mark. */
function* documentPieces(
  { blocks }: SummaryContent,
  frame: string,
  onProgress: Options['onProgress'],
): Generator<string> {
  const tables = blocks.flatMap((block, index) => (block.kind === 'table' ? [{ block, index }] : []));
  const total = tables.reduce((rows, { block }) => rows + block.rows.length, 0);
  let done = 0;
  const onRows = (rows: number) => {
    done += rows;
    onProgress(done, total);
  };
  let left = frame;
  for (const { block, index } of tables) {
    const [before, after] = aroundMark(left, tableMark(index));
    yield before;
    yield* tableInWord(block, onRows);
    left = after;
  }
  yield left;
}

/** What stands before and after the paragraph that holds nothing but the mark. */
function aroundMark(xml: string, mark: string): readonly [string, string] {
  const at = xml.indexOf(`>${mark}</w:t></w:r></w:p>`);
  const start = xml.lastIndexOf('<w:p>', at);
  if (at < 0 || start < 0) throw new Error(`the document has no place for table ${mark}`);
  return [xml.slice(0, start), xml.slice(xml.indexOf('</w:p>', at) + '</w:p>'.length)];
}
