import { chartTexts } from '../text/nl/charts.ts';
import { type Box, createRoom, isWithin } from './box.ts';
import type { Chart, ChartFrame, TrendInput } from './chart.ts';
import { keyOf } from './key.ts';
import { boxOfLabel, label, lineHeight, linesOfText, textSize } from './label.ts';
import { lookOf } from './look.ts';
import { palette } from './palette.ts';
import { emptyPicture, picture, widths } from './picture.ts';
import { element, escaped, short } from './svg.ts';
import { areWhole, widthOf, wrapped } from './text-width.ts';
import { markerAt } from './trend-marker.ts';

type Series = TrendInput['series'][number];
type Point = { readonly x: number; readonly y: number; readonly value: number; readonly moment: string };

/** With more moments only the last has its numbers: more would hide the lines. */
const mostNumberedMoments = 5;

const height = { narrow: 200, wide: 260 } as const;

/** A line for each series, in its own colour, dashes and marks; interrupted where the number is unknown. */
export function drawTrend(input: TrendInput, frame: ChartFrame): Chart {
  const known = input.series.flatMap((series) => series.values.filter((value) => value !== null));
  if (input.moments.length === 0 || known.length === 0) return emptyPicture(frame);
  const size = textSize[frame.size];
  const ticks = ticksTo(Math.max(1, ...known));
  const most = ticks.at(-1) ?? 1;
  const left = Math.max(...ticks.map((tick) => widthOf(chartTexts.count(tick), size))) + 10;
  const key = keyOf(
    input.series.map((series, index) => ({ label: series.label, sign: lineSign(series, index) })),
    frame.size,
    0,
  );
  const plot: Box = {
    x: left + 8,
    y: key.height + 20,
    width: widths[frame.size] - left - 20,
    height: height[frame.size],
  };
  const xOf = (index: number) =>
    plot.x + (input.moments.length === 1 ? plot.width / 2 : (plot.width * index) / (input.moments.length - 1));
  const yOf = (value: number) => plot.y + plot.height * (1 - value / most);
  const axis = momentLabels(input.moments, xOf, plot, size);
  const lines = input.series.map((series) =>
    series.values.map((value, index): Point | null =>
      value === null || index >= input.moments.length
        ? null
        : { x: xOf(index), y: yOf(value), value, moment: input.moments[index] ?? '' },
    ),
  );
  const points = lines.flat().filter((point) => point !== null);
  const room = createRoom([
    ...points.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 })),
    ...ticks.map((tick) => boxOfLabel(chartTexts.count(tick), tickPlace(yOf(tick), plot, size))),
  ]);
  const isNumbered = (point: Point) =>
    input.moments.length <= mostNumberedMoments || point.moment === input.moments.at(-1);
  return picture(frame, {
    height: plot.y + plot.height + axis.height + 2,
    appearances: [],
    body: [
      ...key.body,
      ...ticks.map((tick) => gridLine(tick, yOf(tick), plot, size)),
      ...axis.body,
      ...input.series.map((series, index) => drawSeries(series, lines[index] ?? [], index)),
      ...points.filter(isNumbered).map((point) => valueAt(point, plot, size, room)),
    ],
  });
}

/** Round numbers from 0, of which the last is not below the largest; whole, because these are counts. */
function ticksTo(most: number): readonly number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

function tickPlace(y: number, plot: Box, size: number) {
  return { x: plot.x - 10, y: y + size * 0.34, size, anchor: 'end', isSoft: true } as const;
}

function gridLine(tick: number, y: number, plot: Box, size: number): string {
  return (
    element('path', {
      class: tick === 0 ? 'vth-chart__axis' : 'vth-chart__rule',
      d: `M${short(plot.x - 6)} ${short(y)}H${short(plot.x + plot.width + 6)}`,
      stroke: tick === 0 ? palette.lineStrong : palette.line,
    }) + label(chartTexts.count(tick), tickPlace(y, plot, size))
  );
}

/** As many of the moments as can be told without one touching another; the last is always among them. */
function momentLabels(moments: readonly string[], xOf: (index: number) => number, plot: Box, size: number) {
  const last = moments.length - 1;
  const pitch = last === 0 ? plot.width : plot.width / last;
  const toldAt = (step: number) =>
    moments.flatMap((moment, index) => {
      if ((last - index) % step !== 0) return [];
      const lines = wrapped(moment, Math.min(pitch * step - 8, plot.width), size, 3);
      const width = Math.max(0, ...lines.map((line) => widthOf(line, size)));
      const x = Math.min(plot.x + plot.width + 12 - width / 2, Math.max(width / 2, xOf(index)));
      return [{ moment, lines, x, left: x - width / 2, right: x + width / 2 }];
    });
  const isReadable = (told: ReturnType<typeof toldAt>) =>
    told.every((one, index) => areWhole(one.lines, one.moment) && one.left >= (told[index - 1]?.right ?? -8) + 8);
  const steps = moments.map((_, index) => index + 1);
  const told = steps.map(toldAt).find(isReadable) ?? toldAt(moments.length);
  const tallest = Math.max(1, ...told.map((one) => one.lines.length));
  return {
    height: tallest * size * lineHeight + 12,
    body: told.map(({ moment, lines, x }) =>
      linesOfText(lines, { x, y: plot.y + plot.height + size + 8, size, anchor: 'middle' }, moment),
    ),
  };
}

function drawSeries(series: Series, points: readonly (Point | null)[], index: number): string {
  const { edge, name, dashes } = lookOf(series.appearance);
  const d = points
    .map((point, at) =>
      point === null ? '' : `${points[at - 1] == null ? 'M' : 'L'}${short(point.x)} ${short(point.y)}`,
    )
    .join('');
  const marks = points.map((point) =>
    point === null
      ? ''
      : element(
          'g',
          {},
          element('title', {}, escaped(chartTexts.moment(series.label, point.moment, point.value))),
          markerAt(series.appearance, index, point.x, point.y),
        ),
  );
  const line = { class: `vth-chart__line vth-class-edge--${name}`, d, fill: 'none', stroke: edge, 'stroke-width': 2 };
  return element('g', {}, element('path', { ...line, 'stroke-dasharray': dashes }), ...marks);
}

/** Above its point, else below; nothing where it would hide another number or a mark. */
function valueAt({ x, y, value }: Point, plot: Box, size: number, room: ReturnType<typeof createRoom>): string {
  const text = chartTexts.count(value);
  const bounds = { x: 0, y: plot.y - 20, width: plot.x + plot.width + 12, height: plot.height + 20 };
  for (const base of [y - 9, y + size + 7]) {
    const place = { x, y: base, size, anchor: 'middle', isStrong: true, hasRim: true } as const;
    const box = boxOfLabel(text, place);
    if (isWithin(box, bounds) && room.take(box)) return label(text, place);
  }
  return '';
}

function lineSign(series: Series, index: number) {
  const { edge, name, dashes } = lookOf(series.appearance);
  return (x: number, y: number) =>
    element('path', {
      class: `vth-chart__line vth-class-edge--${name}`,
      d: `M${short(x)} ${short(y + 8)}h16`,
      stroke: edge,
      'stroke-width': 2,
      'stroke-dasharray': dashes,
      fill: 'none',
    }) + markerAt(series.appearance, index, x + 8, y + 8);
}
