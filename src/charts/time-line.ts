import { chartTexts } from '../text/nl/charts.ts';
import { type Box, doOverlap } from './box.ts';
import type { Chart, ChartFrame, TimeLineInput } from './chart.ts';
import { fittedLabel, label, textSize } from './label.ts';
import { filledWith } from './look.ts';
import { palette } from './palette.ts';
import { emptyPicture, picture, widths } from './picture.ts';
import { element, escaped, short } from './svg.ts';
import { fitted, widthOf } from './text-width.ts';
import { dayNumber, dayText, ticksBetween } from './time-axis.ts';

type Scale = { readonly width: number; readonly size: number; readonly xOf: (date: string) => number };

const edge = 8;
const spanHeight = 16;

/**
 * What held for a time as bars, what happened as marks, each with its words where there is room for them: an entry goes
 * to the first row in which it hides no other.
 */
export function drawTimeLine(input: TimeLineInput, frame: ChartFrame): Chart {
  if (input.spans.length + input.events.length + input.lines.length === 0) return emptyPicture(frame);
  const width = widths[frame.size];
  const size = textSize[frame.size];
  const [first, last] = [dayNumber(input.from), dayNumber(input.until)];
  const place = (day: number) =>
    edge + (last <= first ? 0.5 : Math.min(1, Math.max(0, (day - first) / (last - first)))) * (width - 2 * edge);
  const scale: Scale = { width, size, xOf: (date) => place(dayNumber(date)) };

  const heads = rowsOf(
    input.lines.map((line) => headEntry(line, scale)),
    0,
    size * 1.3,
  );
  const spans = rowsOf(
    [...input.spans].sort((a, b) => a.from.localeCompare(b.from)).map((span) => spanEntry(span, scale, frame.id)),
    heads.bottom + 8,
    size * 1.3 + spanHeight + 10,
  );
  const events = rowsOf(
    [...input.events].sort((a, b) => a.on.localeCompare(b.on)).map((event) => eventEntry(event, scale)),
    spans.bottom + 4,
    size * 1.3 + 8,
  );
  const axisTop = events.bottom + 4;
  const tickRoom = widthOf('mmm 0000', size) + 14;
  const ticks = ticksBetween(input.from, input.until, Math.floor((width - 2 * edge) / tickRoom));
  const rules = [
    ...ticks.map((tick) => verticalRule(place(tick.day), heads.bottom + 4, axisTop)),
    ...input.lines.map((line) => verticalLine(scale.xOf(line.on), heads.bottom, axisTop)),
  ];
  return picture(frame, {
    height: axisTop + size + 14,
    appearances: input.spans.map((span) => span.appearance),
    hasLinks: false,
    body: [
      ...rules,
      element('path', {
        class: 'vth-chart__axis',
        d: `M${edge} ${short(axisTop)}H${width - edge}`,
        stroke: palette.lineStrong,
      }),
      ...heads.body,
      ...spans.body,
      ...events.body,
      ...ticks.map((tick) => tickLabel(tick.text, place(tick.day), axisTop + size + 6, scale)),
    ],
  });
}

/** Takes from `left` to `right` of a row, and is drawn at the top of it. */
type Entry = { readonly left: number; readonly right: number; readonly draw: (y: number) => string };

/** Puts each entry in the first row where it is free. */
function rowsOf(entries: readonly Entry[], top: number, pitch: number) {
  const taken: Box[] = [];
  const body: string[] = [];
  let rows = 0;
  for (const entry of entries) {
    let row = 0;
    const boxIn = (one: number) => ({ x: entry.left - 4, y: one, width: entry.right - entry.left + 8, height: 0.5 });
    while (taken.some((box) => doOverlap(box, boxIn(row)))) row += 1;
    taken.push(boxIn(row));
    rows = Math.max(rows, row + 1);
    body.push(entry.draw(top + row * pitch));
  }
  return { bottom: top + rows * pitch, body };
}

