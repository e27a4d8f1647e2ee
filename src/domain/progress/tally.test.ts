import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyStage, ratings, stage, unitOf } from '../../../tests/builders/stages.ts';
import { tallyOfPlaces, tallyOfVerdicts } from './tally.ts';

it('counts the units at every place of a round, those without units too', () => {
  const tally = tallyOfPlaces(stage('1', [unitOf('a'), unitOf('b', { letterClass: 'doubtful' })]), ratings);
  expect([...tally]).toEqual([
    ['robust', 1],
    ['expected', 0],
    ['doubtful', 1],
    ['not-plausible', 0],
    ['not-judged', 0],
  ]);
});

it('counts a unit without a verdict on a criterion apart', () => {
  const units = [unitOf('a', { verdicts: { size: 'met' } }), unitOf('b', { verdicts: { skill: 'met' } })];
  expect(tallyOfVerdicts(units, 'size')).toEqual({ met: 1, 'not-met': 0, 'not-assessable': 0, none: 1 });
});

it('adds up to the units of the round', () => {
  fc.assert(
    fc.property(anyStage('1'), (any) => {
      const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
      expect(sum(tallyOfPlaces(any, ratings).values())).toBe(any.units.length);
      expect(sum(Object.values(tallyOfVerdicts(any.units, 'size')))).toBe(any.units.length);
    }),
  );
});
