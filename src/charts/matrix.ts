import { chartTexts } from '../text/nl/charts.ts';
import { commonKey } from './appearance-text.ts';
import type { Appearance, Chart, ChartFrame, MatrixInput } from './chart.ts';
import { areaKey } from './key.ts';
import { lineHeight, linesOfText, textSize } from './label.ts';
import { edgeOf, filledWith } from './look.ts';
import { headOfMatrix } from './matrix-head.ts';
import { type MatrixLayout, cellHeight, layOutMatrix } from './matrix-layout.ts';
import { palette } from './palette.ts';
import { emptyPicture, picture, widths } from './picture.ts';
import { element, escaped, short } from './svg.ts';
import { wrapped } from './text-width.ts';

type Row = MatrixInput['rows'][number];

/** From this many cells on, a cell has no words of its own: they would be most of the page, and the table has them. */
const mostNamedCells = 2_000;

/**
 * A mark for each cell. With more columns than fit beside each other a row takes more lines, and the head shows in which
 * order its groups stand; with more rows it becomes taller.
 */
export function drawMatrix(input: MatrixInput, frame: ChartFrame): Chart {
  const columns = input.groups.reduce((sum, group) => sum + group.columns.length, 0);
  if (input.rows.length === 0 || columns === 0) return emptyPicture(frame);
  const size = textSize[frame.size];
  const layout = layOutMatrix(input, frame.size);
  const cells = input.rows.flatMap((row) => row.cells);
  const appearances = new Set(cells.map((cell) => cell.appearance));
  const key = areaKey(input.key ?? commonKey([...appearances]), frame.size, frame.id, 0);
  const head = headOfMatrix(input, layout, frame.size, key.height + 6);
  const areNamed = cells.length <= mostNamedCells;
  const body = [...key.body, ...head.body];
  let y = key.height + 6 + head.height;
  for (const row of input.rows) {
    const drawn = drawRow(row, input, layout, { size, prefix: frame.id, areNamed, width: widths[frame.size] });
    body.push(element('g', { transform: `translate(0 ${short(y)})` }, ...drawn.body));
    y += drawn.height;
  }
  return picture(frame, {
    height: y,
    appearances: [...appearances, ...(input.key ?? []).map((item) => item.appearance)],
    body,
  });
}

type RowStyle = {
  readonly size: number;
  readonly prefix: string;
  readonly areNamed: boolean;
  readonly width: number;
};

/** Drawn from 0 down. */
function drawRow(row: Row, input: MatrixInput, layout: MatrixLayout, style: RowStyle) {
  const { size, prefix } = style;
  const isBeside = layout.left > 0;
  const lines = wrapped(row.label, isBeside ? layout.left - 10 : style.width, size, 4);
  const textHeight = lines.length * size * lineHeight;
  const cellsTop = isBeside ? 4 : Math.max(24, textHeight + 3);
  const cellsHeight = layout.lineCount * (cellHeight + layout.lineGap) - layout.lineGap;
  const height = Math.max(cellsTop + cellsHeight + 5, isBeside ? textHeight + 4 : 0, 28);
  const body = [
    element('path', { class: 'vth-chart__rule', d: `M0 0h${style.width}`, stroke: palette.line }),
    rowLabel(row, lines, {
      size,
      height: isBeside ? height : cellsTop,
      width: isBeside ? layout.left - 6 : style.width,
    }),
    ...(style.areNamed ? namedCells(row, input, layout, cellsTop, prefix) : mergedCells(row, layout, cellsTop, prefix)),
  ];
  return { height, body };
}

type LabelRoom = { readonly size: number; readonly height: number; readonly width: number };

/** The link is as high as the row: a finger is not as thin as a line of text. */
function rowLabel(row: Row, lines: readonly string[], { size, height, width }: LabelRoom): string {
  const textHeight = lines.length * size * lineHeight;
  const text = linesOfText(lines, { x: 0, y: (height - textHeight) / 2 + size * 0.97, size }, row.label);
  if (row.href === undefined) return text;
  const target = element('rect', { width, height, fill: 'none', 'pointer-events': 'all' });
  return element('a', { href: row.href, class: 'vth-chart__link', 'aria-label': row.label }, target, text);
}

function namedCells(
  row: Row,
  input: MatrixInput,
  layout: MatrixLayout,
  top: number,
  prefix: string,
): readonly string[] {
  const names = input.groups.flatMap((group) => group.columns.map((column) => ({ group: group.label, column })));
  return layout.cells.flatMap((cell, index) => {
    const content = row.cells[index];
    if (content === undefined) return [];
    const name = names[index];
    const title = chartTexts.cell(row.label, name?.group ?? '', name?.column ?? '', content.label);
    const area = { x: cell.x, y: top + cell.y, width: cell.width, height: cellHeight };
    return [
      element(
        'rect',
        { ...filledWith(content.appearance, prefix), 'stroke-width': 1, ...area },
        element('title', {}, escaped(title)),
      ),
    ];
  });
}

/** The cells of a row that look the same are one path: a picture of 40,000 cells stays small enough to send. */
function mergedCells(row: Row, layout: MatrixLayout, top: number, prefix: string): readonly string[] {
  const paths = new Map<Appearance, string>();
  for (const [index, cell] of layout.cells.entries()) {
    const appearance = row.cells[index]?.appearance;
    if (appearance === undefined) continue;
    const square = `M${short(cell.x)} ${short(top + cell.y)}h${short(cell.width)}v${cellHeight}h-${short(cell.width)}z`;
    paths.set(appearance, (paths.get(appearance) ?? '') + square);
  }
  return [...paths].map(([appearance, d]) =>
    element('path', { ...edgeOf(appearance), ...filledWith(appearance, prefix), 'stroke-width': 1, d }),
  );
}
