import { expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import { judgedUnit } from '../../../tests/builders/judged-units.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { RoundId } from '../kernel/ids.ts';
import { instant } from '../kernel/instant.ts';
import {
  type PublicationContent,
  contentAsJson,
  contentFromJson,
  formatOfText,
  stagesOf,
} from './publication-content.ts';

const roundOf = (code: string) => ({
  ...{ id: code as RoundId, code, kind: 'progress', name: code, referenceDate: date('2025-08-01') },
  reportedPeriod: null,
});

const content = {
  format: 'vth-publication/2',
  programme: { code: 'p', name: 'Programma', isExercise: true, targetDate: date('2026-04-01') },
  round: roundOf('second'),
  previousRound: roundOf('first'),
  knownAt: instant('2025-09-15T07:00:00Z'),
  criteria: [],
  reasons: [],
  units: [
    {
      ...judgedUnit('a', { planRating: 'solid', mainReason: { code: 'money', source: 'agency', text: 'te weinig' } }),
      letterClass: 'robust',
    },
  ],
  previousUnits: [judgedUnit('a', { rationale: 'goed' })],
  earlierRounds: [{ round: { ...roundOf('plan'), kind: 'improvement-plan' }, units: [judgedUnit('a')] }],
  ratings: [{ code: 'solid', label: 'Goed', isInvented: true }],
  successions: [],
  figures: [],
  revisions: [],
} as unknown as PublicationContent;

test('what was published in the first format reads as it was hashed', () => {
  const first = canonicalJson(contentAsJson({ ...content, format: 'vth-publication/1' }));
  expect(first).not.toMatch(/planRating|rationale|earlierRounds|ratings|te weinig/u);
  const read = contentFromJson(JSON.parse(first) as PublicationContent);
  expect(read.units[0]).toMatchObject({ planRating: null, mainReason: { code: 'money', source: 'agency', text: '' } });
  expect(canonicalJson(contentAsJson(read))).toBe(first);
});

test('what is published now reads as it was hashed', () => {
  const text = canonicalJson(contentAsJson(content));
  expect(contentFromJson(JSON.parse(text) as PublicationContent)).toEqual(content);
});

test('the format is told from the text alone', () => {
  for (const format of ['vth-publication/1', 'vth-publication/2'] as const)
    expect(formatOfText(canonicalJson(contentAsJson({ ...content, format })))).toBe(format);
});

test('the rounds of a publication are those that went before and its own, in order', () => {
  expect(stagesOf(content).map(({ round, units }) => [round.code, units.length])).toEqual([
    ['plan', 1],
    ['first', 1],
    ['second', 1],
  ]);
});
