import { expect, it } from 'vitest';
import { ratings } from '../../../tests/builders/stages.ts';
import { placeOf, placesOf } from './stage.ts';

it('a plan that was rated stands at its rating, whatever class came of it', () => {
  expect(placeOf('improvement-plan', { letterClass: null, planRating: 'weak' })).toBe('rating:weak');
});

it('a unit without a plan, being robust by a determination, stands under robust in the round of plans', () => {
  expect(placeOf('improvement-plan', { letterClass: 'robust', planRating: null })).toBe('robust');
});

it('a plan that was not rated is not judged', () => {
  expect(placeOf('improvement-plan', { letterClass: null, planRating: null })).toBe('not-judged');
});

it.each(['progress', 'final', 'half-yearly'] as const)('in a %s round only the class counts', (kind) => {
  expect(placeOf(kind, { letterClass: 'doubtful', planRating: 'good' })).toBe('doubtful');
  expect(placeOf(kind, { letterClass: null, planRating: 'good' })).toBe('not-judged');
});

it('the places of a round go from good to bad, and end with what was not judged', () => {
  expect(placesOf('progress', ratings)).toEqual(['robust', 'expected', 'doubtful', 'not-plausible', 'not-judged']);
  expect(placesOf('improvement-plan', ratings)).toEqual(['robust', 'rating:good', 'rating:weak', 'not-judged']);
});
