import { chartTexts } from '../text/nl/charts.ts';
import type { Chart, ChartFrame, TimeLineInput } from './chart.ts';
import { label, lineHeight, linesOfText, textSize } from './label.ts';
import { filledWith } from './look.ts';
import { palette } from './palette.ts';
import { emptyPicture, picture, widths } from './picture.ts';
import { element, escaped, short } from './svg.ts';
import { fitted, widthOf, wrapped } from './text-width.ts';
import { dayNumber, dayText, ticksBetween } from './time-axis.ts';

type Scale = {
  readonly width: number;
  readonly size: number;
  readonly xOf: (date: string) => number;
  /** Where the dashed lines stand. */
  readonly lines: readonly number[];
};

const edge = 8;
const spanHeight = 16;
const besideMark = 11;

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
  const xOf = (date: string) => place(dayNumber(date));
  const scale: Scale = { width, size, xOf, lines: input.lines.map((line) => xOf(line.on)) };

  const heads = rowsOf(
    input.lines.map((line) => headEntry(line, scale)),
    0,
  );
  const spans = rowsOf(
    [...input.spans].sort((a, b) => a.from.localeCompare(b.from)).map((span) => spanEntry(span, scale, frame.id)),
    heads.bottom + 8,
  );
  const eventEntry = frame.size === 'wide' ? eventBeside : eventAbove;
  const events = rowsOf(
    [...input.events].sort((a, b) => a.on.localeCompare(b.on)).map((event) => eventEntry(event, scale)),
    spans.bottom + 4,
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
type Entry = {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly draw: (y: number) => string;
};

/** Puts each entry in the first row where it is free; a row is as high as its highest entry. */
function rowsOf(entries: readonly Entry[], top: number) {
  const rows: Entry[][] = [];
  for (const entry of entries) {
    const row = rows.find((one) => one.every((other) => entry.left > other.right + 8 || other.left > entry.right + 8));
    if (row === undefined) rows.push([entry]);
    else row.push(entry);
  }
  let y = top;
  const body: string[] = [];
  for (const row of rows) {
    const rowTop = y;
    body.push(...row.map((entry) => entry.draw(rowTop)));
    y += Math.max(...row.map((entry) => entry.height));
  }
  return { bottom: y, body };
}

/** Lines that begin at `x` where that leaves room, and else so far to the left that they fit. */
function textAt(text: string, x: number, { width, size }: Scale) {
  const lines = wrapped(text, width, size, 2);
  const needed = Math.max(0, ...lines.map((line) => widthOf(line, size)));
  const left = Math.max(0, Math.min(x, width - needed));
  return { lines, left, right: left + needed, height: lines.length * size * lineHeight };
}

function headEntry(line: TimeLineInput['lines'][number], scale: Scale): Entry {
  const text = chartTexts.dated(dayText(line.on), line.label);
  const { lines, left, right, height } = textAt(text, scale.xOf(line.on), scale);
  const place = { x: left, size: scale.size, isStrong: true };
  return { left, right, height, draw: (y) => linesOfText(lines, { ...place, y: y + scale.size }, text) };
}

/** Its words stand above the bar, so that they need no ground of their own. */
function spanEntry(span: TimeLineInput['spans'][number], scale: Scale, prefix: string): Entry {
  const start = Math.min(scale.xOf(span.from), scale.width - 4);
  const end = Math.max(start + 3, Math.min(scale.width - 1, scale.xOf(span.until)));
  const text = textAt(span.label, start, scale);
  return {
    left: Math.min(start, text.left),
    right: Math.max(end, text.right),
    height: text.height + spanHeight + 12,
    draw: (y) =>
      element(
        'g',
        {},
        element('title', {}, escaped(chartTexts.period(dayText(span.from), dayText(span.until), span.label))),
        linesOfText(text.lines, { x: text.left, y: y + scale.size, size: scale.size, hasRim: true }, span.label),
        element('rect', {
          ...filledWith(span.appearance, prefix),
          x: start,
          y: y + text.height + 2,
          width: end - start,
          height: spanHeight,
        }),
      ),
  };
}

type Event = TimeLineInput['events'][number];

/** Whether a text would run over a dashed line. */
function isCrossed(left: number, right: number, { lines }: Scale): boolean {
  return lines.some((x) => x > left && x < right);
}

/**
 * A mark with its words beside it: on the right where they fit, else at the side where there is most room; but at the
 * other side where only there no dashed line runs through them.
 */
function eventBeside(event: Event, scale: Scale): Entry {
  const { width, size } = scale;
  const x = scale.xOf(event.on);
  const full = chartTexts.dated(dayText(event.on), event.label);
  const whole = besideMark + widthOf(full, size);
  const isFreeRight = x + whole <= width && !isCrossed(x + besideMark, x + whole, scale);
  const isFreeLeft = x - whole >= 0 && !isCrossed(x - whole, x - besideMark, scale);
  const isRight = isFreeRight || (!isFreeLeft && (x + whole <= width || width - x >= x));
  const room = (isRight ? width - x : x) - besideMark;
  const text = fitted(full, room, size);
  const needed = besideMark + widthOf(text, size);
  const place = {
    x: isRight ? x + besideMark : x - besideMark,
    anchor: isRight ? 'start' : 'end',
    size,
    isStrong: event.isStrong === true,
    hasRim: true,
  } as const;
  return {
    left: isRight ? x - 6 : x - needed,
    right: isRight ? x + needed : x + 6,
    height: size * 1.3 + 8,
    draw: (y) => eventGroup(full, markOf(event, x, y + size * 0.75), label(text, { ...place, y: y + size * 1.08 })),
  };
}

/** A mark under its words: on a small screen these need all of the width. */
function eventAbove(event: Event, scale: Scale): Entry {
  const x = scale.xOf(event.on);
  const full = chartTexts.dated(dayText(event.on), event.label);
  const begun = textAt(full, x - 6, scale);
  const ended = textAt(full, x + 6 - (begun.right - begun.left), scale);
  const isBetter = isCrossed(begun.left, begun.right, scale) && !isCrossed(ended.left, ended.right, scale);
  const text = isBetter ? ended : begun;
  const place = { x: text.left, size: scale.size, isStrong: event.isStrong === true, hasRim: true };
  return {
    left: Math.min(x - 6, text.left),
    right: Math.max(x + 6, text.right),
    height: text.height + 24,
    draw: (y) =>
      eventGroup(
        full,
        linesOfText(text.lines, { ...place, y: y + scale.size }, full),
        markOf(event, x, y + text.height + 9),
      ),
  };
}

function eventGroup(full: string, ...parts: readonly string[]): string {
  return element('g', {}, element('title', {}, escaped(full)), ...parts);
}

function markOf({ isStrong }: Event, cx: number, cy: number): string {
  return element('circle', {
    class: isStrong === true ? 'vth-chart__event vth-chart__event--strong' : 'vth-chart__event',
    cx,
    cy,
    r: isStrong === true ? 6 : 4.5,
    fill: isStrong === true ? palette.ink : palette.paper,
    stroke: palette.ink,
    'stroke-width': 2,
  });
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
