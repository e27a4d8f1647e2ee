import type { Appearance } from './chart.ts';
import { lookOf } from './look.ts';
import { element, short } from './svg.ts';

const circle = 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z';
const square = 'm-4-4h8v8h-8z';
const triangle = 'm0-5l5 9h-10z';
const diamond = 'm0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5z';
const flag = 'm-5-4h10l-5 9z';
const bar = 'm-5-2.5h10v5h-10z';

const shapes: readonly string[] = [circle, square, triangle, diamond, flag, bar];

const shapeOf: Partial<Readonly<Record<Appearance, string>>> = {
  robust: circle,
  expected: square,
  doubtful: triangle,
  'not-plausible': diamond,
  'not-judged': bar,
  'verdict-met': circle,
  'verdict-not-met': diamond,
  'verdict-not-assessable': bar,
};

/** A mark in the shape of its series, so that two lines are told apart where they cross. */
export function markerAt(appearance: Appearance, index: number, x: number, y: number): string {
  const { area, edge, name } = lookOf(appearance);
  return element('path', {
    class: `vth-chart__mark vth-class-area--${name} vth-class-edge--${name}`,
    d: `M${short(x)} ${short(y)}${shapeOf[appearance] ?? shapes[index % shapes.length]}`,
    fill: area,
    stroke: edge,
    'stroke-width': 1.5,
  });
}
