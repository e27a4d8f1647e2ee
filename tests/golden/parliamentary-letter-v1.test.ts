import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderParliamentaryLetterDocx } from '../../src/documents/parliamentary-letter/v1/docx.ts';
import { runsOf } from '../../src/documents/parliamentary-letter/v1/check-content.ts';
import { closeTypesetter, renderParliamentaryLetterPdf } from '../../src/documents/parliamentary-letter/v1/pdf.ts';
import { LetterNotSettable } from '../../src/application/ports.ts';
import type { LetterContent, Run } from '../../src/domain/letters/letter-content.ts';
import { letterContent } from '../builders/letter-content.ts';
import { partOfDocx, partsOfDocx, piecesOfDocx } from './extract-docx.ts';
import { comparable, readPages, readPdf } from './extract-pdf.ts';
import { pagesOfTags, readTags } from './pdf-tags.ts';

let docx: Uint8Array;
let pdf: Uint8Array;
let read: Awaited<ReturnType<typeof readPdf>>;

beforeAll(async () => {
  docx = await renderParliamentaryLetterDocx(letterContent());
  pdf = await renderParliamentaryLetterPdf(letterContent());
  read = await readPdf(pdf);
});
afterAll(closeTypesetter);

test('Word and PDF have the same headings, paragraphs, items, cells and notes in the same order', () => {
  const pieces = piecesOfDocx(docx);
  expect(new Set(pieces.map(({ kind }) => kind))).toEqual(
    new Set(['heading', 'paragraph', 'item', 'caption', 'cell', 'note']),
  );
  expect(pieces.length).toBeGreaterThan(130);
  expect(comparable(read.pieces)).toEqual(comparable(pieces));
});

test('the bytes are those of the released template: who means to change them makes a new version', () => {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  expect({ docx: sha256(docx), pdf: sha256(pdf) }).toEqual({
    docx: 'c6907225caa59ab056589a1ead9fb6717ac11d223dc844202e64974507e7ac44',
    pdf: '477770212fac34e2e1d919dddc40122dba6d3226b5bcd38ed813dea9770bdd5a',
  });
});

test('words that look like markup arrive as they were written', () => {
  const words =
    'Tekens: #strong[x] $a_b$ *ster* _streep_ <b>&amp;</b> \\ ` {{haak}} [[noot]] € 500.000 – één @label //';
  expect(read.pieces.map(({ text }) => text)).toContain(words);
});

describe('the PDF', () => {
  test('has tags for its document, headings, lists, table and notes', () => {
    for (const role of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'Caption', 'TH', 'TD', 'Note']) {
      expect(read.roles).toContain(role);
    }
    expect([...(read.markInfo as unknown as Map<string, boolean>)]).toContainEqual(['Marked', true]);
  });

  test('says its language, its title and that it follows PDF/UA-1', () => {
    expect(read.info).toMatchObject({ Language: 'nl-NL', Title: 'Proefbrief over de omgevingsdiensten' });
    expect(read.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(Buffer.from(pdf).toString('latin1')).toContain('/DisplayDocTitle true');
  });

  test('brings its own fonts and no others', () => {
    const names = [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/FontName\s*\/([^\s/]+)/gu),
    ].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+SourceSans3-(?:Regular|SemiBold)/u);
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/FontFile[23]/u);
  });

  test('goes on over the page with a long table, and cuts no row of it in two', () => {
    const tags = readTags(pdf);
    expect(pagesOfTags(tags, 'Table')[0]).toBeGreaterThan(1);
    expect(new Set(pagesOfTags(tags, 'TR'))).toEqual(new Set([1]));
    const withHead = read.pageTexts.filter((text) => text.includes('Inschatting'));
    expect(withHead.length).toBe(pagesOfTags(tags, 'Table')[0]);
  });

  test('says on every page that it is an exercise, and which page it is', () => {
    expect(read.pageTexts.length).toBeGreaterThan(1);
    for (const [index, text] of read.pageTexts.entries()) {
      expect(text).toContain('OEFENING – fictieve diensten');
      expect(text).toContain(`Pagina ${index + 1} van ${read.pageTexts.length}`);
    }
  });

  test('is the same to the byte when it is made again', async () => {
    await closeTypesetter();
    expect(Buffer.compare(await renderParliamentaryLetterPdf(letterContent()), pdf)).toBe(0);
  });
});

