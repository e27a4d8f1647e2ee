import { unzipSync, zipSync } from 'fflate';
import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, LetterContent, Run } from '../../../domain/letters/letter-content.ts';
import { checkLetterContent, runsOf } from './check-content.ts';

const font = 'Source Sans 3';
const numbering = 'letter-list';

/**
 * Lays a letter out as Word: real headings, lists, footnotes and a table whose head repeats. Every number that is bound
 * to a figure stands in a bookmark; the properties of the document say which figure it is.
 * Equal content gives equal bytes.
 * @throws Error when the content is not well formed (see `checkLetterContent`): a bug of who composed it.
 */
export async function renderParliamentaryLetterDocx(content: LetterContent): Promise<Uint8Array> {
  checkLetterContent(content);
  const document = new Document({
    title: content.title,
    creator: 'VTH-monitor',
    lastModifiedBy: 'VTH-monitor',
    description: content.dossierLine,
    customProperties: figureMap(content),
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: content.language } },
          paragraph: { spacing: { after: 160, line: 288 } },
        },
        title: { run: { font, size: 34, bold: true }, paragraph: { spacing: { before: 240, after: 160 } } },
        heading1: {
          run: { font, size: 26, bold: true },
          paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
        },
        heading2: {
          run: { font, size: 23, bold: true },
          paragraph: { spacing: { before: 220, after: 80 }, keepNext: true },
        },
        footnoteText: { run: { font, size: 18 } },
      },
    },
    numbering: {
      config: [
        {
          reference: numbering,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 400, hanging: 280 } } },
            },
          ],
        },
      ],
    },
    footnotes: Object.fromEntries(
      content.notes.map((note, index) => [
        index + 1,
        { children: [new Paragraph({ children: note.flatMap(inline) })] },
      ]),
    ),
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1700, bottom: 1400, left: 1600, right: 1400 } },
        },
        headers: { default: new Header({ children: headerLines(content) }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [...opening(content), ...content.blocks.flatMap(block), ...signature(content)],
      },
    ],
  });
  return reproducible(await Packer.toBuffer(document), content);
}

function opening(content: LetterContent): Paragraph[] {
  return [
    new Paragraph({ children: [new TextRun(content.dossierLine)] }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(content.title)] }),
    new Paragraph({ children: [new TextRun({ text: content.senderLine, bold: true })] }),
    new Paragraph({ children: [new TextRun(content.addresseeLine)] }),
    new Paragraph({ children: [new TextRun(content.placeAndDate)], spacing: { after: 320 } }),
  ];
}

function signature({ signature: lines }: LetterContent): Paragraph[] {
  return lines.map(
    (line, index) =>
      new Paragraph({
        children: [new TextRun(line)],
        keepNext: index < lines.length - 1,
        spacing: { before: index === 0 ? 480 : 0, after: 60 },
      }),
  );
}

function block(given: Block): (Paragraph | Table)[] {
  switch (given.kind) {
    case 'heading': {
      const heading = given.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, children: [new TextRun(given.text)] })];
    }
    case 'paragraph':
      return [new Paragraph({ children: given.runs.flatMap(inline), widowControl: true })];
    case 'list':
      return given.items.map(
        (item) =>
          new Paragraph({
            children: item.flatMap(inline),
            numbering: { reference: numbering, level: 0 },
            spacing: { after: 60 },
          }),
      );
    case 'table':
      return [
        new Paragraph({ children: given.caption.flatMap(inline), keepNext: true, spacing: { before: 200, after: 80 } }),
        table(given),
        new Paragraph({ children: [], spacing: { after: 80 } }),
      ];
  }
}

function table({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
  const margins = { top: 50, bottom: 50, left: 90, right: 90 };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map(
          (text, index) =>
            new TableCell({
              margins,
              shading: { fill: 'E8EDF2' },
              children: [cellParagraph([new TextRun({ text, bold: true })], rows[0]?.[index]?.isNumber ?? false)],
            }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map(
              (cell) => new TableCell({ margins, children: [cellParagraph(cell.runs.flatMap(inline), cell.isNumber)] }),
            ),
          }),
      ),
    ],
  });
}

function cellParagraph(children: ParagraphChild[], isNumber: boolean): Paragraph {
  return new Paragraph({
    children,
    alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: { after: 0 },
  });
}

function inline(run: Run): ParagraphChild[] {
  switch (run.kind) {
    case 'text':
      return [new TextRun(run.text)];
    case 'figure':
      return [new Bookmark({ id: run.bookmark, children: [new TextRun(run.text)] })];
    case 'note':
      return [new FootnoteReferenceRun(run.note)];
  }
}

function headerLines(content: LetterContent): Paragraph[] {
  const notice = content.exerciseNotice;
  return [
    ...(notice === null
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 40 },
            children: [new TextRun({ text: notice, bold: true, color: '9C2A00' })],
          }),
        ]),
    new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: content.dossierLine, size: 18 })] }),
  ];
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ size: 18, children: ['Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES] })],
  });
}

/** The map from bookmark to figure that travels in the file; Word shows it under the properties of the document. */
function figureMap(content: LetterContent): { name: string; value: string }[] {
  return runsOf(content).flatMap((run) =>
    run.kind === 'figure' ? [{ name: run.bookmark, value: `${run.figure} = ${run.text}` }] : [],
  );
}

/** Word files carry the time of their making and random ids; both are put to what follows from the content. */
function reproducible(bytes: Uint8Array, content: LetterContent): Uint8Array {
  const files = unzipSync(bytes);
  const moment = `${content.date}T00:00:00Z`;
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const core = files['docProps/core.xml'];
  if (core !== undefined) {
    files['docProps/core.xml'] = encoder.encode(
      decoder.decode(core).replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/gu, moment),
    );
  }
  const main = files['word/document.xml'];
  if (main !== undefined) {
    let next = 0;
    const ids = new Map<string, string>();
    const numbered = decoder
      .decode(main)
      .replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")([^"]*)(")/gu, (_, before, id, after) => {
        const known = ids.get(id) ?? String(++next);
        ids.set(id, known);
        return `${before}${known}${after}`;
      });
    files['word/document.xml'] = encoder.encode(numbered);
  }
  const names = Object.keys(files).sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name] as Uint8Array])), {
    mtime: new Date(1980, 0, 2),
    level: 6,
  });
}
