import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { SummaryBlock, SummaryContent, SummaryPicture } from '../../../domain/summaries/summary-content.ts';
import { bullets, font, letterNumbering, letterStyles, lines } from '../../parliamentary-letter/v1/docx-styles.ts';
import { type DocxFiles, editPart, finishedFiles } from '../../typesetting/docx-package.ts';
import { annexTexts } from '../../../text/nl/management-summary.ts';
import { page, textIndent } from './docx-styles.ts';
import { announces } from './parts.ts';

/** Draws a picture as PNG, at so many pixels for each CSS pixel. */
export type DrawPng = (svg: string, scale: number) => Promise<Uint8Array>;

/** What stands where the table of a block belongs. */
export const tableMark = (block: number) => `@@${block}@@`;

const pixelsPerPicturePixel = 3;
const indent = { right: textIndent };

/** Everything of the annex in Word but its tables, with a mark where each of them belongs. */
export async function frameInWord(
  content: SummaryContent,
  draw: DrawPng,
  { hasTotal }: { readonly hasTotal: boolean },
): Promise<DocxFiles> {
  const { blocks, title, language, subjectLine, date } = content;
  const children: Paragraph[] = [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] })];
  for (const [index, block] of blocks.entries()) children.push(...(await blockInWord(block, index, blocks, draw)));
  const document = new Document({
    title,
    creator: 'VTH-monitor',
    lastModifiedBy: 'VTH-monitor',
    description: subjectLine,
    styles: letterStyles(language),
    numbering: letterNumbering,
    sections: [
      {
        properties: {
          page: {
            // The library turns the sides for a page on its side.
            size: { width: page.height, height: page.width, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right },
            pageNumbers: { start: 1 },
          },
        },
        headers: { default: new Header({ children: headerLines(content) }) },
        footers: { default: new Footer({ children: [pageNumber(content, hasTotal)] }) },
        children,
      },
    ],
  });
  const files = finishedFiles(await Packer.toBuffer(document), { date, language, font });
  let pictures = 0;
  editPart(files, 'word/document.xml', (xml) =>
    xml.replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")[^"]*(")/gu, (_, before: string, after: string) => {
      pictures += 1;
      return `${before}${pictures}${after}`;
    }),
  );
  return files;
}

async function blockInWord(
  block: SummaryBlock,
  index: number,
  blocks: readonly SummaryBlock[],
  draw: DrawPng,
): Promise<Paragraph[]> {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          pageBreakBefore: block.startsPage,
          children: [new TextRun(block.text)],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: [text(block.text)], indent, keepNext: announces(blocks[index + 1]) })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: [text(item)],
            numbering: { reference: bullets, level: 0 },
            indent: { ...indent, left: 400, hanging: 280 },
            spacing: { after: 40, ...lines },
          }),
      );
    case 'picture':
      return [
        caption(block.caption),
        new Paragraph({ children: [await pictureInWord(block, draw)], spacing: { after: 160 } }),
      ];
    case 'table':
      return [
        caption(block.caption),
        new Paragraph({ children: [new TextRun(tableMark(index))] }),
        new Paragraph({ children: [], spacing: { after: 60 } }),
      ];
  }
}

const text = (words: string): TextRun => new TextRun({ text: words, size: 20 });

const caption = (words: string): Paragraph =>
  new Paragraph({ style: 'Caption', children: [new TextRun({ text: words, size: 20 })] });

async function pictureInWord(
  { svg, width, height, alternative }: SummaryPicture,
  draw: DrawPng,
): Promise<ParagraphChild> {
  return new ImageRun({
    type: 'png',
    data: await draw(svg, pixelsPerPicturePixel),
    transformation: { width, height },
    altText: { name: 'Figuur', title: '', description: alternative },
  });
}

function headerLines({ exerciseNotice, subjectLine }: SummaryContent): Paragraph[] {
  const subject = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text: subjectLine, size: 17 })],
  });
  if (exerciseNotice === null) return [subject];
  const notice = new TextRun({ text: exerciseNotice, bold: true, color: '9C2A00' });
  return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 40 }, children: [notice] }), subject];
}

/** In a file with more than the annex Word knows of how many pages that is, but nothing else does: then it is not said. */
function pageNumber({ footerLead }: SummaryContent, hasTotal: boolean): Paragraph {
  const total = hasTotal ? [annexTexts.pageOf, PageNumber.TOTAL_PAGES] : [];
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        size: 17,
        children: [footerLead, PageNumber.CURRENT, ...total],
      }),
    ],
  });
}
