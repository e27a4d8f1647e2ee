import { chartTexts } from '../text/nl/charts.ts';
import { matrixTexts } from '../text/nl/matrix.ts';
import type { ChartSize, MatrixInput } from './chart.ts';
import { type Block, keyOf } from './key.ts';
import { label, lineHeight, linesOfText, textSize } from './label.ts';
import type { MatrixLayout } from './matrix-layout.ts';
import { palette } from './palette.ts';
import { widths } from './picture.ts';
import { element } from './svg.ts';
import { areWhole, widthOf, wrapped } from './text-width.ts';

const smallTexts = { narrow: 12, wide: 13 } as const;

/**
 * What stands above the rows: the names of the groups and their columns, or where these do not fit a number for each
 * group and what it stands for.
 */
export function headOfMatrix(input: MatrixInput, layout: MatrixLayout, size: ChartSize, top: number): Block {
  const font = textSize[size];
  const smallText = smallTexts[size];
  const areGroupsNamed = layout.lineCount === 1 && doGroupsFit(input, layout, font);
  const areColumnsNamed = layout.lineCount === 1 && doColumnsFit(input, layout, smallText);
  const body: string[] = [];
  let y = top;

  const explained = [
    ...(areGroupsNamed ? [] : input.groups.map((group, index) => chartTexts.groupKey(index + 1, group.label))),
    ...(areColumnsNamed ? [] : columnTexts(input)),
  ];
  const list = keyOf(
    explained.map((text) => ({ label: text })),
    size,
    y,
  );
  body.push(...list.body);
  y += list.height;
  if (explained.length > 0) y += 8;

  const groupLines = input.groups.map((group, index) =>
    areGroupsNamed ? linesFor(group.label, layout.groups[index]?.width ?? 0, font) : [String(index + 1)],
  );
  const tallest = Math.max(...groupLines.map((lines) => lines.length)) * font * lineHeight;
  for (const [index, lines] of groupLines.entries()) {
    const group = layout.groups[index];
    if (group === undefined || group.width === 0) continue;
    const lineTop = y + group.line * (font * lineHeight + 6);
    const first = lineTop + tallest - (lines.length - 1) * font * lineHeight - 4;
    // A number can be wider than a group of one column at the edge.
    const rightmost = widths[size] - Math.max(0, ...lines.map((line) => widthOf(line, font)));
    body.push(
      linesOfText(lines, { x: Math.min(group.x, rightmost), y: first, size: font, isStrong: true }, lines.join(' ')),
    );
    body.push(
      element('path', {
        class: 'vth-chart__axis',
        d: `M${group.x} ${lineTop + tallest + 2}h${group.width}`,
        stroke: palette.lineStrong,
      }),
    );
  }
  y += tallest + (layout.lineCount - 1) * (font * lineHeight + 6) + 4;

  if (areColumnsNamed && input.groups.some((group) => group.columns.some((column) => column !== ''))) {
    const names = input.groups.flatMap((group) => group.columns);
    for (const [index, name] of names.entries()) {
      const cell = layout.cells[index];
      if (cell === undefined) continue;
      const place = { x: cell.x + cell.width / 2, y: y + smallText, size: smallText, anchor: 'middle' } as const;
      body.push(label(name, { ...place, isSoft: true }));
    }
    y += smallText * lineHeight + 2;
  }
  return { height: y + 4 - top, body };
}

/** In three lines at most, none of which is wider than the group. */
function linesFor(text: string, width: number, font: number): readonly string[] {
  return wrapped(text, width, font, 3);
}

function doGroupsFit(input: MatrixInput, layout: MatrixLayout, font: number): boolean {
  return input.groups.every((group, index) => {
    const width = layout.groups[index]?.width ?? 0;
    const lines = linesFor(group.label, width, font);
    return areWhole(lines, group.label);
  });
}

function doColumnsFit(input: MatrixInput, layout: MatrixLayout, smallText: number): boolean {
  return input.groups.every((group) => group.columns.every((name) => widthOf(name, smallText) <= layout.cellWidth + 1));
}

/** Said once when all groups have the same columns; else once for each row of groups that have. */
function columnTexts(input: MatrixInput): readonly string[] {
  const runs: { readonly columns: readonly string[]; readonly first: number; last: number }[] = [];
  for (const [index, { columns }] of input.groups.entries()) {
    if (columns.every((column) => column === '')) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.columns.join('\n') === columns.join('\n')) run.last = index + 1;
    else runs.push({ columns, first: index + 1, last: index + 1 });
  }
  const [run] = runs;
  if (run !== undefined && runs.length === 1) return [chartTexts.columnsInGroup(run.columns)];
  return runs.map(({ columns, first, last }) =>
    first === last ? chartTexts.columnsOfGroup(first, columns) : matrixTexts.columnsOfGroups(first, last, columns),
  );
}
