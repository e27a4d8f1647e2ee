import { expect, test } from 'vitest';
import { parseFreeText, parsePieces } from './free-text.ts';

test('an empty line parts paragraphs, a hyphen makes a list and three hashes a heading', () => {
  expect(parseFreeText('Een\r\nzin.\n\n### Kop\n- één\n- twee\nSlot')).toEqual([
    { kind: 'paragraph', pieces: [{ kind: 'text', text: 'Een zin.' }] },
    { kind: 'heading', text: 'Kop' },
    { kind: 'list', items: [[{ kind: 'text', text: 'één' }], [{ kind: 'text', text: 'twee' }]] },
    { kind: 'paragraph', pieces: [{ kind: 'text', text: 'Slot' }] },
  ]);
});

test('a bound number, a number that counts nothing and a note are pieces of their own', () => {
  expect(parsePieces('Er zijn {{ units-total }} van {{=twee}}[[Kamerstuk 1]].')).toEqual([
    { kind: 'text', text: 'Er zijn ' },
    { kind: 'figure', key: 'units-total' },
    { kind: 'text', text: ' van ' },
    { kind: 'plain-number', text: 'twee' },
    { kind: 'note', text: 'Kamerstuk 1' },
    { kind: 'text', text: '.' },
  ]);
});

test('a text of nothing but white space has no blocks', () => {
  expect(parseFreeText(' \n\n ')).toEqual([]);
});
