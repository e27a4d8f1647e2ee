import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SummaryKind } from '../../src/application/ports.ts';
import { closeSummaryTypesetter, managementSummary } from '../../src/documents/management-summary/v1/template.ts';
import type { PublicationContent } from '../../src/domain/publications/publication-content.ts';
import { numberedUnit, summaryPublication } from '../builders/summary-publication.ts';
import { partOfDocx, piecesOfDocx } from './extract-docx.ts';
import { comparable, readPdf } from './extract-pdf.ts';
import { pagesOfTags, readTags } from './pdf-tags.ts';
import { problemsInTags } from './pdf-tag-problems.ts';

afterAll(closeSummaryTypesetter);

const make = (kind: SummaryKind, publication: PublicationContent, onProgress?: (done: number, total: number) => void) =>
  managementSummary.render(kind, { publication: JSON.stringify(publication), letter: null }, onProgress);

describe.each([1, 27, 400])('annex 1 for %i units', (units) => {
  let docx: Uint8Array;
  let pdf: Uint8Array;
  let read: Awaited<ReturnType<typeof readPdf>>;

  beforeAll(async () => {
    docx = await make('summary-docx', summaryPublication(units));
    pdf = await make('summary-pdf', summaryPublication(units));
    read = await readPdf(pdf);
  }, 60_000);

  test('reads the same in Word and PDF, in the same order', () => {
    const pieces = piecesOfDocx(docx);
    expect(new Set(pieces.map(({ kind }) => kind))).toEqual(
      new Set(['heading', 'paragraph', 'item', 'caption', 'cell']),
    );
    expect(pieces.filter(({ kind }) => kind === 'cell').length).toBeGreaterThan(units * 12);
    expect(comparable(read.pieces)).toEqual(comparable(pieces));
  });

  test('is one tagged document, however many parts it was set in', () => {
    const tags = readTags(pdf);
    expect(tags.children.map((tag) => (typeof tag === 'string' ? tag : tag.role))).toEqual(['Document']);
    const tables = piecesOfDocx(docx).filter(({ kind }) => kind === 'caption').length - 2;
    expect(pagesOfTags(tags, 'Table')).toHaveLength(tables);
    expect(pagesOfTags(tags, 'THead')).toHaveLength(tables);
    expect(pagesOfTags(tags, 'H1')).toHaveLength(1);
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'Caption', 'TH', 'TD', 'Figure']) {
      expect(read.roles).toContain(role);
    }
  });

  test('has an owner for everything on its pages, and a head for every cell', async () => {
    expect(await problemsInTags(pdf)).toEqual([]);
  });

  test('can be read page by page by its tags', async () => {
    const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 });
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const tree = await (await document.getPage(number)).getStructTree();
      expect(JSON.stringify(tree)).toMatch(/"role":"(?:TD|P|Figure)"/u);
    }
    await task.destroy();
  });

  test('repeats the head of the table on every page, and cuts no row in two', () => {
    const tags = readTags(pdf);
    expect(new Set(pagesOfTags(tags, 'TR'))).toEqual(new Set([1]));
    const withHead = read.pageTexts.filter((text) => text.includes('Verwachting voor'));
    expect(withHead).toHaveLength(pagesOfTags(tags, 'Table').at(-1) ?? 0);
    expect(withHead.length).toBeGreaterThan(units / 60);
  });

  test('says on every page that it is an exercise, what it is about and which page it is', () => {
    for (const [index, text] of read.pageTexts.entries()) {
      expect(text).toContain('OEFENING – fictieve diensten');
      expect(text).toContain('Voortgangsrapportage 2, peildatum 1 juni 2025');
      expect(text).toContain(`Bijlage 1 – pagina ${index + 1} van ${read.pageTexts.length}`);
    }
  });

  test('says its language, its title and that it follows PDF/UA-1', () => {
    const plain = Buffer.from(pdf).toString('latin1');
    expect(read.info).toMatchObject({ Language: 'nl-NL', Title: 'Bijlage 1 – Managementsamenvatting' });
    expect([...(read.markInfo as unknown as Map<string, boolean>)]).toContainEqual(['Marked', true]);
    expect(read.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(read.xmp).toContain(`<xmpTPg:NPages>${read.pageTexts.length}</xmpTPg:NPages>`);
    expect(plain).toContain('/DisplayDocTitle true');
    const fonts = [...plain.matchAll(/\/FontName\s*\/([^\s/]+)/gu)].map((match) => match[1]);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+SourceSans3-(?:Regular|SemiBold)/u);
  });

  test('tells what its pictures show', () => {
    const plain = Buffer.from(pdf).toString('latin1');
    expect(plain.match(/ {2}\/S \/Figure\n[^>]*?\/Alt /gu)).toHaveLength(2);
    const document = partOfDocx(docx, 'word/document.xml');
    expect(document.match(/<wp:docPr\b[^>]*descr="[^"]{40,}"/gu)).toHaveLength(2);
  });

  test('has in Word headings, repeated heads, rows that stay whole, and its language', () => {
    const document = partOfDocx(docx, 'word/document.xml');
    const tables = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(([table]) => table);
    for (const table of tables) expect(table.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(document.match(/<w:tr>/gu)?.length).toBe(document.match(/<w:cantSplit\/>/gu)?.length);
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toContain('w:orient="landscape"');
    expect(partOfDocx(docx, 'word/styles.xml')).toContain('w:lang w:val="nl-NL"');
    expect(partOfDocx(docx, 'docProps/core.xml')).toContain('<dc:language>nl-NL</dc:language>');
  });
});

