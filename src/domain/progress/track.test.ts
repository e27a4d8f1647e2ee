import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyStage, stage, unitOf } from '../../../tests/builders/stages.ts';
import type { AgencyId } from '../kernel/ids.ts';
import { tracksOf } from './track.ts';

const names = (tracks: ReturnType<typeof tracksOf>) =>
  tracks.map(({ steps }) => steps.map((units) => units.map(({ name }) => name).join(' + ')));
const follows = (predecessor: string, successor: string) => ({
  predecessorId: `agency-${predecessor}` as AgencyId,
  successorId: `agency-${successor}` as AgencyId,
});

it('follows a unit through the rounds', () => {
  const rounds = [stage('1', [unitOf('a'), unitOf('b')]), stage('2', [unitOf('b'), unitOf('a')])];
  expect(names(tracksOf(rounds, []))).toEqual([
    ['b', 'b'],
    ['a', 'a'],
  ]);
});

it('gives the successor of a merger the pasts of both, also where one of them had merged before', () => {
  const rounds = [
    stage('1', [unitOf('a'), unitOf('b'), unitOf('c')]),
    stage('2', [unitOf('ab'), unitOf('c')]),
    stage('3', [unitOf('abc')]),
  ];
  const mergers = [follows('ab', 'abc'), follows('c', 'abc'), follows('a', 'ab'), follows('b', 'ab')];
  expect(names(tracksOf(rounds, mergers))).toEqual([
    ['a + b + c', 'ab + c', 'abc'].map((step) =>
      expect.toSatisfy((found: string) => found.split(' + ').sort().join() === step.split(' + ').join()),
    ),
  ]);
});

it('counts a joint unit once in the past of its successor', () => {
  const rounds = [stage('1', [unitOf('a b')]), stage('2', [unitOf('ab')])];
  expect(names(tracksOf(rounds, [follows('a', 'ab'), follows('b', 'ab')]))).toEqual([['a en b', 'ab']]);
});

it('has an empty past where none of the agencies was followed yet', () => {
  expect(names(tracksOf([stage('1', [unitOf('a')]), stage('2', [unitOf('b')])], []))).toEqual([['', 'b']]);
});

it('has no tracks without rounds', () => {
  expect(tracksOf([], [])).toEqual([]);
});

it('ends when successions go in a circle', () => {
  const rounds = [stage('1', [unitOf('a'), unitOf('b')])];
  expect(names(tracksOf(rounds, [follows('a', 'b'), follows('b', 'a')]))[0]).toHaveLength(1);
});

it('ends in the unit itself, and has a step for every round', () => {
  fc.assert(
    fc.property(anyStage('1'), anyStage('2'), (first, last) => {
      const tracks = tracksOf([first, last], []);
      expect(tracks.map(({ unit }) => unit)).toEqual(last.units);
      for (const { unit, steps } of tracks) {
        expect(steps).toHaveLength(2);
        expect(steps[1]).toEqual([unit]);
      }
    }),
  );
});
