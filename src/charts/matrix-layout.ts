import type { ChartSize, MatrixInput } from './chart.ts';
import { textSize } from './label.ts';
import { widths } from './picture.ts';
import { widthOf } from './text-width.ts';

export const cellHeight = 18;

const cell = { narrowest: 8, widest: 34, gap: 2 } as const;
const groupGap = 8;

export type MatrixLayout = {
  /** Where the cells begin; 0 when the name of a row stands above its cells. */
  readonly left: number;
  readonly lineCount: number;
  readonly lineGap: number;
  /** Within a row; `y` from the top of its cells. */
  readonly cells: readonly { readonly x: number; readonly y: number; readonly width: number }[];
  /** A group that is longer than a line takes more than one: each part of it is told. */
  readonly groups: readonly { readonly line: number; readonly x: number; readonly width: number }[];
  readonly cellWidth: number;
};

/**
 * Gives each column its place. Groups stay whole where they can; a line of groups that is full is followed by another.
 */
export function layOutMatrix(input: MatrixInput, size: ChartSize): MatrixLayout {
  const counts = input.groups.map((group) => group.columns.length);
  const longest = Math.max(...input.rows.map((row) => widthOf(row.label, textSize[size])));
  const left = size === 'wide' ? Math.min(252, Math.max(80, longest)) + 12 : 0;
  const room = widths[size] - left - 2;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const gaps = groupGap * Math.max(0, counts.filter((count) => count > 0).length - 1);
  const ideal = (room - gaps) / total - cell.gap;
  const perLine = Math.floor((room + cell.gap) / (cell.narrowest + cell.gap));
  const width = Math.min(cell.widest, Math.max(cell.narrowest, ideal));
  const pitch = width + cell.gap;

  const cells: { x: number; y: number; width: number }[] = [];
  const groups: { line: number; x: number; width: number }[] = [];
  const lineGap = 4;
  let [x, line] = [0, 0];
  for (const count of counts) {
    const fitsWhole = x + count * pitch - cell.gap <= room + 0.001;
    if (x > 0 && !fitsWhole) [x, line] = [0, line + 1];
    const [startX, startLine] = [x, line];
    for (let index = 0; index < count; index++) {
      if (index > 0 && index % perLine === 0 && count > perLine) [x, line] = [0, line + 1];
      cells.push({ x: left + 1 + x, y: line * (cellHeight + lineGap), width });
      x += pitch;
    }
    const isBroken = line !== startLine;
    groups.push({
      line: startLine,
      x: left + 1 + startX,
      width: isBroken ? room - startX : count === 0 ? 0 : x - startX - cell.gap,
    });
    if (count > 0) x += groupGap - cell.gap;
  }
  return { left, lineCount: line + 1, lineGap, cells, groups, cellWidth: width };
}
