import { chartTexts } from '../text/nl/charts.ts';
import { type Box, createRoom } from './box.ts';
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
  const room = createRoom();
  const lines = input.series.map((series) =>
    series.values.map((value, index): Point | null =>
      value === null || index >= input.moments.length
        ? null
        : { x: xOf(index), y: yOf(value), value, moment: input.moments[index] ?? '' },
    ),
  );
  return picture(frame, {
    height: plot.y + plot.height + axis.height + 2,
    appearances: [],
    hasLinks: false,
    body: [
      ...key.body,
      ...ticks.map((tick) => gridLine(tick, yOf(tick), plot, size)),
      ...axis.body,
      ...input.series.map((series, index) => drawSeries(series, lines[index] ?? [], index)),
      ...lines.flatMap((points) =>
        points.flatMap((point) => (point === null ? [] : [valueAt(point, plot, size, room)])),
      ),
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

function gridLine(tick: number, y: number, plot: Box, size: number): string {
  return (
    element('path', {
      class: tick === 0 ? 'vth-chart__axis' : 'vth-chart__rule',
      d: `M${short(plot.x - 6)} ${short(y)}H${short(plot.x + plot.width + 6)}`,
      stroke: tick === 0 ? palette.lineStrong : palette.line,
    }) + label(chartTexts.count(tick), { x: plot.x - 10, y: y + size * 0.34, size, anchor: 'end', isSoft: true })
  );
}

/** As many of the moments as can be told without one touching another; the last is always among them. */
function momentLabels(moments: readonly string[], xOf: (index: number) => number, plot: Box, size: number) {
  const last = moments.length - 1;
  const pitch = last === 0 ? plot.width : plot.width / last;
  const steps = Array.from({ length: moments.length }, (_, index) => index + 1);
  const linesAt = (index: number, step: number) => wrapped(moments[index] ?? '', pitch * step - 8, size, 3);
  const isTold = (index: number, step: number) => (last - index) % step === 0;
  const step =
    steps.find((one) =>
      moments.every((moment, index) => !isTold(index, one) || areWhole(linesAt(index, one), moment)),
    ) ?? moments.length;
  const body: string[] = [];
  let tallest = 1;
  for (const [index, moment] of moments.entries()) {
    if (!isTold(index, step)) continue;
    const lines = step >= moments.length ? wrapped(moment, plot.width, size, 3) : linesAt(index, step);
    const anchor = last === 0 ? 'middle' : index === last ? 'end' : index === 0 ? 'start' : 'middle';
    const x = xOf(index) + (anchor === 'end' ? 12 : anchor === 'start' ? -8 : 0);
    body.push(linesOfText(lines, { x, y: plot.y + plot.height + size + 8, size, anchor }, moment));
    tallest = Math.max(tallest, lines.length);
  }
  return { height: tallest * size * lineHeight + 12, body };
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

/** Above its point, else below; nothing where it would hide another number. */
function valueAt({ x, y, value }: Point, plot: Box, size: number, room: ReturnType<typeof createRoom>): string {
  const text = chartTexts.count(value);
  for (const base of [y - 8, y + size + 6]) {
    const place = { x, y: base, size, anchor: 'middle', isStrong: true } as const;
    const box = boxOfLabel(text, place);
    if (
      box.y < plot.y - 20 ||
      box.y + box.height > plot.y + plot.height ||
      box.x + box.width > plot.x + plot.width + 12
    ) {
      continue;
    }
    if (room.take(box))
      return element(
        'g',
        {
          class: 'vth-chart__halo',
          'paint-order': 'stroke',
          stroke: palette.paper,
          'stroke-width': 3,
          'stroke-linejoin': 'round',
        },
        label(text, place),
      );
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
