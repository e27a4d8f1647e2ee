import { describe, expect, it } from 'vitest';
import { textsOf } from '../../tests/builders/chart-texts.ts';
import { drawAreaMap } from './area-map.ts';
import { fitAreas } from './map-projection.ts';
import { drawTileMap } from './tile-map.ts';

const frame = { id: 'k', title: 't', description: 'd', size: 'narrow' } as const;
const square = (x: number, y: number, side: number) =>
  [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ] as const;

describe('a map of areas', () => {
  it('has the north above', () => {
    const fitted = fitAreas([[square(0, 0, 1)], [square(0, 10, 1)]], { unit: 'metre', width: 100, height: 100 });
    const top = (index: number) => Math.min(...(fitted?.polygons[index]?.flat(2).map(([, y]) => y) ?? []));
    expect(top(1)).toBeLessThan(top(0));
  });

  it('takes a degree to the east for shorter than one to the north, as it is at 52 degrees', () => {
    const fitted = fitAreas([[square(5, 51.5, 1)]], { unit: 'degree', width: 1000, height: 1000 });
    expect((fitted?.width ?? 0) / (fitted?.height ?? 1)).toBeCloseTo(Math.cos((52 * Math.PI) / 180), 3);
  });

  it('keeps one border between neighbours', () => {
    const fitted = fitAreas([[square(0, 0, 10)], [square(10, 0, 10)]], { unit: 'metre', width: 333.3, height: 200 });
    const xs = (index: number) => fitted?.polygons[index]?.flat(2).map(([x]) => x) ?? [];
    expect(Math.max(...xs(0))).toBe(Math.min(...xs(1)));
  });

  it('names an area only where its name fits within it', () => {
    const chart = drawAreaMap(
      {
        unit: 'metre',
        areas: [
          { label: 'Groot', short: 'ODG', appearance: 'robust', href: '/g', polygons: [square(0, 0, 100)] },
          { label: 'Klein', short: 'ODK', appearance: 'doubtful', href: '/k', polygons: [square(100, 0, 4)] },
        ],
      },
      frame,
    );
    const texts = textsOf(chart).map((one) => one.text);
    expect(texts).toContain('ODG');
    expect(texts).not.toContain('ODK');
    expect(chart.svg).toContain('href="/k" aria-label="ODK, Klein: De vraag"');
  });
});

describe('a tile map', () => {
  const tile = (short: string, column = 0) =>
    ({ column, row: 0, short, label: 'Dienst', appearance: 'expected', href: '/d' }) as const;
  const namesOf = (tiles: readonly ReturnType<typeof tile>[]) =>
    textsOf(drawTileMap({ tiles }, frame))
      .map((one) => one.text)
      .filter((text) => text !== 'Naar verwachting robuust');

  it('keeps a short name whole where it fits, and breaks it at its space, or behind OD where it does not', () => {
    expect(namesOf([tile('ODNHN'), tile('RUD Zld', 6)])).toEqual(['ODNHN', 'RUD', 'Zld']);
    expect(namesOf([tile('ODVeluwe'), tile('A', 5)])).toEqual(['OD', 'Veluwe', 'A']);
  });

  it('leaves out a name that does not fit; the link has it', () => {
    expect(namesOf([tile('ODNHN'), tile('ODT', 30)])).toEqual([]);
    expect(drawTileMap({ tiles: [tile('ODNHN'), tile('ODT', 30)] }, frame).svg).toContain('aria-label="ODT, Dienst:');
  });

  it('leaves two pixels between tiles', () => {
    const { svg } = drawTileMap({ tiles: [tile('A'), tile('B', 1)] }, frame);
    const edges = [...svg.matchAll(/ x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="\2" rx="2"/g)].map((match) =>
      match.slice(1).map(Number),
    );
    const [[x = 0, side = 0] = [], [next = 0] = []] = edges;
    expect(next - (x + side)).toBeCloseTo(2 + 1.5, 1);
  });
});