/** Begins at `x` where that leaves room, else ends there, else takes the whole width. */
function placeText(text: string, x: number, { width, size }: Scale, indent = 0) {
  const needed = widthOf(text, size);
  if (x + indent + needed <= width)
    return { x: x + indent, anchor: 'start', left: x, right: x + indent + needed, room: needed } as const;
  if (x - indent - needed >= 0)
    return { x: x - indent, anchor: 'end', left: x - indent - needed, right: x, room: needed } as const;
  const isRightWider = width - x >= x;
  const room = isRightWider ? width - x - indent : x - indent;
  return isRightWider
    ? ({ x: x + indent, anchor: 'start', left: x, right: width, room } as const)
    : ({ x: x - indent, anchor: 'end', left: 0, right: x, room } as const);
}

function headEntry(line: TimeLineInput['lines'][number], scale: Scale): Entry {
  const text = chartTexts.dated(dayText(line.on), line.label);
  const place = placeText(text, scale.xOf(line.on), scale);
  return {
    left: place.left,
    right: place.right,
    draw: (y) => fittedLabel(text, { ...place, y: y + scale.size, size: scale.size, isStrong: true }, place.room),
  };
}

/** Its words stand above the bar, so that they need no ground of their own. */
function spanEntry(span: TimeLineInput['spans'][number], scale: Scale, prefix: string): Entry {
  const start = scale.xOf(span.from);
  const end = Math.max(start + 3, Math.min(scale.width - 1, scale.xOf(span.until)));
  const place = placeText(span.label, Math.min(start, scale.width - 4), scale);
  return {
    left: Math.min(start, place.left),
    right: Math.max(end, place.right),
    draw: (y) =>
      element(
        'g',
        {},
        element('title', {}, escaped(chartTexts.period(dayText(span.from), dayText(span.until), span.label))),
        fittedLabel(span.label, { ...place, y: y + scale.size, size: scale.size }, place.room),
        element('rect', {
          ...filledWith(span.appearance, prefix),
          x: start,
          y: y + scale.size * 1.3 + 1,
          width: end - start,
          height: spanHeight,
        }),
      ),
  };
}

function eventEntry(event: TimeLineInput['events'][number], scale: Scale): Entry {
  const x = scale.xOf(event.on);
  const text = chartTexts.dated(dayText(event.on), event.label);
  const place = placeText(text, x, scale, 11);
  const isStrong = event.isStrong === true;
  const radius = isStrong ? 6 : 4.5;
  return {
    left: Math.min(x - radius, place.left),
    right: Math.max(x + radius, place.right),
    draw: (y) =>
      element(
        'g',
        {},
        element('title', {}, escaped(text)),
        element('circle', {
          class: isStrong ? 'vth-chart__event vth-chart__event--strong' : 'vth-chart__event',
          cx: x,
          cy: y + scale.size * 0.75,
          r: radius,
          fill: isStrong ? palette.ink : palette.paper,
          stroke: palette.ink,
          'stroke-width': 2,
        }),
        label(fitted(text, place.room, scale.size), { ...place, y: y + scale.size * 1.08, size: scale.size, isStrong }),
      ),
  };
}

function verticalRule(x: number, top: number, bottom: number): string {
  return element('path', {
    class: 'vth-chart__rule',
    d: `M${short(x)} ${short(top)}V${short(bottom)}`,
    stroke: palette.line,
  });
}

function verticalLine(x: number, top: number, bottom: number): string {
  return element('path', {
    class: 'vth-chart__moment',
    d: `M${short(x)} ${short(top)}V${short(bottom)}`,
    stroke: palette.ink,
    'stroke-width': 1.5,
    'stroke-dasharray': '5 3',
  });
}

/** Beginning at its tick, or ending there where the picture ends. */
function tickLabel(text: string, x: number, y: number, { width, size }: Scale): string {
  const half = widthOf(text, size) / 2;
  const middle = Math.min(width - half, Math.max(half, x));
  return label(text, { x: middle, y, size, anchor: 'middle', isSoft: true });
}
