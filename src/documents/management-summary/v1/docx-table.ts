import type { SummaryCell, SummaryColumn, SummaryTable } from '../../../domain/summaries/summary-content.ts';
import { page } from './docx-styles.ts';
import { shortTable } from './parts.ts';

/** So many rows are written at a time: the library takes some kilobytes of memory for every cell, text does not. */
const rowsPerBatch = 200;

const textWidth = page.width - page.left - page.right;
const margins =
  '<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>';
const rule = (name: string, size: number) => `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="8A97A5"/>`;
const borders = `<w:tblBorders>${rule('bottom', 4)}${rule('insideH', 4)}</w:tblBorders>`;

/** A table as Word has it, some rows at a time: its head repeats on every page and no row is cut in two. */
export function* tableInWord(table: SummaryTable, onRows: (rows: number) => void): Generator<string> {
  const { columns, rows } = table;
  const widths = widthsOf(columns);
  const staysWhole = rows.length <= shortTable;
  yield [
    '<w:tbl><w:tblPr>',
    `<w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/>`,
    borders,
    '<w:tblLayout w:type="fixed"/>',
    margins,
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    '</w:tblPr><w:tblGrid>',
    ...widths.map((width) => `<w:gridCol w:w="${width}"/>`),
    '</w:tblGrid>',
    '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
    ...columns.map(({ label, align }, index) =>
      cell(label, { width: widths[index] ?? 0, align, isHead: true, keepNext: true }),
    ),
    '</w:tr>',
  ].join('');
  for (let from = 0; from < rows.length; from += rowsPerBatch) {
    const batch = rows.slice(from, from + rowsPerBatch);
    yield batch
      .map((row, index) => rowInWord(row, columns, widths, staysWhole && from + index < rows.length - 1))
      .join('');
    onRows(batch.length);
  }
  yield '</w:tbl>';
}

function rowInWord(
  row: readonly SummaryCell[],
  columns: readonly SummaryColumn[],
  widths: readonly number[],
  keepNext: boolean,
): string {
  const cells = row.map(({ text }, index) =>
    cell(text, { width: widths[index] ?? 0, align: columns[index]?.align ?? 'left', isHead: false, keepNext }),
  );
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
}

type CellLook = {
  readonly width: number;
  readonly align: SummaryColumn['align'];
  readonly isHead: boolean;
  readonly keepNext: boolean;
};

function cell(text: string, { width, align, isHead, keepNext }: CellLook): string {
  const properties = `<w:pPr>${keepNext ? '<w:keepNext/>' : ''}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="${align}"/></w:pPr>`;
  const look = `<w:rPr>${isHead ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>`;
  const lines = text.split('\n');
  // A space before each break: who copies the text or reads it aloud gets words, not one.
  const inside = lines
    .map((line, index) =>
      index < lines.length - 1
        ? `<w:t xml:space="preserve">${escaped(line)} </w:t><w:br/>`
        : `<w:t xml:space="preserve">${escaped(line)}</w:t>`,
    )
    .join('');
  const border = isHead ? `<w:tcBorders>${rule('bottom', 8)}</w:tcBorders>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${border}</w:tcPr><w:p>${properties}<w:r>${look}${inside}</w:r></w:p></w:tc>`;
}

function widthsOf(columns: readonly SummaryColumn[]): readonly number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((textWidth * width) / all));
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
