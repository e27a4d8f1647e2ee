import type { ChartSize, FlowInput, FlowNode } from './chart.ts';
import { lineHeight, textSize } from './label.ts';
import { widths } from './picture.ts';
import { widthOf, wrapped } from './text-width.ts';
import { chartTexts } from '../text/nl/charts.ts';

/** Along is the way of time, across is the way of the counts. */
export type PlacedNode = {
  readonly node: FlowNode;
  readonly step: number;
  readonly along: number;
  readonly across: number;
  readonly length: number;
  /** What stands in it; none when a key says it. */
  readonly lines: readonly string[];
};

export type PlacedLink = {
  readonly link: FlowInput['links'][number];
  readonly source: PlacedNode;
  readonly from: { readonly along: number; readonly across: number; readonly width: number };
  readonly to: { readonly along: number; readonly across: number; readonly width: number };
};

export type FlowLayout = {
  /** How thick a node is, in the way of time. */
  readonly depth: number;
  /** From one step to the next. */
  readonly pitch: number;
  readonly isLabelled: boolean;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  /** What the whole takes. */
  readonly along: number;
  readonly across: number;
};

/** Room beside the nodes of the narrow picture for the names of the steps. */
export const gutter = 66;

const narrowRoom = widths.narrow - gutter - 2;
const nodeGap = { narrow: 6, wide: 12 } as const;
const narrow = { depth: 30, pitch: 104, least: 26 } as const;
const mostLabelledSteps = 4;
/** In the wide picture: what all counts of a step take together, and one count at most. */
const wide = { across: 420, most: 15, leastCompact: 27, pad: 8 } as const;

/** Gives nodes and links their places. The order of the nodes stays as it is given; those without members are left out. */
export function layOutFlow(input: FlowInput, size: ChartSize): FlowLayout {
  const steps = input.steps.map((step, index) => step.nodes.filter((node) => isShown(node, index, input)));
  const isLabelled = size === 'wide' && steps.length <= mostLabelledSteps;
  const { depth, pitch } = size === 'narrow' ? narrow : wideMeasures(steps.length, isLabelled);
  const linesOf = (node: FlowNode) => (isLabelled ? nodeLines(node, depth) : []);
  const leastOf = (node: FlowNode) =>
    Math.max(wide.leastCompact, linesOf(node).length * textSize.wide * lineHeight + wide.pad);
  const gap = nodeGap[size];
  const scale = size === 'narrow' ? narrowScale(steps, gap) : wideScale(steps);
  const lengthOf = (node: FlowNode, count: number) =>
    size === 'narrow'
      ? Math.max(narrowLeast(node, count, gap), node.value * scale)
      : Math.max(leastOf(node), node.value * scale);

  const nodes: PlacedNode[] = [];
  let acrossMost = 0;
  for (const [step, members] of steps.entries()) {
    let across = 0;
    for (const node of members) {
      const length = lengthOf(node, members.length);
      nodes.push({ node, step, along: step * pitch, across, length, lines: linesOf(node) });
      across += length + gap;
    }
    acrossMost = Math.max(acrossMost, across - gap);
  }
  return {
    depth,
    pitch,
    isLabelled,
    nodes,
    links: placeLinks(input, nodes, depth, scale),
    along: Math.max(0, steps.length - 1) * pitch + depth,
    across: acrossMost,
  };
}

function isShown(node: FlowNode, step: number, { links }: FlowInput): boolean {
  return (
    node.value > 0 ||
    links.some(
      (link) =>
        link.value > 0 &&
        ((link.step === step && link.from === node.key) || (link.step === step - 1 && link.to === node.key)),
    )
  );
}

function wideMeasures(steps: number, isLabelled: boolean) {
  if (isLabelled) {
    const depth = steps <= 3 ? 150 : 124;
    return { depth, pitch: steps <= 1 ? depth : (widths.wide - 2 - depth) / (steps - 1) };
  }
  const depth = Math.min(38, (widths.wide / steps) * 0.5);
  return { depth, pitch: (widths.wide - 2 - depth) / (steps - 1) };
}

function nodeLines(node: FlowNode, depth: number): readonly string[] {
  return wrapped(`${chartTexts.count(node.value)} ${node.label}`, depth - 20, textSize.wide, 3);
}

function wideScale(steps: readonly (readonly FlowNode[])[]): number {
  const most = Math.max(1, ...steps.map((nodes) => nodes.reduce((sum, node) => sum + node.value, 0)));
  return Math.min(wide.most, wide.across / most);
}

/** Enough for its number, and for a finger; less only where the nodes of the step would not fit beside each other. */
function narrowLeast(node: FlowNode, count: number, gap: number): number {
  const needed = widthOf(chartTexts.count(node.value), textSize.narrow) + 11;
  return Math.min(Math.max(narrow.least, needed), (narrowRoom - gap * (count - 1)) / count);
}

/** The largest at which the fullest step still fits, small nodes keeping room for their number. */
function narrowScale(steps: readonly (readonly FlowNode[])[], gap: number): number {
  const fits = (scale: number) =>
    steps.every((nodes) => {
      const least = (node: FlowNode) => narrowLeast(node, nodes.length, gap);
      const taken = nodes.reduce(
        (sum, node) => sum + Math.max(least(node), node.value * scale),
        gap * (nodes.length - 1),
      );
      return taken <= narrowRoom + 0.01;
    });
  let [low, high] = [0, narrowRoom];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Links leave a node in the order in which they arrive, and the other way round, so that few of them cross. */
function placeLinks(
  input: FlowInput,
  nodes: readonly PlacedNode[],
  depth: number,
  scale: number,
): readonly PlacedLink[] {
  const find = (step: number, key: string) => nodes.findIndex((one) => one.step === step && one.node.key === key);
  const ends = input.links
    .filter((link) => link.value > 0)
    .map((link) => ({ link, from: find(link.step, link.from), to: find(link.step + 1, link.to) }))
    .filter(({ from, to }) => from >= 0 && to >= 0)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const leaving = stack(ends, nodes, scale, (end) => end.from);
  const arriving = stack(
    [...ends].sort((a, b) => a.to - b.to || a.from - b.from),
    nodes,
    scale,
    (end) => end.to,
  );
  return ends.flatMap((end) => {
    const source = nodes[end.from];
    const target = nodes[end.to];
    const from = leaving.get(end.link);
    const to = arriving.get(end.link);
    if (source === undefined || target === undefined || from === undefined || to === undefined) return [];
    return [
      { link: end.link, source, from: { along: source.along + depth, ...from }, to: { along: target.along, ...to } },
    ];
  });
}

type End = { readonly link: FlowInput['links'][number]; readonly from: number; readonly to: number };

/** Puts the ends of the links at a node after each other, in the middle of it, and never beyond it. */
function stack(ends: readonly End[], nodes: readonly PlacedNode[], scale: number, indexOf: (end: End) => number) {
  const places = new Map<End['link'], { readonly across: number; readonly width: number }>();
  for (const [index, placed] of nodes.entries()) {
    const mine = ends.filter((end) => indexOf(end) === index);
    const sum = mine.reduce((total, end) => total + end.link.value * scale, 0);
    const factor = sum > placed.length ? placed.length / sum : 1;
    let across = placed.across + (placed.length - sum * factor) / 2;
    for (const end of mine) {
      const width = end.link.value * scale * factor;
      places.set(end.link, { across, width });
      across += width;
    }
  }
  return places;
}
