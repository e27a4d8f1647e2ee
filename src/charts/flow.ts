import { chartTexts } from '../text/nl/charts.ts';
import { createRoom, type Box } from './box.ts';
import type { Chart, ChartFrame, FlowInput } from './chart.ts';
import { type FlowLayout, type PlacedLink, type PlacedNode, gutter, layOutFlow } from './flow-layout.ts';
import { type Turn, ribbon } from './flow-ribbon.ts';
import { areaKey, keyOf } from './key.ts';
import { boxOfLabel, label, lineHeight, linesOfText, plate, plateOf, textSize } from './label.ts';
import { filledWith } from './look.ts';
import { emptyPicture, linked, picture, widths } from './picture.ts';
import { numberIn } from './stacked-bars.ts';
import { element } from './svg.ts';
import { areWhole, wrapped } from './text-width.ts';

/**
 * How many moved from where to where, from step to step. A ribbon has the colour of where it comes from; a number stands
 * on it where it fits.
 */
export function drawFlow(input: FlowInput, frame: ChartFrame): Chart {
  const layout = layOutFlow(input, frame.size);
  if (layout.nodes.length === 0) return emptyPicture(frame);
  const size = textSize[frame.size];
  const isDown = frame.size === 'narrow';
  const heads = headsOf(input, layout, isDown, size);
  const explained = heads.areWhole ? [] : input.steps.map((step, index) => chartTexts.groupKey(index + 1, step.label));
  const list = keyOf(
    explained.map((text) => ({ label: text })),
    frame.size,
    0,
  );
  const body = [...list.body];
  const headLines = Math.max(...heads.lines.map((lines) => lines.length)) * size * lineHeight;
  // Beside its nodes a name can be higher than they are, above the first step and below the last.
  const beyond = isDown ? Math.max(4, (headLines - layout.depth) / 2 + 2) : 0;
  const headHeight = isDown ? beyond : headLines + 8;
  const turn: Turn = { isDown, left: isDown ? gutter : 1, top: list.height + (list.height > 0 ? 8 : 0) + headHeight };

  const room = createRoom();
  const ribbons = layout.links.map((placed) => ribbon(placed, turn, frame.id));
  const nodes = layout.nodes.map((placed) => drawNode(placed, input, layout, turn, { size, prefix: frame.id }));
  const numbers = layout.links.map((placed) => ribbonNumber(placed, turn, size, room));
  body.push(...heads.lines.map((lines, step) => head(lines, step, layout, turn, size)));
  body.push(...ribbons, ...numbers, ...nodes);
  const bottom = turn.top + (isDown ? layout.along + beyond : layout.across) + 2;
  const key = layout.isLabelled
    ? { height: 0, body: [] }
    : areaKey(
        layout.nodes.map(({ node }) => node),
        frame.size,
        frame.id,
        bottom + 14,
      );
  return picture(frame, {
    height: bottom + (key.height === 0 ? 0 : key.height + 14),
    appearances: layout.nodes.map(({ node }) => node.appearance),
    body: [...body, ...key.body],
  });
}

/** The names of the steps in lines that fit; numbers instead when one of them does not. */
function headsOf(input: FlowInput, layout: FlowLayout, isDown: boolean, size: number) {
  const width = isDown ? gutter - 6 : headWidth(layout, input.steps.length);
  const lines = input.steps.map((step) => wrapped(step.label, width, size, isDown ? 4 : 3));
  const isWhole = lines.every((one, index) => areWhole(one, input.steps[index]?.label ?? ''));
  return { areWhole: isWhole, lines: isWhole ? lines : input.steps.map((_, index) => [String(index + 1)]) };
}

/** The first begins and the last ends at the edge of the picture, the others stand over the middle of their nodes. */
function headWidth({ pitch, depth }: FlowLayout, steps: number): number {
  if (steps === 1) return widths.wide;
  return steps === 2 ? widths.wide / 2 - 8 : Math.min(pitch - 10, (pitch + depth / 2 - 8) / 1.5);
}

function head(lines: readonly string[], step: number, layout: FlowLayout, turn: Turn, size: number): string {
  const full = lines.join(' ');
  if (turn.isDown) {
    const middle = turn.top + step * layout.pitch + layout.depth / 2;
    const first = middle - (lines.length * size * lineHeight) / 2 + size * 0.97;
    return linesOfText(lines, { x: 0, y: first, size, isStrong: true }, full);
  }
  const last = Math.round((layout.along - layout.depth) / layout.pitch);
  const anchor = step === 0 ? 'start' : step === last ? 'end' : 'middle';
  const x =
    step * layout.pitch + turn.left + (anchor === 'start' ? 0 : anchor === 'end' ? layout.depth : layout.depth / 2);
  return linesOfText(
    lines,
    { x, y: turn.top - 10 - (lines.length - 1) * size * lineHeight, size, anchor, isStrong: true },
    full,
  );
}

function areaOf({ along, across, length }: PlacedNode, depth: number, { isDown, left, top }: Turn): Box {
  return isDown
    ? { x: left + across, y: top + along, width: length, height: depth }
    : { x: left + along, y: top + across, width: depth, height: length };
}

type Style = { readonly size: number; readonly prefix: string };

function drawNode(
  placed: PlacedNode,
  input: FlowInput,
  layout: FlowLayout,
  turn: Turn,
  { size, prefix }: Style,
): string {
  const { node, lines } = placed;
  const area = areaOf(placed, layout.depth, turn);
  const rect = element('rect', { ...filledWith(node.appearance, prefix), ...area });
  const name = chartTexts.node(input.steps[placed.step]?.label ?? '', node.label, node.value);
  if (lines.length === 0) return linked(node.href, name, rect, numberIn(area, node.value, size));
  const first = area.y + area.height / 2 - (lines.length * size * lineHeight) / 2 + size * 0.97;
  const place = { x: area.x + 10, y: first, size, isStrong: true };
  const boxes = lines.map((line, index) => boxOfLabel(line, { ...place, y: first + index * size * lineHeight }));
  return linked(node.href, name, rect, plate(around(boxes)), linesOfText(lines, place, `${node.value} ${node.label}`));
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** Where a ribbon leaves its node, it runs beside the others of that node and not yet over them. */
function ribbonNumber(
  { link, from, to }: PlacedLink,
  turn: Turn,
  size: number,
  room: ReturnType<typeof createRoom>,
): string {
  const text = chartTexts.count(link.value);
  const middle = from.across + from.width / 2;
  const place = turn.isDown
    ? ({ x: turn.left + middle, y: turn.top + from.along + size + 4, size, anchor: 'middle' } as const)
    : ({ x: turn.left + from.along + 8, y: turn.top + middle + size * 0.34, size } as const);
  const box = boxOfLabel(text, place);
  const needed = plateOf(box);
  const across = turn.isDown ? needed.width : box.height;
  const isTooLong = !turn.isDown && from.along + 8 + box.width + 6 > to.along;
  if (isTooLong || across > from.width || !room.take(needed)) return '';
  return element('g', { 'pointer-events': 'none' }, plate(box), label(text, place));
}
