import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Run } from '../../../domain/letters/letter-content.ts';
import { bullets, closeLines, lines, page } from './docx-styles.ts';

const textWidth = page.width - page.left - page.right;
/** A table of up to so many rows stays on one page. */
const shortTable = 12;

/** One block as Word has it. `blocks` are all of the letter: a paragraph that announces a list stays with it. */
export function blockInWord(given: Block, index: number, blocks: readonly Block[]): (Paragraph | Table)[] {
  switch (given.kind) {
    case 'heading': {
      const heading = given.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, children: [new TextRun(given.text)] })];
    }
    case 'paragraph':
      return [
        new Paragraph({
          children: given.runs.flatMap(inline),
          widowControl: true,
          keepNext: blocks[index + 1]?.kind === 'list',
        }),
      ];
    case 'list':
      return given.items.map(
        (item) =>
          new Paragraph({
            children: item.flatMap(inline),
            numbering: { reference: bullets, level: 0 },
            spacing: { after: 60, ...lines },
          }),
      );
    case 'table':
      return [
        new Paragraph({ style: 'Caption', children: given.caption.flatMap(inline) }),
        table(given),
        new Paragraph({ children: [], spacing: { after: 80 } }),
      ];
  }
}

function table({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
  const margins = { top: 50, bottom: 50, left: 90, right: 90 };
  const staysWhole = rows.length <= shortTable;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '8A97A5' });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnWidths(head.length),
    // Word may widen a column for a long word; LibreOffice keeps to the widths that are given.
    layout: TableLayoutType.AUTOFIT,
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: rule(4), insideHorizontal: rule(4) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, column) => {
          const run = new TextRun({ text, bold: true, size: 19 });
          return new TableCell({
            margins,
            borders: { bottom: rule(8) },
            children: [cellParagraph([run], { isNumber: rows[0]?.[column]?.isNumber ?? false, keepNext: true })],
          });
        }),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: row.map(({ runs, isNumber }) => {
              const keepNext = staysWhole && index < rows.length - 1;
              return new TableCell({
                margins,
                children: [cellParagraph(runs.flatMap(inline), { isNumber, keepNext })],
              });
            }),
          }),
      ),
    ],
  });
}

/** The first column names what the others count, and gets half as much again. */
function columnWidths(columns: number): number[] {
  const one = textWidth / (columns + 0.5);
  return Array.from({ length: columns }, (_, column) => Math.floor(column === 0 ? 1.5 * one : one));
}

function cellParagraph(
  children: ParagraphChild[],
  { isNumber, keepNext }: { readonly isNumber: boolean; readonly keepNext: boolean },
): Paragraph {
  return new Paragraph({
    children,
    keepNext,
    alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: { after: 0, ...closeLines },
  });
}

export function inline(run: Run): ParagraphChild[] {
  switch (run.kind) {
    case 'text':
      return [new TextRun(run.text)];
    case 'figure':
      return [new Bookmark({ id: run.bookmark, children: [new TextRun(run.text)] })];
    case 'note':
      return [new FootnoteReferenceRun(run.note)];
  }
}
