import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyStage, stage, unitOf } from '../../../tests/builders/stages.ts';
import { changesBetween, directionOf } from './change.ts';

const criteria = ['size', 'skill'];

describe('what changed since the round before', () => {
  it('tells those that fell first, then those that rose, then those that changed within their class', () => {
    const before = stage('1', [
      unitOf('rose', { letterClass: 'doubtful' }),
      unitOf('same', { verdicts: { size: 'met' } }),
      unitOf('fell', { letterClass: 'expected' }),
    ]);
    const after = stage('2', [
      unitOf('rose', { letterClass: 'expected' }),
      unitOf('same', { verdicts: { size: 'not-met' } }),
      unitOf('fell', { letterClass: 'doubtful' }),
    ]);
    expect(changesBetween(before, after, criteria).map(({ unit, direction }) => [unit.name, direction])).toEqual([
      ['fell', 'worse'],
      ['rose', 'better'],
      ['same', 'same-class'],
    ]);
  });

  it('names the verdicts that are different, one that is missing too, in the order of the criteria', () => {
    const before = stage('1', [unitOf('a', { verdicts: { skill: 'met', size: 'met' } })]);
    const after = stage('2', [unitOf('a', { verdicts: { skill: 'not-met' } })]);
    expect(changesBetween(before, after, criteria)[0]?.verdicts).toEqual([
      { criterion: 'size', before: 'met', after: null },
      { criterion: 'skill', before: 'met', after: 'not-met' },
    ]);
  });

  it('does not say that verdicts changed when a unit began to report or stopped', () => {
    const before = stage('1', [unitOf('a', { isExempt: true })]);
    const after = stage('2', [unitOf('a', { verdicts: { size: 'met' } })]);
    expect(changesBetween(before, after, criteria)).toEqual([]);
  });

  it('compares nobody who is new, or who is not judged in one of both', () => {
    const before = stage('1', [unitOf('a', { letterClass: null }), unitOf('gone')]);
    const after = stage('2', [unitOf('a'), unitOf('new')]);
    expect(changesBetween(before, after, criteria)).toEqual([]);
  });
});

it('towards robust is better, away from it is worse', () => {
  expect(directionOf('doubtful', 'expected')).toBe('better');
  expect(directionOf('robust', 'expected')).toBe('worse');
  expect(directionOf('doubtful', 'doubtful')).toBe('same-class');
});

it('a round compared with itself has no changes', () => {
  fc.assert(
    fc.property(anyStage('1'), (any) => {
      expect(changesBetween(any, any, criteria)).toEqual([]);
    }),
  );
});

it('read backwards, who fell has risen and who rose has fallen', () => {
  fc.assert(
    fc.property(anyStage('1'), anyStage('2'), (one, other) => {
      const names = (changes: ReturnType<typeof changesBetween>, direction: string) =>
        changes
          .filter((change) => change.direction === direction)
          .map(({ unit }) => unit.agencies.map(({ id }) => id).join());
      const [forth, back] = [changesBetween(one, other, criteria), changesBetween(other, one, criteria)];
      expect(names(forth, 'worse').sort()).toEqual(names(back, 'better').sort());
      expect(names(forth, 'same-class').sort()).toEqual(names(back, 'same-class').sort());
    }),
  );
});
