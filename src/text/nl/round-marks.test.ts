import { expect, it } from 'vitest';
import { roundMarks } from './round-marks.ts';

it('numbers rounds of a kind in their order, and leaves the number away where there is one plan or one final round', () => {
  const kinds = ['improvement-plan', 'progress', 'progress', 'final', 'half-yearly', 'half-yearly'] as const;
  expect(roundMarks(kinds.map((kind) => ({ kind })))).toEqual(['Plan', 'R1', 'R2', 'Eind', 'H1', 'H2']);
});

it('numbers plans where there are two', () => {
  expect(roundMarks([{ kind: 'improvement-plan' }, { kind: 'improvement-plan' }])).toEqual(['Plan 1', 'Plan 2']);
});