describe('the Word file', () => {
  test('has a bookmark around every number and says which figure it is', () => {
    const parts = ['word/document.xml', 'word/footnotes.xml'].map((name) => partOfDocx(docx, name)).join('');
    const properties = partOfDocx(docx, 'docProps/custom.xml');
    const figures = runsOf(letterContent()).filter((run) => run.kind === 'figure');
    expect(figures.length).toBe(62);
    const found = [...parts.matchAll(/<w:bookmarkStart[^>]*?w:name="([^"]+)"[^>]*\/>(.*?)<w:bookmarkEnd/gu)].map(
      ([, name, inside]) => ({ name, text: (inside ?? '').replace(/<[^>]+>/gu, '') }),
    );
    expect(found).toEqual(figures.map(({ bookmark, text }) => ({ name: bookmark, text })));
    for (const { bookmark, figure, text } of figures) {
      expect(properties).toContain(`name="${bookmark}"><vt:lpwstr>${figure} = ${text}</vt:lpwstr>`);
    }
    const ids = [...parts.matchAll(/<w:bookmarkStart[^>]*?w:id="([^"]+)"/gu)].map((match) => match[1]);
    expect(ids).toEqual(figures.map((_, index) => String(index + 1)));
  });

  test('says on every page that it is an exercise', () => {
    const headers = partsOfDocx(docx).filter((name) => /^word\/header\d+\.xml$/u.test(name));
    expect(headers.length).toBeGreaterThan(0);
    for (const header of headers) expect(partOfDocx(docx, header)).toContain('OEFENING – fictieve diensten');
    expect(partOfDocx(docx, 'word/document.xml')).not.toContain('<w:titlePg');
  });

  test('names its language, and a font for where its own is missing', () => {
    expect(partOfDocx(docx, 'docProps/core.xml')).toContain('<dc:language>nl-NL</dc:language>');
    expect(partOfDocx(docx, 'word/fontTable.xml')).toContain(
      '<w:font w:name="Source Sans 3"><w:altName w:val="Calibri"/>',
    );
  });

  test('sets its notes in the style of notes, and its captions in that of captions', () => {
    expect(partOfDocx(docx, 'word/footnotes.xml').match(/<w:pStyle w:val="FootnoteText"\/>/gu)).toHaveLength(3);
    expect(partOfDocx(docx, 'word/document.xml').match(/<w:pStyle w:val="Caption"\/>/gu)).toHaveLength(1);
  });

  test('repeats the head of a table and has Dutch as its language', () => {
    expect(partOfDocx(docx, 'word/document.xml')).toContain('<w:tblHeader/>');
    expect(partOfDocx(docx, 'word/styles.xml')).toContain('w:val="nl-NL"');
  });

  test('is the same to the byte when it is made again', async () => {
    expect(Buffer.compare(await renderParliamentaryLetterDocx(letterContent()), docx)).toBe(0);
  });

  test.skipIf(!existsSync('/usr/bin/soffice'))('opens in LibreOffice with its footnotes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vth-test-letter-'));
    try {
      await writeFile(join(folder, 'brief.docx'), docx);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      await promisify(execFile)('/usr/bin/soffice', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'brief.docx'),
      ]);
      const { pageTexts } = await readPages(await readFile(join(folder, 'brief.pdf')));
      const text = pageTexts.join(' ').replace(/\s+/gu, ' ');
      for (const note of ['stcrt-2025-5488', 'Kamerstuk 22343, nr. 421', 'Derde noot']) expect(text).toContain(note);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('a letter that was not composed well is refused', () => {
  const text = { kind: 'text', text: 'tekst' } as const;
  const number = (bookmark: string) => ({ kind: 'figure', figure: 'units-total', text: '27', bookmark }) as const;
  const note = (position: number) => ({ kind: 'note', note: position }) as const;
  const paragraph = (...runs: readonly Run[]): Partial<LetterContent> => ({
    blocks: [{ kind: 'paragraph', origin: 'generated', runs }],
    notes: [],
  });
  const table = (head: readonly string[]): Partial<LetterContent> => ({
    blocks: [{ kind: 'table', caption: [text], head, rows: [[{ runs: [text], isNumber: false }]] }],
    notes: [],
  });

  test.each<[string, Partial<LetterContent>, string]>([
    ['without a title', { title: ' ' }, 'needs a title'],
    ['with a note that is not referred to', { notes: [...letterContent().notes, [text]] }, 'notes are referred to'],
    ['with notes out of order', { ...paragraph(note(2), note(1)), notes: [[text], [text]] }, 'notes are referred to'],
    ['with an empty note', { ...paragraph(note(1)), notes: [[]] }, 'note 1 is empty'],
    ['with a note in a note', { ...paragraph(note(1)), notes: [[note(2)], [text]] }, 'refers to a note'],
    ['with a bookmark that stands twice', paragraph(number('dubbel'), number('dubbel')), 'stands twice'],
    ['with bookmarks that are one to Word', paragraph(number('dubbel'), number('Dubbel')), 'stands twice'],
    ['with a bookmark that is too long', paragraph(number('a'.repeat(41))), 'not a bookmark'],
    ['with a bookmark that starts with a digit', paragraph(number('1a')), 'not a bookmark'],
    ['with a table without a head', table([]), 'do not fit its head'],
    ['with a row that is shorter than the head', table(['een', 'twee']), 'do not fit its head'],
  ])('%s', async (_, changes, message) => {
    await expect(renderParliamentaryLetterDocx(letterContent(changes))).rejects.toThrow(message);
    await expect(renderParliamentaryLetterPdf(letterContent(changes))).rejects.toThrow(message);
  });

  test.each([
    ['a character that XML cannot hold', paragraph({ kind: 'text', text: 'a\u0007b' })],
    ['half a character', paragraph({ kind: 'text', text: 'a\ud800b' })],
    ['a break that is none in Word', paragraph({ kind: 'text', text: 'a\u2028b' })],
    ['text without end', paragraph({ kind: 'text', text: 'a'.repeat(300_001) })],
  ])('in words of its own for the writer: %s', async (_, changes) => {
    await expect(renderParliamentaryLetterDocx(letterContent(changes))).rejects.toThrow(LetterNotSettable);
    await expect(renderParliamentaryLetterPdf(letterContent(changes))).rejects.toThrow(LetterNotSettable);
  });
});
