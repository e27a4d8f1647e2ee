import type {
  AreaMapInput,
  FlowInput,
  MatrixInput,
  StackedBarsInput,
  TileMapInput,
  TimeLineInput,
  TrendInput,
} from '../../charts/chart.ts';
import { galleryTexts as texts } from '../../text/nl/gallery.ts';
import { type ShownClass, classTexts } from '../../text/nl/web-components.ts';
import { shownClasses } from '../components/class-pattern.tsx';

const { charts } = texts;
const verdicts = ['verdict-met', 'verdict-not-met', 'verdict-not-assessable', 'verdict-none'] as const;
const verdictAt = (index: number) =>
  verdicts[index % 11 === 3 ? 1 : index % 17 === 5 ? 2 : index % 23 === 7 ? 3 : 0] ?? 'verdict-met';
const classAt = (index: number): ShownClass => shownClasses[index % shownClasses.length] ?? 'robust';

/** As in the letter: round 1, round 2 and one without judgements. */
const counts = [
  [3, 11, 9, 4, 0],
  [4, 15, 5, 3, 0],
  [0, 0, 0, 0, 0],
] as const;

export const bars: StackedBarsInput = {
  rows: counts.map((values, round) => ({
    label: charts.steps[(round + 1) % 3] ?? '',
    segments: shownClasses.map((of, index) => ({
      appearance: of,
      label: classTexts[of],
      value: values[index] ?? 0,
      href: `#${of}`,
    })),
  })),
};

const nodesOf = (values: readonly number[], step: number) =>
  shownClasses.map((of, index) => ({
    key: of,
    appearance: of,
    label: classTexts[of],
    value: values[index] ?? 0,
    href: `#stap-${step}-${of}`,
  }));

const link = (step: number, from: string, to: string, value: number) => ({
  step,
  from,
  to,
  value,
  label: charts.moved(value, from, to),
  href: `#van-${from}-naar-${to}`,
});

export const flow: FlowInput = {
  steps: [
    {
      label: charts.steps[0],
      nodes: [
        ...charts.ratings.map((label, index) => ({
          key: `rating-${index + 1}`,
          appearance: `rating-${index + 1}-of-3` as const,
          label,
          value: [10, 10, 5][index] ?? 0,
          href: `#plan-${index + 1}`,
        })),
        { key: 'none', appearance: 'robust', label: charts.noPlan, value: 2, href: '#plan-geen' },
      ],
    },
    { label: charts.steps[1], nodes: nodesOf(counts[0], 1) },
    { label: charts.steps[2], nodes: nodesOf(counts[1], 2) },
  ],
  links: [
    link(0, 'rating-1', 'robust', 1),
    link(0, 'rating-1', 'expected', 7),
    link(0, 'rating-1', 'doubtful', 2),
    link(0, 'rating-2', 'expected', 4),
    link(0, 'rating-2', 'doubtful', 5),
    link(0, 'rating-2', 'not-plausible', 1),
    link(0, 'rating-3', 'doubtful', 2),
    link(0, 'rating-3', 'not-plausible', 3),
    link(0, 'none', 'robust', 2),
    link(1, 'robust', 'robust', 3),
    link(1, 'expected', 'robust', 1),
    link(1, 'expected', 'expected', 9),
    link(1, 'expected', 'doubtful', 1),
    link(1, 'doubtful', 'expected', 6),
    link(1, 'doubtful', 'doubtful', 3),
    link(1, 'not-plausible', 'doubtful', 1),
    link(1, 'not-plausible', 'not-plausible', 3),
  ],
};

