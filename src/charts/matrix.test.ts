import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { flawsOfTexts, textsOf } from '../../tests/builders/chart-texts.ts';
import type { ChartSize, MatrixInput } from './chart.ts';
import { drawMatrix } from './matrix.ts';

const verdicts = ['verdict-met', 'verdict-not-met', 'verdict-not-assessable', 'verdict-none'] as const;

const matrixOf = (rows: number, criteria: number, rounds: number): MatrixInput => ({
  groups: Array.from({ length: criteria }, (_, index) => ({
    label: `Criterium met een lange naam ${index + 1}`,
    columns: Array.from({ length: rounds }, (_unused, round) => `Ronde ${round + 1}`),
  })),
  rows: Array.from({ length: rows }, (_, row) => ({
    label: `Omgevingsdienst Veenmeer ${row + 1}`,
    href: `/eenheden/${row + 1}`,
    // A repeating row would compress better than a real one.
    cells: Array.from({ length: criteria * rounds }, (_unused, cell) => ({
      appearance: verdicts[Math.floor(Math.abs(Math.sin(row * 91.7 + cell * 13.3)) * 4)] ?? 'verdict-none',
      label: 'Voldoet',
    })),
  })),
});

const draw = (input: MatrixInput, size: ChartSize) =>
  drawMatrix(input, { id: 'm', title: 't', description: 'd', size });
const textOf = (input: MatrixInput, size: ChartSize) => textsOf(draw(input, size)).map((text) => text.text);

describe.each(['narrow', 'wide'] as const)('the %s matrix', (size) => {
  it.each([
    [1, 1, 1],
    [28, 6, 3],
    [400, 10, 10],
  ])('has no text over another with %i units, %i criteria and %i rounds', (...measures) => {
    expect(flawsOfTexts(draw(matrixOf(...measures), size))).toEqual([]);
  });

  it('numbers the criteria whose names do not fit, and says what each number stands for', () => {
    const texts = textOf(matrixOf(2, 10, 10), size);
    expect(texts).toContain('10. Criterium met een lange naam 10');
    expect(texts).toContain('10');
    expect(texts.join(' ')).toContain('In elk vak van links naar rechts: Ronde 1, Ronde 2,');
  });

  it('has a mark for every cell', () => {
    const svg = draw(matrixOf(3, 6, 3), size).svg;
    expect(svg.match(/<rect class="vth-class-edge[^>]*><title>/g)).toHaveLength(54);
    expect(svg).toContain(
      '<title>Omgevingsdienst Veenmeer 3, Criterium met een lange naam 6, Ronde 3: Voldoet</title>',
    );
  });

  it('keeps every cell within the picture', () => {
    const { svg, width } = draw(matrixOf(2, 10, 10), size);
    for (const [, x, cell] of svg.matchAll(
      /<rect class="vth-class-edge[^>]* x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="18"/g,
    )) {
      expect(Number(x) + Number(cell)).toBeLessThanOrEqual(width);
    }
  });
});

it('says once which columns the fields have that follow each other and are alike', () => {
  const { groups, rows } = matrixOf(2, 9, 10);
  const texts = textOf(
    { groups: [{ label: 'Plan en inschatting', columns: ['Plan', 'R1'] }, ...groups], rows },
    'wide',
  );
  const told = texts.join(' ').replaceAll(/\s+/g, ' ');
  expect(told).toContain('In vak 1 van links naar rechts: Plan, R1.');
  expect(told).toContain('In vak 2 tot en met 10 van links naar rechts: Ronde 1, Ronde 2,');
  expect(told.match(/In vak/g)).toHaveLength(2);
});

it('40,000 cells are all drawn, and stay small enough to send beside a table', () => {
  const svgs = (['narrow', 'wide'] as const).map((size) => draw(matrixOf(400, 10, 10), size).svg);
  for (const svg of svgs) expect(svg.match(/h[\d.]+v18h-/g)).toHaveLength(40_000);
  expect(gzipSync(svgs.join('')).length).toBeLessThan(200_000);
});

it('names criteria and rounds over their columns where there is room', () => {
  const texts = textOf(
    { groups: [{ label: 'Omzetnorm', columns: ['R1', 'R2', 'R3'] }], rows: matrixOf(1, 1, 3).rows },
    'wide',
  );
  expect(texts).toEqual(expect.arrayContaining(['Omzetnorm', 'R1', 'R2', 'R3']));
  expect(texts.join(' ')).not.toContain('In elk vak');
});
