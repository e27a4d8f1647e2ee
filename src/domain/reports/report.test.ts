import { expect, test } from 'vitest';
import { type SelfAssessment, type StatedReason, flawsOfReport } from './report.ts';

const answer = (criterion: string): SelfAssessment => ({ criterion, verdict: 'met', note: '' });
const reason = (code: string, isMain: boolean): StatedReason => ({ code, isMain, text: '' });
const flaws = (answers: readonly string[], reasons: readonly StatedReason[] = []) =>
  flawsOfReport({ selfAssessment: answers.map(answer), reasons }, ['a', 'b'], ['money', 'time']);

test('a report that answers every criterion once has no flaws', () => {
  expect(flaws(['b', 'a'], [reason('money', true), reason('time', false)])).toEqual([]);
});

test('a criterion that is not answered is named', () => {
  expect(flaws(['a'])).toEqual([{ code: 'criterion-missing', criterion: 'b' }]);
});

test('an answer on a criterion outside the set is named', () => {
  expect(flaws(['a', 'b', 'c'])).toEqual([{ code: 'criterion-unknown', criterion: 'c' }]);
});

test('a criterion that is answered twice is named', () => {
  expect(flaws(['a', 'b', 'a'])).toEqual([{ code: 'criterion-twice', criterion: 'a' }]);
});

test('a reason that the programme does not know is named', () => {
  expect(flaws(['a', 'b'], [reason('weather', true)])).toEqual([{ code: 'reason-unknown', reason: 'weather' }]);
});

test('a reason that is given twice is named', () => {
  expect(flaws(['a', 'b'], [reason('time', true), reason('time', false)])).toEqual([
    { code: 'reason-twice', reason: 'time' },
  ]);
});

test('of the reasons that are given one is the main one', () => {
  expect(flaws(['a', 'b'], [reason('time', false)])).toEqual([{ code: 'no-single-main-reason' }]);
  expect(flaws(['a', 'b'], [reason('time', true), reason('money', true)])).toEqual([{ code: 'no-single-main-reason' }]);
});

test('an improvement plan has no criteria to answer', () => {
  expect(flawsOfReport({ selfAssessment: [], reasons: [] }, [], [])).toEqual([]);
});
