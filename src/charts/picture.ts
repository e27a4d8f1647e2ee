import { chartTexts } from '../text/nl/charts.ts';
import type { Appearance, Chart, ChartFrame, ChartSize } from './chart.ts';
import { label, textSize } from './label.ts';
import { patternsOf } from './look.ts';
import { element, escaped, short } from './svg.ts';
import { wrapped } from './text-width.ts';

/** Width for which a picture is designed, in CSS pixels. */
export const widths: Readonly<Record<ChartSize, number>> = { narrow: 288, wide: 720 };

type Picture = {
  readonly height: number;
  readonly appearances: Iterable<Appearance>;
  readonly body: readonly string[];
};

/** Puts the parts of a picture together to an element that also stands by itself as a file. */
export function picture(frame: ChartFrame, { height, appearances, body }: Picture): Chart {
  const width = widths[frame.size];
  const rounded = Math.ceil(height);
  const patterns = patternsOf(appearances, frame.id);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `vth-chart vth-chart--${frame.size}`,
      width,
      height: rounded,
      viewBox: `0 0 ${short(width)} ${rounded}`,
      // What is in an image cannot be reached, so a picture with links is a group.
      role: body.some((part) => part.includes('<a ')) ? 'group' : 'img',
      'aria-labelledby': `${frame.id}-titel ${frame.id}-omschrijving`,
      'font-family': "'Source Sans 3', sans-serif",
      'font-size': textSize[frame.size],
    },
    element('title', { id: `${frame.id}-titel` }, escaped(frame.title)),
    element('desc', { id: `${frame.id}-omschrijving` }, escaped(frame.description)),
    patterns === '' ? '' : element('defs', {}, patterns),
    ...body,
  );
  return { svg, width, height: rounded };
}

/** What is drawn when there is nothing to show. */
export function emptyPicture(frame: ChartFrame): Chart {
  const size = textSize[frame.size];
  const lines = wrapped(chartTexts.nothing, widths[frame.size] - 8, size, 2);
  return picture(frame, {
    height: 24 + lines.length * 18,
    appearances: [],
    body: lines.map((line, index) => label(line, { x: 0, y: 24 + index * 18, size, isSoft: true })),
  });
}

/** A link around a part of a picture, named for who hears it; the part itself when there is nowhere to go. */
export function linked(href: string | undefined, name: string, ...parts: readonly string[]): string {
  return href === undefined
    ? element('g', {}, element('title', {}, escaped(name)), ...parts)
    : element('a', { href, 'aria-label': name }, element('title', {}, escaped(name)), ...parts);
}
