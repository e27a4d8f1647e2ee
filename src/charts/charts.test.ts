import { XMLValidator } from 'fast-xml-parser';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flawsOfTexts } from '../../tests/builders/chart-texts.ts';
import { drawAreaMap } from './area-map.ts';
import type { Appearance, Chart, ChartFrame, ChartSize } from './chart.ts';
import { drawFlow } from './flow.ts';
import { drawMatrix } from './matrix.ts';
import { drawStackedBars } from './stacked-bars.ts';
import { drawTileMap } from './tile-map.ts';
import { drawTimeLine } from './time-line.ts';
import { drawTrend } from './trend.ts';

const frameOf = (size: ChartSize): ChartFrame => ({
  id: `beeld-${size}`,
  title: 'Titel',
  description: 'Uitleg.',
  size,
});

const size = fc.constantFrom<ChartSize>('narrow', 'wide');
const appearance = fc.constantFrom<Appearance>(
  'robust',
  'expected',
  'doubtful',
  'not-plausible',
  'not-judged',
  'verdict-met',
  'verdict-not-met',
  'verdict-not-assessable',
  'verdict-none',
  'rating-1-of-3',
  'rating-3-of-3',
  'started',
  'ended',
);
const words = fc.constantFrom(
  'Robuust',
  'Naar verwachting robuust',
  'Omgevingsdienst Zuid-Holland Zuid',
  'Samenwerkingsverband Omgevingsvergunningverleningsdienst Noordelijke Zandgronden en Waterschapsgemeenten',
  'Súdwest-Fryslân & <De Marren>',
  'R1',
  '',
  'Financieringsverantwoordelijkheidsverdeling',
);
const name = fc.oneof(words, fc.string({ maxLength: 60, unit: 'binary' }));
const count = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5000 }));
const href = fc.option(fc.constantFrom('/a', '/b?x="1"&y=<'), { nil: undefined });
const date = fc
  .tuple(fc.integer({ min: 2023, max: 2031 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const bars = fc.record({
  rows: fc.array(
    fc.record({
      label: name,
      segments: fc.array(fc.record({ appearance, label: name, value: count, href }), { maxLength: 6 }),
    }),
    { maxLength: 8 },
  ),
});

const flow = fc.integer({ min: 0, max: 12 }).chain((length) =>
  fc.record({
    steps: fc.array(
      fc.record({
        label: name,
        nodes: fc.uniqueArray(
          fc.record({
            key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
            appearance,
            label: name,
            value: count,
            href,
          }),
          { selector: (node) => node.key, maxLength: 6 },
        ),
      }),
      { minLength: length, maxLength: length },
    ),
    links: fc.array(
      fc.record({
        step: fc.integer({ min: 0, max: 12 }),
        from: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        to: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        value: count,
        label: name,
        href,
      }),
      { maxLength: 20 },
    ),
  }),
);

const matrix = fc
  .record({
    groups: fc.array(fc.record({ label: name, columns: fc.array(name, { maxLength: 10 }) }), { maxLength: 10 }),
    labels: fc.array(fc.record({ label: name, href }), { maxLength: 5 }),
    look: appearance,
  })
  .map(({ groups, labels, look }) => ({
    groups,
    rows: labels.map((row) => ({
      ...row,
      cells: groups.flatMap((group) => group.columns.map(() => ({ appearance: look, label: 'Voldoet' }))),
    })),
  }));

const trend = fc.integer({ min: 0, max: 12 }).chain((length) =>
  fc.record({
    moments: fc.array(name, { minLength: length, maxLength: length }),
    series: fc.array(
      fc.record({
        appearance,
        label: name,
        values: fc.array(fc.option(count), { minLength: length, maxLength: length }),
      }),
      { maxLength: 6 },
    ),
  }),
);

const timeLine = fc.record({
  from: date,
  until: date,
  spans: fc.array(fc.record({ from: date, until: date, appearance, label: name }), { maxLength: 6 }),
  events: fc.array(fc.record({ on: date, label: name, isStrong: fc.boolean() }), { maxLength: 12 }),
  lines: fc.array(fc.record({ on: date, label: name }), { maxLength: 3 }),
});

const tiles = fc.record({
  tiles: fc.uniqueArray(
    fc.record({
      column: fc.integer({ min: -2, max: 14 }),
      row: fc.integer({ min: 0, max: 12 }),
      short: fc.oneof(fc.constantFrom('ODNHN', 'RUD Zld', 'OD', 'WWWWWWWW', ''), fc.string({ maxLength: 8 })),
      label: name,
      appearance,
      href,
    }),
    { selector: (tile) => `${tile.column} ${tile.row}`, maxLength: 30 },
  ),
});

const point = fc.tuple(fc.double({ min: 3, max: 8, noNaN: true }), fc.double({ min: 50, max: 54, noNaN: true }));
const areas = fc.record({
  unit: fc.constantFrom('degree' as const, 'metre' as const),
  areas: fc.array(
    fc.record({
      label: name,
      short: fc.constantFrom('ODNHN', 'RUD Zld', 'OD', ''),
      appearance,
      href,
      polygons: fc.array(fc.array(fc.array(point, { maxLength: 8 }), { maxLength: 2 }), { maxLength: 2 }),
    }),
    { maxLength: 6 },
  ),
});

const kinds: readonly [string, fc.Arbitrary<(frame: ChartFrame) => Chart>, (frame: ChartFrame) => Chart][] = [
  [
    'bars',
    bars.map((input) => (frame) => drawStackedBars(input, frame)),
    (frame) => drawStackedBars({ rows: [] }, frame),
  ],
  [
    'a flow',
    flow.map((input) => (frame) => drawFlow(input, frame)),
    (frame) => drawFlow({ steps: [], links: [] }, frame),
  ],
  [
    'a matrix',
    matrix.map((input) => (frame) => drawMatrix(input, frame)),
    (frame) => drawMatrix({ groups: [], rows: [] }, frame),
  ],
  [
    'a trend',
    trend.map((input) => (frame) => drawTrend(input, frame)),
    (frame) => drawTrend({ moments: [], series: [] }, frame),
  ],
  [
    'a time line',
    timeLine.map((input) => (frame) => drawTimeLine(input, frame)),
    (frame) => drawTimeLine({ from: '2025-01-01', until: '2025-01-01', spans: [], events: [], lines: [] }, frame),
  ],
  [
    'a tile map',
    tiles.map((input) => (frame) => drawTileMap(input, frame)),
    (frame) => drawTileMap({ tiles: [] }, frame),
  ],
  [
    'a map of areas',
    areas.map((input) => (frame) => drawAreaMap(input, frame)),
    (frame) => drawAreaMap({ areas: [], unit: 'degree' }, frame),
  ],
];

describe.each(kinds)('%s', (_, anyOne, nothing) => {
  it('has no text over another and none out of sight, whatever it shows', () => {
    fc.assert(
      fc.property(anyOne, size, (draw, one) => {
        expect(flawsOfTexts(draw(frameOf(one)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is a file that can be read, without a number that is none, and refers only to patterns of its own', () => {
    fc.assert(
      fc.property(anyOne, size, (draw, one) => {
        const { svg } = draw(frameOf(one));
        expect(XMLValidator.validate(svg)).toBe(true);
        expect(svg.replace(/<(title|text|desc)[^>]*>[^<]*/g, '').replace(/aria-label="[^"]*"/g, '')).not.toMatch(
          /NaN|Infinity|undefined/,
        );
        for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`<pattern id="${id}"`);
        expect([...svg.matchAll(/ id="([^"]+)"/g)].every(([, id]) => id?.startsWith(`beeld-${one}`))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['narrow', 'wide'] as const)('says calmly that there is nothing, in the %s picture', (one) => {
    expect(nothing(frameOf(one)).svg).toContain('Er is nog niets om te tonen.');
  });

  it('is named, and is a group instead of an image when it has links to reach', () => {
    fc.assert(
      fc.property(anyOne, size, (draw, one) => {
        const { svg } = draw(frameOf(one));
        const role = svg.includes('<a ') ? 'group' : 'img';
        expect(svg).toMatch(
          new RegExp(`^<svg [^>]*role="${role}" aria-labelledby="beeld-${one}-titel beeld-${one}-omschrijving"`),
        );
        expect(svg.match(/<a /g)?.length).toBe(svg.match(/<a [^>]*aria-label="/g)?.length);
      }),
      { numRuns: 50 },
    );
  });
});
