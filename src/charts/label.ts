import type { Box } from './box.ts';
import { palette } from './palette.ts';
import { element, escaped } from './svg.ts';
import { areWhole, widthOf } from './text-width.ts';

/** Text sizes in pixels: the wide picture is shown at nine tenths on a screen of 640 pixels, and stays readable there. */
export const textSize = { narrow: 13, wide: 14 } as const;

/** From one line to the next, as a multiple of the text size. */
export const lineHeight = 1.25;

type LabelPlace = {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isStrong?: boolean;
  readonly isSoft?: boolean;
  /** A rim in the colour of the paper, for a text that a line may run behind. */
  readonly hasRim?: boolean;
};

/** The box that a text takes, from above its accents to below its tails. */
export function boxOfLabel(text: string, { x, y, size, anchor = 'start' }: LabelPlace): Box {
  const width = widthOf(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - 0.9 * size, width, height: 1.15 * size };
}

const rim = { 'paint-order': 'stroke', stroke: palette.paper, 'stroke-width': 3, 'stroke-linejoin': 'round' } as const;

/** One line of text, as it is: who calls has seen to it that it fits. `full` is told where it says more. */
export function label(text: string, place: LabelPlace, full?: string): string {
  if (text === '') return '';
  const { x, y, size, anchor, isStrong, isSoft, hasRim } = place;
  return element(
    'text',
    {
      class: `vth-chart__text${isSoft === true ? ' vth-chart__text--soft' : ''}${hasRim === true ? ' vth-chart__text--rimmed' : ''}`,
      x,
      y,
      'font-size': size,
      'font-weight': isStrong === true ? 600 : undefined,
      'text-anchor': anchor,
      fill: isSoft === true ? palette.inkSoft : palette.ink,
      ...(hasRim === true ? rim : {}),
    },
    full === undefined || full === text ? '' : element('title', {}, escaped(full)),
    escaped(text),
  );
}

/** What is seen as two words is to be heard as two words: the space at the end takes no room. */
function joint(line: string, isLast: boolean): string {
  return isLast || line.endsWith('-') ? line : `${line} `;
}

/** Lines under each other; `y` is the base line of the first. */
export function linesOfText(lines: readonly string[], place: LabelPlace, full: string): string {
  const isWhole = areWhole(lines, full);
  return lines
    .map((line, index) =>
      label(
        joint(line, index === lines.length - 1),
        { ...place, y: place.y + index * place.size * lineHeight },
        isWhole ? undefined : full,
      ),
    )
    .join('');
}

const plateMargin = 3;

/** The plain ground that a text on an area stands on: without it no colour of text reads on every pattern. */
export function plateOf(box: Box): Box {
  return {
    x: box.x - plateMargin,
    y: box.y - 1,
    width: box.width + 2 * plateMargin,
    height: box.height + 2,
  };
}

export function plate(box: Box): string {
  return element('rect', { class: 'vth-chart__plate', ...plateOf(box), rx: 2, fill: palette.paper });
}
