import { expect, test } from 'vitest';
import { type JudgementBasis, isFallingBack, letterClassOf } from './letter-class.ts';

test.each([
  ['robust', 'expected', 'robust', false],
  ['robust', 'doubtful', 'robust', true],
  ['robust', 'not-plausible', 'robust', true],
  ['not-robust', 'expected', 'expected', false],
  ['not-robust', 'doubtful', 'doubtful', false],
  ['not-robust', 'not-plausible', 'not-plausible', false],
] as const)('a unit that is %s with forecast %s counts as %s', (statusNow, forecast, counted, fallingBack) => {
  expect(letterClassOf({ kind: 'assessment', statusNow, forecast })).toBe(counted);
  expect(isFallingBack({ statusNow, forecast })).toBe(fallingBack);
});

test.each<[string, Extract<JudgementBasis, { kind: 'determination' }>['outcomes'], number, 'robust' | null]>([
  ['of its only agency', ['robust'], 1, 'robust'],
  ['of both its agencies', ['robust', 'robust'], 2, 'robust'],
  ['of one of its two agencies', ['robust'], 2, null],
  ['of one, while the other is found not robust', ['robust', 'not-robust'], 2, null],
  ['of none', [], 1, null],
  ['of no agency at all', [], 0, null],
])('an exempt unit that was found robust: %s', (_, outcomes, agencies, counted) => {
  expect(letterClassOf({ kind: 'determination', outcomes, agencies })).toBe(counted);
});

test('a unit that nobody judged has no class', () => {
  expect(letterClassOf({ kind: 'none' })).toBeNull();
});