export const longFlow: FlowInput = {
  steps: Array.from({ length: 10 }, (_, step) => ({
    label: charts.halfYear(step + 1),
    nodes: [
      ...nodesOf([10 + step * 10, 200, 100 - step * 8, 40, 50 - step * 2], step),
      ...(step === 5 ? [{ key: 'ended', appearance: 'ended', label: charts.merged, value: 2 } as const] : []),
    ],
  })),
  links: Array.from({ length: 9 }, (_, step) => [
    link(step, 'robust', 'robust', 10 + step * 10),
    link(step, 'expected', 'robust', 10),
    link(step, 'expected', 'expected', 180),
    link(step, 'expected', 'doubtful', 10),
    link(step, 'doubtful', 'expected', 20),
    link(step, 'doubtful', 'doubtful', 72 - step * 8),
    link(step, 'doubtful', 'not-plausible', 5),
    link(step, 'not-plausible', 'not-plausible', 35),
    link(step, 'not-plausible', 'doubtful', 5),
    link(step, 'not-judged', 'not-judged', 46 - step * 2),
    ...(step === 4 ? [link(step, 'not-judged', 'ended', 2)] : []),
  ]).flat(),
};

const matrixOf = (rows: number, criteria: number, rounds: number): MatrixInput => ({
  groups: charts.criteria.slice(0, criteria).map((label) => ({
    label,
    columns: Array.from({ length: rounds }, (_, round) => charts.round(round + 1)),
  })),
  rows: Array.from({ length: rows }, (_, row) => ({
    label: row === 3 ? texts.longAgency : texts.agency(row),
    href: `#eenheid-${row}`,
    cells: Array.from({ length: criteria * rounds }, (_, cell) => {
      const appearance = verdictAt(row * 5 + cell * cell);
      return { appearance, label: texts.verdicts[verdicts.indexOf(appearance)] ?? texts.verdicts[2] };
    }),
  })),
});

export const matrix = matrixOf(28, 6, 3);
export const largeMatrix = matrixOf(40, 10, 10);

export const trend: TrendInput = {
  moments: charts.steps,
  series: shownClasses.map((of, index) => ({
    appearance: of,
    label: classTexts[of],
    values: [of === 'not-judged' ? 27 : null, counts[0][index] ?? null, counts[1][index] ?? null],
  })),
};

export const longTrend: TrendInput = {
  moments: longFlow.steps.map((step) => step.label),
  series: shownClasses.map((of, index) => ({
    appearance: of,
    label: classTexts[of],
    values: longFlow.steps.map((step) => step.nodes[index]?.value ?? null),
  })),
};

export const timeLine: TimeLineInput = {
  from: '2023-10-01',
  until: '2026-07-01',
  spans: [
    { from: '2024-01-01', until: '2026-01-01', appearance: 'not-judged', label: charts.spans[0] },
    { from: '2025-04-15', until: '2025-09-15', appearance: 'expected', label: charts.spans[1] },
    { from: '2025-09-15', until: '2026-07-01', appearance: 'doubtful', label: charts.spans[2] },
  ],
  events: charts.events.map(([on, label], index) => ({ on, label, isStrong: index === 2 || index === 4 })),
  lines: [{ on: '2026-04-01', label: charts.target }],
};

export const tileMap: TileMapInput = {
  tiles: charts.tiles.map((short, index) => ({
    column: (index % 4) + (index < 4 ? 1 : 0),
    row: Math.floor(index / 4),
    short,
    label: texts.agency(index),
    appearance: classAt(index),
    href: `#tegel-${index}`,
  })),
};

export const areaMap: AreaMapInput = {
  unit: 'metre',
  areas: charts.tiles.map((short, index) => {
    const [x, y] = [(index % 4) * 40_000, Math.floor(index / 4) * 40_000];
    const ring = [
      [x, y],
      [x + 24_000, y + 6_000],
      [x + 40_000, y],
      [x + 36_000, y + 22_000],
      [x + 40_000, y + 40_000],
      [x + 24_000, y + 46_000],
      [x, y + 40_000],
      [x - 4_000, y + 22_000],
      [x, y],
    ] as const;
    return {
      label: texts.agency(index),
      short,
      appearance: classAt(index * 2),
      href: `#gebied-${index}`,
      polygons: [[ring]],
    };
  }),
};
