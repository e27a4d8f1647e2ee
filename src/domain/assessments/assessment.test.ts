import { expect, test } from 'vitest';
import { type Assessment, type AssessmentReason, flawsOfAssessment } from './assessment.ts';

const verdict = (criterion: string, value: 'met' | 'not-met' | 'not-assessable' = 'met') => ({
  criterion,
  verdict: value,
  rationale: 'omdat',
});
const reason = (code: string, source: 'agency' | 'ministry', isMain = true): AssessmentReason => ({
  code,
  source,
  isMain,
  text: '',
});
const good: Assessment = {
  kind: 'status',
  statusNow: 'robust',
  forecast: 'expected',
  verdicts: [verdict('a'), verdict('b')],
  reasons: [],
  rationale: 'omdat',
};
const notYet: Partial<Assessment> = { statusNow: 'not-robust', verdicts: [verdict('a'), verdict('b', 'not-met')] };
const flaws = (given: Partial<Assessment>, stated: readonly string[] = ['money']) =>
  flawsOfAssessment({ ...good, ...given }, ['a', 'b'], ['money', 'time'], stated);

test('an assessment that gives its grounds has no flaws', () => {
  expect(flaws({})).toEqual([]);
  expect(flaws({ ...notYet, forecast: 'doubtful', reasons: [reason('money', 'agency')] })).toEqual([]);
});

test('an assessment without a rationale is flawed', () => {
  expect(flaws({ rationale: ' ' })).toEqual([{ code: 'rationale-missing' }]);
});

test('a verdict without a rationale is named', () => {
  expect(flaws({ verdicts: [verdict('a'), { ...verdict('b'), rationale: '' }] })).toEqual([
    { code: 'verdict-rationale-missing', criterion: 'b' },
  ]);
});

test('a criterion without a verdict is named', () => {
  expect(flaws({ verdicts: [verdict('a')] })).toEqual([{ code: 'criterion-missing', criterion: 'b' }]);
});

test('a unit is not robust while a criterion is not met', () => {
  expect(flaws({ verdicts: [verdict('a'), verdict('b', 'not-assessable')] })).toEqual([
    { code: 'robust-with-criterion-not-met', criterion: 'b' },
  ]);
});

test('a unit that meets every criterion is robust', () => {
  expect(flaws({ statusNow: 'not-robust' })).toEqual([{ code: 'all-met-but-not-robust' }]);
});

test('a unit that may not make it needs one main reason', () => {
  const missing = [{ code: 'no-single-main-reason' }];
  expect(flaws({ ...notYet, forecast: 'doubtful' })).toEqual(missing);
  expect(flaws({ ...notYet, forecast: 'not-plausible', reasons: [reason('time', 'ministry', false)] })).toEqual(
    missing,
  );
  const two = [reason('money', 'agency'), reason('time', 'ministry')];
  expect(flaws({ ...notYet, forecast: 'doubtful', reasons: two })).toEqual(missing);
});

test('a reason that the programme does not know is named', () => {
  expect(flaws({ reasons: [reason('weather', 'ministry')] })).toEqual([{ code: 'reason-unknown', reason: 'weather' }]);
});

test('a reason may come from both the agency and the ministry, but not twice from one', () => {
  expect(flaws({ reasons: [reason('money', 'agency'), reason('money', 'ministry', false)] })).toEqual([]);
  expect(flaws({ reasons: [reason('money', 'agency'), reason('money', 'agency', false)] })).toEqual([
    { code: 'reason-twice', reason: 'money' },
  ]);
});

test('a reason of the agency stands in its report', () => {
  expect(flaws({ reasons: [reason('money', 'agency')] }, [])).toEqual([
    { code: 'reason-not-in-report', reason: 'money' },
  ]);
});
