import { expect, test } from 'vitest';
import { date } from '../../../../tests/builders/date.ts';
import { judgedUnit, roundOf } from '../../../../tests/builders/judged-units.ts';
import { letterDetails } from '../../../../tests/builders/letter-details.ts';
import { computeFigures } from '../../../domain/figures/figure-catalogue.ts';
import type { JudgedUnit } from '../../../domain/figures/judged-unit.ts';
import { instant } from '../../../domain/kernel/instant.ts';
import type { RoundId } from '../../../domain/kernel/ids.ts';
import type { PublicationContent } from '../../../domain/publications/publication-content.ts';
import { composeParliamentaryLetter } from './compose.ts';

function letterOf(now: readonly JudgedUnit[], then: readonly JudgedUnit[] | null, opening = '') {
  const referenceDate = date('2025-08-01');
  const round = { id: 'round' as RoundId, code: 'second', kind: 'progress', name: 'Tweede ronde' } as const;
  const publication: PublicationContent = {
    format: 'vth-publication/2',
    programme: { code: 'p', name: 'Programma', isExercise: true, targetDate: date('2026-04-01') },
    round: { ...round, referenceDate, reportedPeriod: null },
    previousRound: null,
    knownAt: instant('2025-09-15T07:00:00Z'),
    criteria: [],
    reasons: [],
    units: now.map((unit) => ({ ...unit, letterClass: unit.letterClass ?? 'robust' })),
    ...{ previousUnits: then ?? [] },
    figures: computeFigures(roundOf(now), then === null ? null : roundOf(then), []),
    earlierRounds: [],
    ratings: [],
    successions: [],
    revisions: [],
  };
  return composeParliamentaryLetter({ publication, details: letterDetails({ opening }) });
}

const wordsOf = (letter: ReturnType<typeof letterOf>) =>
  letter.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    .map((run) => (run.kind === 'note' ? '' : run.text))
    .join('');
const robust = ['a', 'b'].map((name) => judgedUnit(name));
const expected = robust.map((unit) => ({ ...unit, letterClass: 'doubtful' }) as const);

test('better than the round before is said to be better, and worse to be worse', () => {
  expect(wordsOf(letterOf(robust, expected))).toContain('positief bijgesteld: twee');
  expect(wordsOf(letterOf(expected, robust))).toContain('negatief bijgesteld: twee');
  expect(wordsOf(letterOf(robust, robust))).toContain('is gelijk aan dat van de vorige ronde');
});

test('without a round before nothing is compared', () => {
  expect(wordsOf(letterOf(robust, null))).not.toMatch(/bijgesteld|vorige ronde/u);
});

test('every number has a bookmark of its own', () => {
  const text = JSON.stringify(letterOf(robust, expected, 'Dat zijn {{units-total}} en {{units-total}}.'));
  const bookmarks = [...text.matchAll(/"bookmark":"([^"]+)"/gu)].map((match) => match[1]);
  expect(bookmarks.length).toBeGreaterThan(10);
  expect(new Set(bookmarks).size).toBe(bookmarks.length);
});

test('the letter of an exercise says that it is one', () => {
  expect(letterOf(robust, null).exerciseNotice).toBe('OEFENING – fictieve diensten');
});

const as = (unit: JudgedUnit, letterClass: JudgedUnit['letterClass']): JudgedUnit => ({ ...unit, letterClass });
const [a, b, c] = ['a', 'b', 'c'].map((name) => judgedUnit(name)) as [JudgedUnit, JudgedUnit, JudgedUnit];
const joint = judgedUnit('a + b', { agencies: [...a.agencies, ...b.agencies] });

test('units that go together are no worse an expectation', () => {
  expect(wordsOf(letterOf([joint, as(c, 'expected')], [a, b, as(c, 'expected')]))).not.toContain('bijgesteld');
});

test('when nobody is not plausible any more the letter says so before it says how many it were', () => {
  const words = wordsOf(letterOf([a, b], [a, as(b, 'not-plausible')]));
  expect(words).toContain('geen diensten waarvan het niet aannemelijk is');
  expect(words).toContain('aan de criteria voldoen. In de vorige ronde was dat er één.');
});

test('one service now is not compared with two units of three services as if they were services', () => {
  const then = [as(joint, 'doubtful'), as(c, 'doubtful')];
  const words = wordsOf(letterOf([as(a, 'doubtful'), b, c], then));
  expect(words).toContain('Van één omgevingsdienst is het de vraag of deze');
  expect(words).toContain('In de vorige ronde waren dat twee rapportage-eenheden (samen drie omgevingsdiensten).');
});

test('one is written as one', () => {
  const words = wordsOf(letterOf([a], [as(a, 'doubtful')]));
  expect(words).toContain('Er is één omgevingsdienst.');
  expect(words).toContain('één rapportage-eenheid meer dan in de vorige ronde is robuust');
});

test('when everybody is robust nobody is left to expect anything of', () => {
  const words = wordsOf(letterOf([joint, c], null));
  expect(words).toContain('Op dit moment zijn alle omgevingsdiensten robuust.');
  expect(words).not.toContain('verwacht ik');
});

test('a joint unit is named by its services', () => {
  expect(wordsOf(letterOf([joint, c], [as(a, 'doubtful'), as(b, 'doubtful'), c]))).toContain(
    'Nieuw ten opzichte van de vorige ronde zijn a en b.',
  );
});
