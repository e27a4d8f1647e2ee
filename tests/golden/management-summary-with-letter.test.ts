import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SummaryKind } from '../../src/application/ports.ts';
import { closeSummaryTypesetter, managementSummary } from '../../src/documents/management-summary/v1/template.ts';
import { renderParliamentaryLetterDocx } from '../../src/documents/parliamentary-letter/v1/docx.ts';
import { closeTypesetter, renderParliamentaryLetterPdf } from '../../src/documents/parliamentary-letter/v1/pdf.ts';
import { letterContent } from '../builders/letter-content.ts';
import { summaryPublication } from '../builders/summary-publication.ts';
import { partOfDocx, partsOfDocx, piecesOfDocx, type Piece } from './extract-docx.ts';
import { comparable, readPages, readPdf } from './extract-pdf.ts';
import { problemsInTags } from './pdf-tag-problems.ts';

const files = new Map<SummaryKind | 'letter-docx' | 'letter-pdf', Uint8Array>();
const file = (name: SummaryKind | 'letter-docx' | 'letter-pdf') => files.get(name) ?? new Uint8Array();

beforeAll(async () => {
  const [publication, letter] = [JSON.stringify(summaryPublication(27)), JSON.stringify(letterContent())];
  for (const kind of ['summary-docx', 'summary-pdf', 'letter-and-summary-docx', 'letter-and-summary-pdf'] as const) {
    files.set(kind, await managementSummary.render(kind, { publication, letter }));
  }
  files.set('letter-docx', await renderParliamentaryLetterDocx(letterContent()));
  files.set('letter-pdf', await renderParliamentaryLetterPdf(letterContent()));
}, 60_000);
afterAll(async () => {
  await closeSummaryTypesetter();
  await closeTypesetter();
});

const isNote = ({ kind }: Piece) => kind === 'note';
const behindEachOther = (letter: readonly Piece[], annex: readonly Piece[]) =>
  comparable([...letter.filter((piece) => !isNote(piece)), ...annex, ...letter.filter(isNote)]);

test('in one PDF the letter is followed by the annex, each as it is by itself', async () => {
  const [letter, annex, both] = await Promise.all(
    (['letter-pdf', 'summary-pdf', 'letter-and-summary-pdf'] as const).map((name) => readPdf(file(name))),
  );
  expect(comparable(both?.pieces ?? [])).toEqual(behindEachOther(letter?.pieces ?? [], annex?.pieces ?? []));
  expect(both?.pageTexts).toEqual([...(letter?.pageTexts ?? []), ...(annex?.pageTexts ?? [])]);
  expect(both?.info).toMatchObject({ Language: 'nl-NL', Title: 'Proefbrief over de omgevingsdiensten' });
});

test('in one PDF everything still has its owner, the notes and links of the letter included', async () => {
  expect(await problemsInTags(file('letter-and-summary-pdf'))).toEqual([]);
  const plain = Buffer.from(file('letter-and-summary-pdf')).toString('latin1');
  expect(plain.match(/\/S \/Note\b/gu)).toHaveLength(3);
  expect(plain.match(/\/Subtype \/Link\b/gu)?.length).toBe(
    Buffer.from(file('letter-pdf'))
      .toString('latin1')
      .match(/\/Subtype \/Link\b/gu)?.length,
  );
});

test('in one PDF both stand in the outline', async () => {
  const plain = Buffer.from(file('letter-and-summary-pdf')).toString('latin1');
  const [, outline] = /(<<\n {2}\/Type \/Outlines[^>]*>>)/u.exec(plain) ?? [];
  expect(outline).toContain('/Count 2');
});

test('in one Word file the letter is followed by the annex, each as it is by itself', () => {
  const [letter, annex] = [piecesOfDocx(file('letter-docx')), piecesOfDocx(file('summary-docx'))];
  expect(comparable(piecesOfDocx(file('letter-and-summary-docx')))).toEqual(behindEachOther(letter, annex));
});

