import { expect, test } from 'vitest';
import type { FlowInput } from './chart.ts';
import { drawFlow } from './flow.ts';
import { withoutSeams } from './without-seams.ts';

const input: FlowInput = {
  steps: ['R1', 'R2'].map((label) => ({
    label,
    nodes: [
      { key: 'robust', appearance: 'robust', label: 'Robuust', value: 3 },
      { key: 'doubtful', appearance: 'doubtful', label: 'De vraag', value: 9 },
    ],
  })),
  links: [
    { step: 0, from: 'robust', to: 'robust', value: 3, label: '3 van robuust naar robuust' },
    { step: 0, from: 'doubtful', to: 'doubtful', value: 9, label: '9 van de vraag naar de vraag' },
  ],
};
const frame = { id: 'stroom', title: 'Stroom', description: 'Stroom', size: 'wide' } as const;

test('a full area is filled with its colour and not with a pattern, so that it has no seams', () => {
  const { svg } = drawFlow(input, frame);
  expect(svg).toContain('fill="url(#stroom-robust)"');
  const mended = withoutSeams(svg);
  expect(mended).not.toContain('fill="url(#stroom-robust)"');
  expect(mended.match(/fill="#15604d"/gu)?.length).toBe(svg.match(/fill="url\(#stroom-robust\)"/gu)?.length);
});

test('an area with lines has its ground under them, and its pattern has only the lines', () => {
  const { svg } = drawFlow(input, frame);
  const mended = withoutSeams(svg);
  const count = (text: string, part: string) => text.split(part).length - 1;
  const areas = count(svg, 'fill="url(#stroom-doubtful)"');
  expect(areas).toBeGreaterThan(1);
  expect(count(mended, 'fill="url(#stroom-doubtful)"')).toBe(areas);
  expect(count(mended, 'fill="#f5cf73"')).toBe(areas);
  expect(/<pattern id="stroom-doubtful"[^>]*><path/u.test(mended)).toBe(true);
});

test('a picture without patterns stays as it is', () => {
  expect(withoutSeams('<svg><rect fill="#ffffff"/></svg>')).toBe('<svg><rect fill="#ffffff"/></svg>');
});
