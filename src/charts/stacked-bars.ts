import { chartTexts } from '../text/nl/charts.ts';
import type { Chart, ChartFrame, Segment, StackedBarsInput } from './chart.ts';
import { areaKey } from './key.ts';
import { boxOfLabel, label, lineHeight, linesOfText, plate, plateOf, textSize } from './label.ts';
import { filledWith } from './look.ts';
import { palette } from './palette.ts';
import { emptyPicture, linked, picture, widths } from './picture.ts';
import { element } from './svg.ts';
import { widthOf, wrapped } from './text-width.ts';

type Row = StackedBarsInput['rows'][number];

const bar = { height: 28, gap: 10, edge: 1 } as const;

/**
 * A bar for each row on one common scale, with its total behind it. A number stands in its segment where it fits; the
 * table under the picture has every number.
 */
export function drawStackedBars(input: StackedBarsInput, frame: ChartFrame): Chart {
  const { rows } = input;
  if (rows.length === 0) return emptyPicture(frame);
  const width = widths[frame.size];
  const size = textSize[frame.size];
  const longest = Math.max(0, ...rows.map(totalOf));
  const labelRoom = frame.size === 'wide' ? Math.min(220, Math.max(...rows.map((row) => widthOf(row.label, size)))) : 0;
  const left = labelRoom === 0 ? 0 : labelRoom + 12;
  const room = width - left - bar.edge - 8 - widthOf(chartTexts.count(longest), size);

  const segments = rows.flatMap((row) => row.segments);
  const key = areaKey(segments, frame.size, frame.id, 0);
  let y = key.height + 8;
  const body = [...key.body];
  for (const row of rows) {
    const lines = wrapped(row.label, labelRoom === 0 ? width : labelRoom, size, 2);
    const textHeight = lines.length * size * lineHeight;
    const top = labelRoom === 0 ? y + textHeight + 2 : y;
    const textTop = labelRoom === 0 ? y : y + Math.max(0, (bar.height - textHeight) / 2);
    body.push(linesOfText(lines, { x: 0, y: textTop + size, size }, row.label));
    body.push(...drawRow(row, { x: left, y: top, scale: longest === 0 ? 0 : room / longest, size, prefix: frame.id }));
    y = Math.max(top + bar.height, textTop + textHeight) + bar.gap;
  }
  return picture(frame, {
    height: y,
    appearances: segments.map((segment) => segment.appearance),
    body,
  });
}

type RowPlace = {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly size: number;
  readonly prefix: string;
};

function drawRow(row: Row, { x, y, scale, size, prefix }: RowPlace): readonly string[] {
  const body: string[] = [];
  let start = x + bar.edge;
  for (const segment of row.segments) {
    const width = countOf(segment) * scale;
    if (width > 0) {
      const area = { x: start, y: y + bar.edge, width, height: bar.height - 2 * bar.edge };
      body.push(
        linked(
          segment.href,
          chartTexts.part(row.label, segment.label, segment.value),
          element('rect', { ...filledWith(segment.appearance, prefix), ...area }),
          numberIn(area, segment.value, size),
        ),
      );
    }
    start += width;
  }
  if (start === x + bar.edge) {
    body.push(
      element('path', {
        class: 'vth-chart__axis',
        d: `M${start} ${y}v${bar.height}`,
        stroke: palette.lineStrong,
      }),
    );
  }
  body.push(
    label(chartTexts.count(totalOf(row)), { x: start + 7, y: y + bar.height / 2 + size / 3, size, isStrong: true }),
  );
  return body;
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A count on a plate in the middle of an area; nothing where it does not fit. */
export function numberIn(area: Area, value: number, size: number): string {
  const text = chartTexts.count(value);
  const place = {
    x: area.x + area.width / 2,
    y: area.y + area.height / 2 + size * 0.34,
    size,
    anchor: 'middle',
    isStrong: true,
  } as const;
  const box = boxOfLabel(text, place);
  const needed = plateOf(box);
  return needed.width + 4 > area.width || needed.height > area.height ? '' : plate(box) + label(text, place);
}

function totalOf(row: Row): number {
  return row.segments.reduce((sum, segment) => sum + countOf(segment), 0);
}

function countOf(segment: Segment): number {
  return Math.max(0, segment.value);
}
