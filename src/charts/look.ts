import type { Appearance } from './chart.ts';
import { classColours, palette, ratingColours } from './palette.ts';
import { element } from './svg.ts';

/** How an appearance is drawn. The classes let the style sheet of a page take over. */
export type Look = {
  /** Ends the class names, as in `vth-class-area--robust`. */
  readonly name: string;
  readonly area: string;
  readonly edge: string;
  /** Lines over the area within a square of 8 pixels; `null` for a full area. */
  readonly lines: string | null;
  readonly lineWidth: number;
  /** Of an edge that stands by itself; `undefined` for an unbroken one. */
  readonly dashes: string | undefined;
};

const slash = 'M-2 2 2-2M0 8 8 0M6 10l4-4';
const backslash = 'M-2 6l4 4M0 0l8 8M6-2l4 4';
const cross = 'M0 0l8 8M8 0 0 8';

/** The patterns are those of `web/components/class-pattern.tsx`: a class looks the same everywhere. */
const looks: Readonly<Record<Exclude<Appearance, `rating-${string}`>, Look>> = {
  robust: look('robust', classColours.robust, null, 0),
  expected: look('expected', classColours.expected, slash, 1.5, '12 3'),
  doubtful: look('doubtful', classColours.doubtful, 'M2 2h.01M6 6h.01', 2.25, '1 5'),
  'not-plausible': look('not-plausible', classColours['not-plausible'], cross, 1.25, '9 4 1 4'),
  'not-judged': look('not-judged', classColours['not-judged'], 'M0 4h8', 1, '4 4'),
  // Light, so that in grey too what is not met stands out.
  'verdict-met': look('verdict-met', classColours.expected, null, 0),
  // Not crossed as the class of that colour is: both stand in the key of one matrix.
  'verdict-not-met': look('verdict-not-met', classColours['not-plausible'], backslash, 1.5, '5 2'),
  'verdict-not-assessable': look(
    'verdict-not-assessable',
    { area: palette.ground, edge: palette.lineStrong },
    'M2.5 0v8M6.5 0v8',
    1,
    '1 5',
  ),
  'verdict-none': look('verdict-none', { area: palette.paper, edge: palette.lineStrong }, 'M2 4h4', 1, '4 4'),
  started: look('started', { area: palette.ground, edge: palette.lineStrong }, 'M4 2v4M2 4h4', 1, '6 3'),
  ended: look('ended', { area: palette.line, edge: palette.lineStrong }, 'M2 2l4 4M6 2 2 6', 1, '2 3'),
};

export function lookOf(appearance: Appearance): Look {
  const rating = /^rating-(\d+)-of-(\d+)$/.exec(appearance);
  if (rating !== null) return lookOfRating(Number(rating[1]), Number(rating[2]));
  return looks[appearance as keyof typeof looks];
}

/** From a light and empty area for the best to a dark one full of upright lines. */
function lookOfRating(position: number, length: number): Look {
  const share = length <= 1 ? 0 : Math.min(1, Math.max(0, (position - 1) / (length - 1)));
  const mix = ratingColours.best.map((best, index) =>
    Math.round(best + ((ratingColours.worst[index] ?? best) - best) * share),
  );
  const count = Math.round(share * 4);
  const lines = Array.from({ length: count }, (_, index) => `M${(8 / count) * (index + 0.5)} 0v8`).join('');
  const area = `#${mix.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  return look('rating', { area, edge: ratingColours.edge }, lines === '' ? null : lines, 1, `${8 - count} 2`);
}

function look(
  name: string,
  colours: { readonly area: string; readonly edge: string },
  lines: string | null,
  lineWidth: number,
  dashes?: string,
): Look {
  return { name, ...colours, lines, lineWidth, dashes };
}

/** The definitions that `filledWith` refers to, each once. */
export function patternsOf(appearances: Iterable<Appearance>, prefix: string): string {
  return [...new Set(appearances)].map((appearance) => pattern(appearance, prefix)).join('');
}

function pattern(appearance: Appearance, prefix: string): string {
  const { name, area, edge, lines, lineWidth } = lookOf(appearance);
  return element(
    'pattern',
    { id: `${prefix}-${appearance}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    element('rect', { class: `vth-class-area vth-class-area--${name}`, width: 8, height: 8, fill: area }),
    lines === null
      ? ''
      : element('path', {
          class: `vth-class-line vth-class-line--${name}`,
          d: lines,
          fill: 'none',
          stroke: edge,
          'stroke-width': lineWidth,
          'stroke-linecap': 'round',
        }),
  );
}

/** Attributes of an area with an edge around it. */
export function filledWith(appearance: Appearance, prefix: string) {
  return { ...edgeOf(appearance), fill: `url(#${prefix}-${appearance})` };
}

/** Attributes of the edge of an area. */
export function edgeOf(appearance: Appearance) {
  const { name, edge } = lookOf(appearance);
  return { class: `vth-class-edge vth-class-edge--${name}`, stroke: edge, 'stroke-width': 1.5 };
}
