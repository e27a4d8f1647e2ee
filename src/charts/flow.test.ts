import { describe, expect, it } from 'vitest';
import { flawsOfTexts, textsOf } from '../../tests/builders/chart-texts.ts';
import type { ChartSize, FlowInput } from './chart.ts';
import { drawFlow } from './flow.ts';
import { layOutFlow } from './flow-layout.ts';

const classes = ['robust', 'expected', 'doubtful', 'not-plausible'] as const;
const node = (key: (typeof classes)[number], value: number) => ({
  key,
  appearance: key,
  label: `Klasse ${key}`,
  value,
  href: `/${key}`,
});
const move = (from: string, to: string, value: number, step = 0) => ({
  step,
  from,
  to,
  value,
  label: `${value} van ${from} naar ${to}`,
  href: `/${from}-${to}`,
});

/** From round 1 to round 2 as in the letter. */
const golden: FlowInput = {
  steps: [
    { label: 'Ronde 1', nodes: [3, 11, 9, 4].map((value, index) => node(classes[index] ?? 'robust', value)) },
    { label: 'Ronde 2', nodes: [4, 15, 5, 3].map((value, index) => node(classes[index] ?? 'robust', value)) },
  ],
  links: [
    move('robust', 'robust', 3),
    move('expected', 'robust', 1),
    move('expected', 'expected', 9),
    move('expected', 'doubtful', 1),
    move('doubtful', 'expected', 6),
    move('doubtful', 'doubtful', 3),
    move('not-plausible', 'doubtful', 1),
    move('not-plausible', 'not-plausible', 3),
  ],
};

const draw = (input: FlowInput, size: ChartSize) => drawFlow(input, { id: 'f', title: 't', description: 'd', size });

describe.each(['narrow', 'wide'] as const)('the %s flow', (size) => {
  it('shows every count of a node, and has each node and each move as a link', () => {
    const { svg } = draw(golden, size);
    const text = textsOf(draw(golden, size)).map((one) => one.text);
    for (const value of [3, 11, 9, 4, 15, 5])
      expect(text.some((one) => one.split(' ')[0] === String(value))).toBe(true);
    for (const link of golden.links) expect(svg).toContain(`href="${link.href}" aria-label="${link.label}"`);
    expect(svg).toContain('href="/robust" aria-label="Ronde 2: 4 Klasse robust"');
  });

  it('makes a ribbon as wide as its count, at both ends', () => {
    const { links } = layOutFlow(golden, size);
    const unit = (links[0]?.from.width ?? 0) / 3;
    for (const { link, from, to } of links) {
      expect(from.width).toBeCloseTo(unit * link.value, 6);
      expect(to.width).toBeCloseTo(unit * link.value, 6);
    }
  });

  it('keeps the nodes of a step in order and apart', () => {
    const { nodes } = layOutFlow(golden, size);
    for (const [index, placed] of nodes.entries()) {
      const before = nodes[index - 1];
      if (before?.step === placed.step) expect(placed.across).toBeGreaterThan(before.across + before.length);
    }
    expect(nodes.map((placed) => placed.node.key)).toEqual([...classes, ...classes]);
  });

  it('leaves out a class without members, and shows what began and what ended', () => {
    const { nodes } = layOutFlow(
      {
        steps: [
          { label: 'Ronde 1', nodes: [node('robust', 0), node('expected', 2)] },
          {
            label: 'Ronde 2',
            nodes: [node('expected', 1), { key: 'x', appearance: 'ended', label: 'Vervallen', value: 1 }],
          },
        ],
        links: [move('expected', 'expected', 1), move('expected', 'x', 1)],
      },
      size,
    );
    expect(nodes.map((placed) => placed.node.key)).toEqual(['expected', 'expected', 'x']);
  });

  it('has no text over another with 400 units in ten rounds', () => {
    const steps = Array.from({ length: 10 }, (_, step) => ({
      label: `Halfjaarlijkse voortgangsronde ${step + 1}`,
      nodes: classes.map((key) => node(key, 100)),
    }));
    const links = steps.slice(1).flatMap((_, step) => classes.map((key) => move(key, key, 100, step)));
    const chart = draw({ steps, links }, size);
    expect(flawsOfTexts(chart)).toEqual([]);
    expect(textsOf(chart).map((one) => one.text)).toContain('10. Halfjaarlijkse voortgangsronde 10');
  });
});
