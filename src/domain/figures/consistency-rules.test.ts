import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgedUnit, roundOf, rounds } from '../../../tests/builders/judged-units.ts';
import { brokenSums, consistencyRules } from './consistency-rules.ts';
import { computeFigures } from './figure-catalogue.ts';

const rules = consistencyRules(['size'], ['money', 'time']);
const codesOf = (figures: Parameters<typeof brokenSums>[0]) => brokenSums(figures, rules).map(({ rule }) => rule.code);
const complete = roundOf([judgedUnit('a'), judgedUnit('b', { isExempt: true, reportId: null })], ['size']);

test('the figures of a round in which everybody reported or was exempt add up', () => {
  expect(codesOf(computeFigures(complete, null, ['money', 'time']))).toEqual([]);
});

test('a report that is missing breaks the sum of reports and exempt units', () => {
  const round = roundOf([judgedUnit('a', { reportId: null }), judgedUnit('b')], ['size']);
  const broken = brokenSums(computeFigures(round, null, ['money', 'time']), rules);
  expect(broken.map(({ rule }) => rule.code)).toEqual([
    'reports-and-exempt-add-up-to-units',
    'represented-and-exempt-add-up-to-agencies',
  ]);
  expect(broken[0]).toMatchObject({
    left: [
      { key: 'reports-received', value: 1 },
      { key: 'units-exempt', value: 0 },
    ],
    right: [{ key: 'units-total', value: 2 }],
  });
});

test('a unit that is not judged breaks the sums of the classes', () => {
  const round = roundOf([judgedUnit('a', { letterClass: null })], ['size']);
  expect(codesOf(computeFigures(round, null, ['money', 'time']))).toEqual([
    'classes-add-up-to-units',
    'classes-add-up-to-agencies',
  ]);
});

test('a unit that may not make it without a main reason breaks their sum', () => {
  const round = roundOf([judgedUnit('a', { letterClass: 'doubtful' })], ['size']);
  expect(codesOf(computeFigures(round, null, ['money', 'time']))).toEqual(['main-reasons-add-up']);
});

test('a sum with an unknown figure is passed over', () => {
  const figures = computeFigures(complete, null, ['money', 'time']).map((figure) =>
    figure.key === 'units-total' ? { ...figure, value: null } : figure,
  );
  expect(codesOf(figures)).toEqual([]);
});

test('a sum that names a figure which is not there is broken', () => {
  const figures = computeFigures(complete, null, ['money', 'time']).filter(({ key }) => key !== 'agencies-robust');
  expect(codesOf(figures)).toEqual(['classes-add-up-to-agencies']);
});

test('a count that is not the number of its members is broken', () => {
  const figures = computeFigures(complete, null, ['money', 'time']).map((figure) =>
    figure.key === 'units-joint' && figure.kind === 'count' ? { ...figure, members: ['one-too-many'] } : figure,
  );
  expect(codesOf(figures)).toEqual(['value-is-number-of-members']);
});

test('the change of every class fits any two rounds', () => {
  fc.assert(
    fc.property(rounds, rounds, (now, then) => {
      const codes = codesOf(computeFigures(now, then, ['money', 'time']));
      expect(codes).not.toContain('change-is-difference');
      expect(codes).not.toContain('verdicts-add-up-to-units');
      expect(codes).not.toContain('main-reasons-add-up');
    }),
  );
});
