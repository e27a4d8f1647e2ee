import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyStage, stage, unitOf } from '../../../tests/builders/stages.ts';
import { changesBetween } from './change.ts';
import { compareStages, directions } from './comparison.ts';

it('says who went forward, who went back, who stayed, and who cannot be compared', () => {
  const before = stage('1', [
    unitOf('a', { letterClass: 'doubtful' }),
    unitOf('b', { letterClass: 'expected' }),
    unitOf('c'),
    unitOf('d', { letterClass: null }),
    unitOf('gone'),
  ]);
  const after = stage('2', [
    unitOf('a', { letterClass: 'expected' }),
    unitOf('b', { letterClass: 'doubtful' }),
    unitOf('c'),
    unitOf('d'),
    unitOf('new'),
  ]);
  const found = compareStages(before, after);
  const names = directions.map((direction) => found[direction].map((move) => (move.after ?? move.before)?.name));
  expect(names).toEqual([['a'], ['b'], ['c'], ['d', 'new', 'gone']]);
});

it('has every unit of both rounds once, and agrees with what changed', () => {
  fc.assert(
    fc.property(anyStage('1'), anyStage('2'), (before, after) => {
      const found = compareStages(before, after);
      const all = directions.flatMap((direction) => found[direction]);
      expect(all.filter((move) => move.before !== null)).toHaveLength(before.units.length);
      expect(all.filter((move) => move.after !== null)).toHaveLength(after.units.length);
      for (const direction of ['better', 'worse'] as const) {
        const changed = changesBetween(before, after, []).filter((change) => change.direction === direction);
        expect(found[direction].map((move) => move.after)).toEqual(changed.map(({ unit }) => unit));
      }
    }),
  );
});
