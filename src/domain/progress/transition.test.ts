import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyStage, stage, unitOf } from '../../../tests/builders/stages.ts';
import { membership, moves, transitionsBetween } from './transition.ts';

const shape = (transitions: ReturnType<typeof transitionsBetween>) =>
  transitions.map(({ from, to, units }) => `${from} > ${to}: ${units.length}`);

describe('a transition', () => {
  it('counts the units that went from one class to another', () => {
    const before = stage('1', [unitOf('a', { letterClass: 'doubtful' }), unitOf('b', { letterClass: 'doubtful' })]);
    const after = stage('2', [unitOf('a', { letterClass: 'expected' }), unitOf('b', { letterClass: 'doubtful' })]);
    expect(shape(transitionsBetween(before, after))).toEqual(['doubtful > expected: 1', 'doubtful > doubtful: 1']);
  });

  it('goes from the rating of a plan to the class of the first round', () => {
    const plans = stage(
      'plan',
      [unitOf('a', { letterClass: null, planRating: 'good' }), unitOf('b')],
      'improvement-plan',
    );
    const first = stage('1', [unitOf('a', { letterClass: 'expected' }), unitOf('b')]);
    expect(shape(transitionsBetween(plans, first))).toEqual(['rating:good > expected: 1', 'robust > robust: 1']);
  });

  it('knows a unit by its agencies, not by its name or the order of its agencies', () => {
    const before = stage('1', [unitOf('a b', { name: 'Voorheen' })]);
    const after = stage('2', [unitOf('b a', { name: 'Nu' })]);
    expect(moves(before, after)).toEqual([{ before: before.units[0], after: after.units[0] }]);
  });

  it('ends two units and starts one where agencies merge', () => {
    const before = stage('1', [unitOf('a'), unitOf('b', { letterClass: 'expected' })]);
    const after = stage('2', [unitOf('ab', { letterClass: null })]);
    expect(shape(transitionsBetween(before, after))).toEqual([
      'started > not-judged: 1',
      'robust > ended: 1',
      'expected > ended: 1',
    ]);
  });

  it('does not take a joint unit for one of its agencies', () => {
    const before = stage('1', [unitOf('a b')]);
    expect(shape(transitionsBetween(before, stage('2', [unitOf('a'), unitOf('b')])))).toEqual([
      'started > robust: 2',
      'robust > ended: 1',
    ]);
  });
});

describe('whatever two rounds hold', () => {
  const twoRounds = [anyStage('1'), anyStage('2')] as const;

  it('each unit of either round is in exactly one transition', () => {
    fc.assert(
      fc.property(...twoRounds, (before, after) => {
        const units = transitionsBetween(before, after).flatMap((transition) => transition.units);
        const ids = (side: 'before' | 'after') => units.flatMap((unit) => unit[side]?.id ?? []).sort();
        expect(ids('before')).toEqual(before.units.map(({ id }) => id).sort());
        expect(ids('after')).toEqual(after.units.map(({ id }) => id).sort());
      }),
    );
  });

  it('no two transitions have the same places, and a unit that moved is made of the same agencies', () => {
    fc.assert(
      fc.property(...twoRounds, (before, after) => {
        const found = transitionsBetween(before, after);
        expect(new Set(found.map(({ from, to }) => `${from} ${to}`)).size).toBe(found.length);
        for (const { units } of found) {
          for (const unit of units) {
            if (unit.before !== null && unit.after !== null)
              expect(membership(unit.before)).toBe(membership(unit.after));
          }
        }
      }),
    );
  });

  it('nobody is started who was there, and nobody is ended who is still there', () => {
    fc.assert(
      fc.property(...twoRounds, (before, after) => {
        const there = new Set(before.units.map(membership));
        const stays = new Set(after.units.map(membership));
        for (const move of moves(before, after)) {
          if (move.before === null) expect(move.after !== null && there.has(membership(move.after))).toBe(false);
          if (move.after === null) expect(move.before !== null && stays.has(membership(move.before))).toBe(false);
        }
      }),
    );
  });
});
