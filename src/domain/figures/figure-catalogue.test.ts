import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgedUnit, roundOf, rounds } from '../../../tests/builders/judged-units.ts';
import type { AgencyId } from '../kernel/ids.ts';
import { computeFigures, partsOfFigureKey } from './figure-catalogue.ts';
import type { Figure } from './figure.ts';

const valuesIn = (figures: readonly Figure[]) => (key: string) => figures.find((figure) => figure.key === key)?.value;

test('for any units the classes add up to the whole', () => {
  fc.assert(
    fc.property(rounds, (round) => {
      const value = valuesIn(computeFigures(round, null, []));
      for (const what of ['units', 'agencies']) {
        const classes = ['robust', 'expected', 'doubtful', 'not-plausible'].map(
          (name) => value(`${what}-${name}`) ?? 0,
        );
        expect(classes.reduce((sum, count) => sum + count, 0)).toBe(value(`${what}-total`));
      }
    }),
  );
});

test('every count is the number of its members, each counted once', () => {
  fc.assert(
    fc.property(rounds, rounds, (now, then) => {
      for (const figure of computeFigures(now, then, ['money', 'time'])) {
        if (figure.kind === 'count') expect(figure.value).toBe(new Set(figure.members).size);
      }
    }),
  );
});

test('a change is what is now minus what was then', () => {
  fc.assert(
    fc.property(rounds, rounds, (now, then) => {
      const figures = computeFigures(now, then, []);
      const value = valuesIn(figures);
      const before = valuesIn(computeFigures(then, null, []));
      for (const figure of figures) {
        if (figure.kind !== 'change') continue;
        expect(figure.value).toBe((value(figure.of) ?? 0) - (value(figure.since) ?? 0));
        expect(value(figure.since)).toBe(before(figure.of));
      }
    }),
  );
});

test('every figure has a key of its own', () => {
  fc.assert(
    fc.property(rounds, (round) => {
      const keys = computeFigures(round, round, ['money', 'time']).map((figure) => figure.key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('without a round before, every comparison is unknown', () => {
  const figures = computeFigures(roundOf([judgedUnit('a')]), null, []);
  const compared = figures.filter(({ key }) => /^previous-|^change-|newly-robust$/u.test(key));
  expect(compared.length).toBeGreaterThan(20);
  expect(compared.every((figure) => figure.value === null)).toBe(true);
});

test('a unit counts as newly robust when it was judged before and was not robust', () => {
  const then = roundOf([judgedUnit('a', { letterClass: 'expected' }), judgedUnit('b')]);
  const now = roundOf(['a', 'b', 'd'].map((name) => judgedUnit(name)));
  const newly = computeFigures(now, then, []).find((figure) => figure.key === 'units-newly-robust');
  expect(newly).toMatchObject({ value: 1, members: ['unit-a'] });
});

test('a service that was robust already is not newly robust because it now reports with one that was not', () => {
  const [a, b] = [judgedUnit('a'), judgedUnit('b', { letterClass: 'doubtful' })];
  const joint = judgedUnit('joint', { agencies: [...a.agencies, ...b.agencies] });
  const value = valuesIn(computeFigures(roundOf([joint]), roundOf([a, b]), []));
  expect([value('units-newly-robust'), value('agencies-newly-robust')]).toEqual([1, 1]);
});

test('a round before in which somebody was not judged yet is not compared with', () => {
  const then = roundOf([judgedUnit('a', { letterClass: 'expected' }), judgedUnit('b', { letterClass: null })]);
  const figures = computeFigures(roundOf([judgedUnit('a'), judgedUnit('b')]), then, []);
  const compared = figures.filter(({ key }) => /^previous-|^change-|newly-robust$/u.test(key));
  expect(compared.length).toBeGreaterThan(20);
  expect(compared.map((figure) => figure.value).filter((value) => value !== null)).toEqual([]);
});

test('a joint report counts once as a report and for each of its agencies', () => {
  const agencies = ['x', 'y'].map((name) => ({ id: name as AgencyId, name }));
  const value = valuesIn(computeFigures(roundOf([judgedUnit('joint', { agencies }), judgedUnit('a')]), null, []));
  expect([value('reports-received'), value('agencies-represented')]).toEqual([2, 3]);
  expect([value('units-joint'), value('agencies-joint')]).toEqual([1, 2]);
});

test('a main reason counts only for units that may not make it', () => {
  const mainReason = { code: 'money', source: 'ministry', text: '' } as const;
  const units = [
    judgedUnit('a', { letterClass: 'doubtful', mainReason }),
    judgedUnit('b', { letterClass: 'not-plausible', mainReason: { code: 'money', source: 'agency', text: '' } }),
    judgedUnit('c', { letterClass: 'expected', mainReason }),
    judgedUnit('d', { letterClass: 'doubtful' }),
  ];
  const value = valuesIn(computeFigures(roundOf(units), null, ['money']));
  expect(value('units-main-reason:money')).toBe(2);
  expect(value('units-reason-stated-by-agency:money')).toBe(1);
  expect(value('units-without-main-reason')).toBe(1);
});

test('a unit without a report counts as such unless it is exempt', () => {
  const units = [judgedUnit('a', { reportId: null }), judgedUnit('b', { reportId: null, isExempt: true })];
  const value = valuesIn(computeFigures(roundOf(units), null, []));
  expect([value('units-without-report'), value('units-exempt')]).toEqual([1, 1]);
});

test('a key falls apart into its code and what it is about', () => {
  expect(partsOfFigureKey('units-robust')).toEqual({ code: 'units-robust', about: null });
  expect(partsOfFigureKey('units-verdict-met:turnover-norm')).toEqual({
    code: 'units-verdict-met',
    about: 'turnover-norm',
  });
});
