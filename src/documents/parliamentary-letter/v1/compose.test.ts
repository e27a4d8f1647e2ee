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
    format: 'vth-publication/1',
    programme: { code: 'p', name: 'Programma', isExercise: true, targetDate: date('2026-04-01') },
    round: { ...round, referenceDate, reportedPeriod: null },
    previousRound: null,
    knownAt: instant('2025-09-15T07:00:00Z'),
    criteria: [],
    reasons: [],
    units: now.map((unit) => ({ ...unit, letterClass: unit.letterClass ?? 'robust' })),
    ...{ previousUnits: then ?? [] },
    figures: computeFigures(roundOf(now), then === null ? null : roundOf(then), []),
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
  expect(wordsOf(letterOf(robust, robust))).toContain('gelijk aan die van de vorige ronde');
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
