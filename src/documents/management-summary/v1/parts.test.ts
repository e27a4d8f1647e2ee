import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../../../../tests/builders/date.ts';
import type { SummaryBlock, SummaryContent } from '../../../domain/summaries/summary-content.ts';
import { nextPart, type Place } from './parts.ts';

const table = (name: number, rows: number): SummaryBlock => ({
  kind: 'table',
  caption: `Tabel ${name}`,
  isPerUnit: false,
  columns: [{ label: 'Kolom', width: 1, align: 'left' }],
  rows: Array.from({ length: rows }, (_, row) => [{ text: `${name}-${row}`, figure: null }]),
});

function contentOf(blocks: readonly SummaryBlock[]): SummaryContent {
  return {
    template: 'management-summary/v1',
    language: 'nl-NL',
    title: 'Titel',
    exerciseNotice: null,
    subjectLine: '',
    footerLead: '',
    date: date('2025-09-15'),
    blocks,
  };
}

const block = fc.oneof(
  fc.integer({ min: 0, max: 700 }).map((rows) => ({ rows })),
  fc.constant({ rows: null }),
);

test('the parts have every block and row once and in order, whatever rows of a part are set again', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (given, again) => {
      const blocks = given.map(
        ({ rows }, index): SummaryBlock =>
          rows === null ? { kind: 'paragraph', text: `alinea ${index}` } : table(index, rows),
      );
      const set: string[] = [];
      let parts = 0;
      for (let from: Place = { block: 0, row: 0 }; from.block < blocks.length; parts += 1) {
        const part = nextPart(contentOf(blocks), from);
        const texts = part.blocks.flatMap((one) =>
          one.kind === 'table' ? one.rows.flat() : one.kind === 'paragraph' ? [one.text] : [],
        );
        expect(part.blocks[0]?.kind === 'title').toBe(parts === 0);
        expect(texts.length).toBeLessThanOrEqual(160 + 60 * blocks.length);
        set.push(...texts.slice(0, part.goesOn ? texts.length - again : texts.length));
        from = part.goesOn ? { block: part.end.block, row: part.end.row - again } : part.end;
      }
      const all = blocks.flatMap((one) =>
        one.kind === 'table' ? one.rows.flat().map(({ text }) => text) : one.kind === 'paragraph' ? [one.text] : [],
      );
      expect(set).toEqual(all);
    }),
  );
});

test('a table that goes on says so, so that its head is not read twice', () => {
  const content = contentOf([table(1, 400)]);
  const first = nextPart(content, { block: 0, row: 0 });
  const second = nextPart(content, first.end);
  expect([...first.blocks, ...second.blocks].map((one) => (one.kind === 'table' ? one.goesOn : one.kind))).toEqual([
    'title',
    false,
    true,
  ]);
});

test('what announces a list, a table or a picture stays with it', () => {
  const blocks: SummaryBlock[] = [
    { kind: 'paragraph', text: 'a' },
    { kind: 'list', items: ['b'] },
    { kind: 'paragraph', text: 'c' },
    { kind: 'paragraph', text: 'd' },
    table(1, 1),
  ];
  const part = nextPart(contentOf(blocks), { block: 0, row: 0 });
  expect(part.blocks.flatMap((one) => (one.kind === 'paragraph' ? [one.announces] : []))).toEqual([true, false, true]);
});
