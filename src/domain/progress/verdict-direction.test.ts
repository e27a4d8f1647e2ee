import { expect, it } from 'vitest';
import { verdictDirection } from './verdict-direction.ts';

it('a criterion that came to be met is better, one that is met no longer is worse', () => {
  expect(verdictDirection('not-met', 'met')).toBe('better');
  expect(verdictDirection('not-assessable', 'met')).toBe('better');
  expect(verdictDirection('met', 'not-met')).toBe('worse');
  expect(verdictDirection('met', 'not-assessable')).toBe('worse');
});

it('between not met and not assessable there is a difference, but no better or worse', () => {
  expect(verdictDirection('not-met', 'not-assessable')).toBe('other');
  expect(verdictDirection('not-assessable', 'not-met')).toBe('other');
});

it('a verdict where there was none is different, not better', () => {
  expect(verdictDirection(null, 'met')).toBe('other');
  expect(verdictDirection('met', null)).toBe('other');
});

it.each(['met', 'not-met', 'not-assessable', null] as const)('%s that stays is no difference', (verdict) => {
  expect(verdictDirection(verdict, verdict)).toBeNull();
});
