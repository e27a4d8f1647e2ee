import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyStage, ratings, stage, unitOf } from '../../../tests/builders/stages.ts';
import type { AgencyId } from '../kernel/ids.ts';
import { type MatrixKey, type MatrixOrder, orderMatrix } from './order-matrix.ts';
import { matrixRows } from './matrix-rows.ts';
import { tracksOf } from './track.ts';

const stages = [
  stage(
    'plan',
    [
      unitOf('Dienst-10', { letterClass: null, planRating: 'weak' }),
      unitOf('Dienst-9', { letterClass: null, planRating: 'good' }),
      unitOf('Ande'),
    ],
    'improvement-plan',
  ),
  stage('1', [
    unitOf('Dienst-10', { letterClass: 'expected', verdicts: { size: 'not-met', skill: 'not-met' } }),
    unitOf('Dienst-9', { letterClass: 'not-plausible', verdicts: { size: 'not-met' } }),
    unitOf('Ande', { isExempt: true }),
    unitOf('Écht', { letterClass: null }),
  ]),
] as const;
const situations = new Map([
  ['agency-Dienst-10' as AgencyId, { province: 'Zuid', municipalities: 3 }],
  ['agency-Dienst-9' as AgencyId, { province: 'Noord', municipalities: 11 }],
]);
const rows = matrixRows(tracksOf(stages, []), situations);
const rounds = stages.map(({ round }) => round);
const ordered = (key: MatrixKey, direction: MatrixOrder['direction']) =>
  orderMatrix(rows, { key, direction }, rounds, ratings).map(({ unit }) => unit.name);

describe('the order of the matrix', () => {
  it('by name counts as people do, and takes an accent for its letter', () => {
    expect(ordered({ by: 'name' }, 'ascending')).toEqual(['Ande', 'Dienst-9', 'Dienst-10', 'Écht']);
    expect(ordered({ by: 'name' }, 'descending')).toEqual(['Écht', 'Dienst-10', 'Dienst-9', 'Ande']);
  });

  it('by size or province has those that are unknown last, both ways, by name', () => {
    expect(ordered({ by: 'size' }, 'ascending')).toEqual(['Dienst-10', 'Dienst-9', 'Ande', 'Écht']);
    expect(ordered({ by: 'size' }, 'descending')).toEqual(['Dienst-9', 'Dienst-10', 'Ande', 'Écht']);
    expect(ordered({ by: 'province' }, 'ascending')).toEqual(['Dienst-9', 'Dienst-10', 'Ande', 'Écht']);
  });

  it('by criteria not met has those without verdicts last', () => {
    expect(ordered({ by: 'not-met' }, 'descending')).toEqual(['Dienst-10', 'Dienst-9', 'Ande', 'Écht']);
  });

  it('by class goes from good to bad', () => {
    expect(ordered({ by: 'place', step: 1 }, 'ascending')).toEqual(['Ande', 'Dienst-10', 'Dienst-9', 'Écht']);
    expect(ordered({ by: 'place', step: 1 }, 'descending')).toEqual(['Dienst-9', 'Dienst-10', 'Ande', 'Écht']);
  });

  it('by the rating of the plan has robust first, and those without a past last', () => {
    expect(ordered({ by: 'place', step: 0 }, 'ascending')).toEqual(['Ande', 'Dienst-9', 'Dienst-10', 'Écht']);
  });

  it('puts a successor where the least favourable of its pasts is', () => {
    const merged = [
      stage('1', [
        unitOf('a'),
        unitOf('b', { letterClass: 'not-plausible' }),
        unitOf('c', { letterClass: 'doubtful' }),
      ]),
      stage('2', [unitOf('ab'), unitOf('c')]),
    ];
    const successions = ['a', 'b'].map((name) => ({
      predecessorId: `agency-${name}` as AgencyId,
      successorId: 'agency-ab' as AgencyId,
    }));
    const order = { key: { by: 'place', step: 0 }, direction: 'ascending' } as const;
    const tracks = matrixRows(tracksOf(merged, successions), new Map());
    const found = orderMatrix(
      tracks,
      order,
      merged.map(({ round }) => round),
      ratings,
    );
    expect(found.map(({ unit }) => unit.name)).toEqual(['c', 'ab']);
  });
});

it('never loses or doubles a row, and does not depend on the order before', () => {
  const key = fc.oneof(
    fc.constantFrom<MatrixKey>({ by: 'name' }, { by: 'province' }, { by: 'size' }, { by: 'not-met' }),
    fc.integer({ min: 0, max: 2 }).map((step): MatrixKey => ({ by: 'place', step })),
  );
  const direction = fc.constantFrom<MatrixOrder['direction']>('ascending', 'descending');
  fc.assert(
    fc.property(anyStage('1'), anyStage('2'), key, direction, (first, last, by, way) => {
      const all = matrixRows(tracksOf([first, last], []), new Map());
      const order = { key: by, direction: way };
      const both = [first.round, last.round];
      const found = orderMatrix(all, order, both, ratings);
      expect(new Set(found)).toEqual(new Set(all));
      expect(found).toHaveLength(all.length);
      expect(orderMatrix(all.toReversed(), order, both, ratings)).toEqual(found);
    }),
  );
});
