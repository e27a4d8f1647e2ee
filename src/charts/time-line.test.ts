import { describe, expect, it } from 'vitest';
import { textsOf } from '../../tests/builders/chart-texts.ts';
import type { ChartSize } from './chart.ts';
import { drawTimeLine } from './time-line.ts';

const frame = (size: ChartSize) => ({ id: 't', title: 't', description: 'd', size });

const draw = (size: ChartSize, eventOn: string, lineOn: string) =>
  drawTimeLine(
    {
      from: '2024-01-01',
      until: '2026-12-31',
      spans: [],
      events: [{ on: eventOn, label: 'Fusie' }],
      lines: [{ on: lineOn, label: '' }],
    },
    frame(size),
  );

/** Where the words of the event stand, and the dashed line. */
function measured(chart: ReturnType<typeof draw>) {
  const words = textsOf(chart).find(({ text }) => text.includes('Fusie'));
  const line = /class="vth-chart__moment" d="M([\d.]+)/.exec(chart.svg)?.[1];
  const mark = /<circle[^>]* cx="([\d.]+)"/.exec(chart.svg)?.[1];
  if (words === undefined || line === undefined || mark === undefined) throw new Error('not drawn');
  const { x, width } = words;
  return { left: x, right: x + width, line: Number(line), mark: Number(mark) };
}

describe.each(['wide', 'narrow'] as const)('in the %s time line', (size) => {
  it('the words of a mark go to its other side where a dashed line would run through them', () => {
    const { left, right, line, mark } = measured(draw(size, '2025-09-01', '2025-11-01'));
    expect(line).toBeGreaterThan(mark);
    expect(right).toBeLessThanOrEqual(line);
    expect(left).toBeLessThan(mark);
  });

  it('the words of a mark stand at its right where nothing is in the way', () => {
    const { left, mark } = measured(draw(size, '2024-09-01', '2026-11-01'));
    expect(left).toBeGreaterThan(mark - 7);
  });

  it('the words of a mark have a rim, so that a line behind them does not touch the letters', () => {
    expect(draw(size, '2024-09-01', '2024-10-01').svg).toMatch(/<text[^>]* paint-order="stroke"[^>]*>[^<]*Fusie/);
  });
});
