import { expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import { typeset } from './compiler.ts';
import { createPdfJoin, type PartToAdd } from './pdf-join.ts';
import { readPdfPart } from './pdf-part.ts';
import { rowsOnLastPage } from './pdf-table.ts';

const page =
  '#set page(width: 100pt, height: 100pt, margin: 10pt)\n#set text(font: "Source Sans 3", size: 9pt, lang: "nl")\n';
const part = async (body: string) =>
  await readPdfPart(typeset(`#set document(title: "Proef")\n${page}${body}`, {}, date('2025-09-15')));
const heading = '#heading(level: 1, "Kop")\n';
/** `head` is decoration where the table goes on from another part. */
const table = (rows: number, head = '[Hoofd]') =>
  `#table(columns: 1, table.header(${head}), ${'[cel],'.repeat(rows)})\n`;

const whole: Omit<PartToAdd, 'part'> = { continues: false, goesOn: false, isStamped: false };

test('equal parts give equal bytes', async () => {
  const make = async () => {
    const join = createPdfJoin();
    join.add({ part: await part(`${heading}${table(3)}`), ...whole });
    join.add({ part: await part(`${heading}Slot`), ...whole });
    return join.finish(null);
  };
  expect(Buffer.compare(await make(), await make())).toBe(0);
});

test('the rows of the last page of a table that goes on are left to the next part', async () => {
  const first = await part(`${heading}${table(20)}`);
  const again = rowsOnLastPage(first).length;
  expect(again).toBeGreaterThan(0);
  expect(again).toBeLessThan(20);
  const join = createPdfJoin();
  join.add({ part: first, ...whole, goesOn: true });
  expect(join.pageCount()).toBe(first.pages.length - 1);
  join.add({ part: await part(`${heading}${table(again, 'pdf.artifact[Hoofd]')}`), ...whole, continues: true });
  const rows = Buffer.from(join.finish(null))
    .toString('latin1')
    .match(/\/S \/TR\n/gu);
  expect(rows).toHaveLength(21);
});

test('a table cannot go on where there is none', async () => {
  const join = createPdfJoin();
  const paragraph = await part(`${heading}Tekst`);
  expect(() => join.add({ part: paragraph, ...whole, goesOn: true })).toThrow('no table stands');
  const rows = await part(`${heading}${table(1)}`);
  expect(() => createPdfJoin().add({ part: rows, ...whole, continues: true })).toThrow('no table is open');
});

test('a table that goes on has a page of its own before it does', async () => {
  const short = await part(`${heading}${table(1)}`);
  expect(() => createPdfJoin().add({ part: short, ...whole, goesOn: true })).toThrow('no page of its own');
});

test('a page that is stamped needs a stamp', async () => {
  const join = createPdfJoin();
  join.add({ part: await part(`${heading}Tekst`), ...whole, isStamped: true });
  expect(() => join.finish(null)).toThrow('not a stamp for every page');
});

test('a file of no parts is none', () => {
  expect(() => createPdfJoin().finish(null)).toThrow('needs a part');
});
