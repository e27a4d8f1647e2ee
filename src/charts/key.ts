import type { Appearance, ChartSize } from './chart.ts';
import { label, lineHeight, textSize } from './label.ts';
import { filledWith } from './look.ts';
import { widths } from './picture.ts';
import { element } from './svg.ts';
import { areWhole, widthOf, wrapped } from './text-width.ts';

export type KeyItem = {
  readonly label: string;
  /** Draws what the label explains, in a square of 16 pixels; a list of numbered names has none. */
  readonly sign?: (x: number, y: number) => string;
};

/** A height and what is drawn in it, from the `top` that was asked for. */
export type Block = { readonly height: number; readonly body: readonly string[] };

const sign = { size: 16, gap: 7 } as const;
const between = 18;
const rowGap = 6;

/** Signs with what they mean, from left to right and over as many rows as it takes. */
export function keyOf(items: readonly KeyItem[], size: ChartSize, top: number): Block {
  const font = textSize[size];
  const body: string[] = [];
  let [x, y, rowHeight] = [0, top, 0];
  for (const item of items) {
    const indent = item.sign === undefined ? 0 : sign.size + sign.gap;
    const lines = wrapped(item.label, widths[size] - indent, font, 4);
    const width = indent + Math.max(0, ...lines.map((line) => widthOf(line, font)));
    if (x > 0 && x + width > widths[size]) {
      x = 0;
      y += rowHeight + rowGap;
      rowHeight = 0;
    }
    if (item.sign !== undefined) body.push(item.sign(x, y));
    for (const [index, line] of lines.entries()) {
      const place = { x: x + indent, y: y + 13 + index * font * lineHeight, size: font };
      body.push(label(line, place, areWhole(lines, item.label) ? line : item.label));
    }
    rowHeight = Math.max(rowHeight, 18, lines.length * font * lineHeight);
    x += width + between;
  }
  return { height: items.length === 0 ? 0 : y + rowHeight + 4 - top, body };
}

/** The sign of an area: a small square in its colour and pattern. */
export function areaSign(appearance: Appearance, prefix: string): NonNullable<KeyItem['sign']> {
  return (x, y) =>
    element('rect', {
      ...filledWith(appearance, prefix),
      x: x + 1,
      y: y + 1,
      width: sign.size - 2,
      height: sign.size - 2,
    });
}

export function areaKey(
  items: readonly { readonly appearance: Appearance; readonly label: string }[],
  size: ChartSize,
  prefix: string,
  top: number,
): Block {
  const seen = new Map(items.map((item) => [`${item.appearance} ${item.label}`, item]));
  return keyOf(
    [...seen.values()].map((item) => ({ label: item.label, sign: areaSign(item.appearance, prefix) })),
    size,
    top,
  );
}