test('in one Word file every part is whole, and everything that is referred to is there', () => {
  const both = file('letter-and-summary-docx');
  const names = partsOfDocx(both);
  for (const name of names.filter((one) => /\.(?:xml|rels)$/u.test(one))) {
    expect(XMLValidator.validate(partOfDocx(both, name)), name).toBe(true);
  }
  const relations = [...partOfDocx(both, 'word/_rels/document.xml.rels').matchAll(/<Relationship\b[^>]*>/gu)].map(
    ([one]) => ({
      id: /\bId="([^"]*)"/u.exec(one)?.[1],
      target: /\bTarget="([^"]*)"/u.exec(one)?.[1] ?? '',
    }),
  );
  expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
  for (const { target } of relations) expect(names).toContain(`word/${target}`.replace('word//', ''));
  const document = partOfDocx(both, 'word/document.xml');
  const used = [...document.matchAll(/\br:(?:id|embed)="([^"]+)"/gu)].map((match) => match[1]);
  expect(used.length).toBeGreaterThan(5);
  for (const id of used) expect(relations.map((relation) => relation.id)).toContain(id);
  const types = partOfDocx(both, '[Content_Types].xml');
  for (const name of names.filter((one) => /bijlage-(?:header|footer)/u.test(one)))
    expect(types).toContain(`/${name}"`);
  const numbering = partOfDocx(both, 'word/numbering.xml');
  for (const [, list] of document.matchAll(/<w:numId w:val="(\d+)"/gu))
    expect(numbering).toContain(`w:numId="${list}"`);
});

test('in one Word file the annex is a section of its own on its side, with its own pages', () => {
  const document = partOfDocx(file('letter-and-summary-docx'), 'word/document.xml');
  const sections = [...document.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gsu)].map(([section]) => section);
  expect(sections.map((section) => section.includes('landscape'))).toEqual([false, true]);
  expect(sections[1]).toContain('<w:pgNumType w:start="1"/>');
  expect(document.indexOf('De proefschrijver')).toBeLessThan(document.indexOf('<w:sectPr'));
  const footers = ['word/footer1.xml', 'word/bijlage-footer1.xml'].map((name) =>
    partOfDocx(file('letter-and-summary-docx'), name),
  );
  for (const footer of footers) expect(footer).not.toMatch(/NUMPAGES| van /u);
  expect(partOfDocx(file('letter-docx'), 'word/footer1.xml')).toMatch(/NUMPAGES/u);
});

test('in one Word file the numbers of the letter keep their bookmarks, and what they stand for', () => {
  const marks = (bytes: Uint8Array) =>
    ['word/document.xml', 'word/footnotes.xml'].flatMap((name) =>
      [...partOfDocx(bytes, name).matchAll(/<w:bookmarkStart[^>]*?w:name="([^"]+)"/gu)].map((match) => match[1]),
    );
  expect(marks(file('letter-docx')).length).toBeGreaterThan(50);
  expect(marks(file('letter-and-summary-docx'))).toEqual(marks(file('letter-docx')));
  expect(partOfDocx(file('letter-and-summary-docx'), 'docProps/custom.xml')).toBe(
    partOfDocx(file('letter-docx'), 'docProps/custom.xml'),
  );
});

test.skipIf(!existsSync('/usr/bin/soffice'))(
  'one Word file opens in LibreOffice, with the notes of the letter and the table of the annex',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vth-test-summary-'));
    try {
      await writeFile(join(folder, 'beide.docx'), file('letter-and-summary-docx'));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const given = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'beide.docx')];
      await promisify(execFile)('/usr/bin/soffice', given);
      const { pageTexts } = await readPages(await readFile(join(folder, 'beide.pdf')));
      const text = pageTexts.join(' ').replace(/\s+/gu, ' ');
      for (const words of [
        'Derde noot',
        'Bijlage 1 – pagina 1',
        'Bijlage 1 – pagina 2',
        'Omgevingsdienst Veenmeer 21',
      ]) {
        expect(text).toContain(words);
      }
      for (const page of pageTexts) expect(page).toContain('OEFENING – fictieve diensten');
      const heads = pageTexts.filter((page) => page.includes('Verwachting'));
      expect(heads.length).toBeGreaterThan(1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  90_000,
);
