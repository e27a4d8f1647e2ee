import { describe, expect, it } from 'vitest';
import { Change, FigureTable, type FigureRow, FigureValue } from './figure-table.tsx';

const textOf = (html: { toString(): string }) =>
  html
    .toString()
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]*>/g, '');

const tableOf = (rows: readonly FigureRow[]) =>
  (<FigureTable id="cijfers" caption="Cijfers" groups={[{ rows }]} />).toString();

describe('a figure', () => {
  it('leads to where it comes from and says what it is about', () => {
    const html = (<FigureValue value={1234} href="/cijfers/x" label="Robuust" />).toString();
    expect(html).toContain('href="/cijfers/x"');
    expect(textOf(html)).toBe('1.234 – Robuust');
  });

  it('that is unknown says so, and is not a zero', () => {
    expect(textOf(<FigureValue value={null} label="Robuust" />)).toBe('onbekend');
    expect(textOf(<FigureValue value={0} label="Robuust" />)).toBe('0');
  });
});

describe('a change', () => {
  it.each([
    [3, '3 meer'],
    [-4, '4 minder'],
    [0, 'gelijk gebleven'],
    [null, 'niet te vergelijken'],
  ])('of %s is said in words: %s', (amount, words) => {
    expect(textOf(<Change amount={amount} />)).toBe(words);
  });
});

describe('a table of figures', () => {
  it('has no column for changes when there is nothing to compare with', () => {
    expect(tableOf([{ label: 'Robuust', value: 4, unit: 'eenheden' }])).not.toContain('Verschil');
    expect(tableOf([{ label: 'Robuust', value: 4, unit: 'eenheden', change: null }])).toContain('Verschil');
  });

  it('leaves out the unit of an unknown figure', () => {
    expect(tableOf([{ label: 'Robuust', value: null, unit: 'eenheden' }])).not.toContain('eenheden');
  });
});
