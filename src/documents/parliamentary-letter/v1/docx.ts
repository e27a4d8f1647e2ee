import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { LetterContent } from '../../../domain/letters/letter-content.ts';
import { finishDocx } from '../../typesetting/docx-package.ts';
import { checkLetterContent, runsOf } from './check-content.ts';
import { blockInWord, inline } from './docx-blocks.ts';
import { font, letterNumbering, letterStyles, page } from './docx-styles.ts';

/**
 * Lays a letter out as Word: real headings, lists, footnotes and a table whose head repeats. Every number that is bound
 * to a figure stands in a bookmark; the properties of the document say which figure it is.
 * Equal content gives equal bytes.
 * @throws what `checkLetterContent` throws.
 */
export async function renderParliamentaryLetterDocx(content: LetterContent): Promise<Uint8Array> {
  checkLetterContent(content);
  const document = new Document({
    title: content.title,
    creator: 'VTH-monitor',
    lastModifiedBy: 'VTH-monitor',
    description: content.dossierLine,
    customProperties: figureMap(content),
    styles: letterStyles(content.language),
    numbering: letterNumbering,
    footnotes: Object.fromEntries(
      content.notes.map((note, index) => [
        index + 1,
        { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...note.flatMap(inline)] })] },
      ]),
    ),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right },
          },
        },
        headers: { default: new Header({ children: headerLines(content) }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [...opening(content), ...content.blocks.flatMap(blockInWord), ...signature(content)],
      },
    ],
  });
  return finishDocx(await Packer.toBuffer(document), { date: content.date, language: content.language, font });
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
