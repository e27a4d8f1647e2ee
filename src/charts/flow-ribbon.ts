import type { PlacedLink } from './flow-layout.ts';
import { edgeOf, lookOf } from './look.ts';
import { linked } from './picture.ts';
import { element, short } from './svg.ts';

/** How the layout lies in the picture: time runs to the right in the wide one, and down in the narrow one. */
export type Turn = { readonly isDown: boolean; readonly left: number; readonly top: number };

/** 24 pixels on a screen where the wide picture is shown at nine tenths. */
const leastTarget = 27;

/** The edges have the dashes of the appearance, so that a ribbon is known in grey too. */
export function ribbon(placed: PlacedLink, turn: Turn, prefix: string): string {
  const { link, source, from } = placed;
  const { appearance } = source.node;
  const { area, edges } = pathsOf(placed, turn);
  // A ribbon of one unit is thinner than a finger: what can be hit is not.
  const target =
    link.href === undefined || from.width >= leastTarget
      ? ''
      : element('path', { d: pathsOf(placed, turn, (leastTarget - from.width) / 2).area, 'fill-opacity': 0 });
  return linked(
    link.href,
    link.label,
    target,
    element('path', {
      class: 'vth-chart__ribbon',
      fill: `url(#${prefix}-${appearance})`,
      'fill-opacity': 0.5,
      d: area,
    }),
    element('path', {
      ...edgeOf(appearance),
      'stroke-width': 1.25,
      'stroke-dasharray': lookOf(appearance).dashes,
      fill: 'none',
      d: edges,
    }),
  );
}

/** @param wider how far beyond its edges, in pixels */
function pathsOf({ from, to }: PlacedLink, { isDown, left, top }: Turn, wider = 0) {
  const at = (along: number, across: number) =>
    isDown ? `${short(left + across)} ${short(top + along)}` : `${short(left + along)} ${short(top + across)}`;
  const middle = (from.along + to.along) / 2;
  const [start, end] = [from.across - wider, to.across - wider];
  const [lowStart, lowEnd] = [from.across + from.width + wider, to.across + to.width + wider];
  const upper = `M${at(from.along, start)}C${at(middle, start)} ${at(middle, end)} ${at(to.along, end)}`;
  const lower = `${at(to.along, lowEnd)}C${at(middle, lowEnd)} ${at(middle, lowStart)} ${at(from.along, lowStart)}`;
  return { area: `${upper}L${lower}z`, edges: `${upper}M${lower}` };
}