test.each([
  [
    'a page that names the owners of another',
    /\/StructParents 1\n/u,
    '/StructParents 0\n',
    /has no tag|has another owner/u,
  ],
  ['a cell that names a head that is not there', /\/Headers \[\(1\.U/u, '/Headers [(9.U', /names the head/u],
  ['a tag that is not under its parent', /\/S \/TD\n {2}\/P \d/u, '/S /TD\n  /P 9', /has another parent/u],
  ['a mark that no tag knows', /\/K \[12\]/u, '/K [99]', /content 12 of page/u],
])('what looks for problems in the tags would find %s', async (_, from, to, problem) => {
  const plain = Buffer.from(await make('summary-pdf', summaryPublication(27))).toString('latin1');
  expect(plain).toMatch(from);
  const problems = await problemsInTags(Buffer.from(plain.replace(from, to), 'latin1'));
  expect(problems.join('\n')).toMatch(problem);
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the bytes are the same when it is made again, by another worker', async () => {
  const publication = summaryPublication(170);
  const both = async () =>
    [await make('summary-pdf', publication), await make('summary-docx', publication)].map(sha256);
  const first = await both();
  await closeSummaryTypesetter();
  expect(await both()).toEqual(first);
}, 60_000);

test('who has it made is told how many units are laid out, up to all', async () => {
  for (const kind of ['summary-pdf', 'summary-docx'] as const) {
    const told: number[] = [];
    await make(kind, summaryPublication(400), (done, total) => {
      expect(total).toBe(400);
      told.push(done);
    });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(400);
  }
}, 60_000);

test('a word longer than its column is broken: nothing runs off the page', async () => {
  const name = `Dienst ${'x'.repeat(120)}`;
  const pdf = await make('summary-pdf', summaryPublication(0, { now: [numberedUnit(1, { name })] }));
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const widths: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    widths.push(...items.flatMap((item) => ('str' in item && item.str.includes('xxx') ? [item.width] : [])));
  }
  expect(widths.length).toBeGreaterThan(1);
  expect(Math.max(...widths)).toBeLessThan(150);
});

const named = (name: string) => summaryPublication(0, { now: [numberedUnit(1, { name })] });

test('a character that cannot be drawn or held does not keep a frozen publication from its annex', async () => {
  const publication = named('Dienst 漢\u0007 👍');
  const shown = 'Dienst [U+6F22][U+0007] [U+1F44D]';
  const { pieces } = await readPdf(await make('summary-pdf', publication));
  for (const read of [pieces, piecesOfDocx(await make('summary-docx', publication))])
    expect(read.filter(({ text }) => text.startsWith(shown)).length).toBeGreaterThan(0);
});

describe('refuses', () => {
  test('a file with the letter when there is no letter', async () => {
    await expect(make('letter-and-summary-pdf', named('Dienst'))).rejects.toThrow('needs the letter');
  });

  test('nothing that comes after what was refused', async () => {
    await expect(make('letter-and-summary-pdf', named('Dienst'))).rejects.toThrow();
    expect((await make('summary-pdf', named('Dienst'))).length).toBeGreaterThan(10_000);
  });
});
