import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replacedInAssessment, replacedInDetermination, replacedInReport } from './replaced-field.ts';
import { date } from '../../../tests/builders/date.ts';

type Assessed = Parameters<typeof replacedInAssessment>[0];

const assessed: Assessed = {
  planRating: null,
  statusNow: 'not-robust',
  forecast: 'expected',
  rationale: 'bijna zover',
  verdicts: [
    { criterion: 'size', verdict: 'not-met', rationale: 'te klein' },
    { criterion: 'skill', verdict: 'met', rationale: 'kundig' },
  ],
  reasons: [],
};

test('a correction names the forecast and the verdict that it changes, old beside new', () => {
  const corrected: Assessed = {
    ...assessed,
    forecast: 'doubtful',
    verdicts: [
      { criterion: 'size', verdict: 'not-met', rationale: 'te klein' },
      { criterion: 'skill', verdict: 'not-met', rationale: 'kundig' },
    ],
    reasons: [{ code: 'money', source: 'ministry', isMain: true, text: '' }],
  };
  expect(replacedInAssessment(assessed, corrected)).toEqual([
    { field: 'forecast', before: 'expected', after: 'doubtful' },
    { field: 'verdict', criterion: 'skill', before: 'met', after: 'not-met' },
    { field: 'reasons', before: [], after: corrected.reasons },
  ]);
});

test('a verdict that was not given before replaces nothing but is named', () => {
  const more = {
    ...assessed,
    verdicts: [...assessed.verdicts, { criterion: 'data', verdict: 'met', rationale: 'op orde' } as const],
  };
  expect(replacedInAssessment(assessed, more)).toEqual([
    { field: 'verdict', criterion: 'data', before: null, after: 'met' },
    { field: 'verdict-rationale', criterion: 'data', before: null, after: 'op orde' },
  ]);
});

test('a correction of the words alone changes the words alone', () => {
  const words = { ...assessed, rationale: 'anders gezegd' };
  expect(replacedInAssessment(assessed, words)).toEqual([
    { field: 'rationale', before: 'bijna zover', after: 'anders gezegd' },
  ]);
});

test('a later version of a report names the answers that it changes', () => {
  const report = { selfAssessment: [{ criterion: 'size', verdict: 'met', note: 'groot' } as const], reasons: [] };
  const later = { selfAssessment: [{ criterion: 'size', verdict: 'not-met', note: 'groot' } as const], reasons: [] };
  expect(replacedInReport(report, later)).toEqual([
    { field: 'self-verdict', criterion: 'size', before: 'met', after: 'not-met' },
  ]);
});

test('a determination that was corrected names its outcome and its ground', () => {
  const before = {
    outcome: 'not-robust',
    holds: { from: date('2023-12-14'), until: null },
    decidedOn: date('2023-12-14'),
    document: 'brief 1',
    ground: 'stukken ontbreken',
  } as const;
  const after = { ...before, outcome: 'robust', decidedOn: date('2024-06-25'), ground: 'stukken zijn er' } as const;
  expect(replacedInDetermination(before, after)).toEqual([
    { field: 'outcome', before: 'not-robust', after: 'robust' },
    { field: 'decided-on', before: '2023-12-14', after: '2024-06-25' },
    { field: 'ground', before: 'stukken ontbreken', after: 'stukken zijn er' },
  ]);
});

const verdict = fc.constantFrom('met', 'not-met', 'not-assessable');
const anyAssessment: fc.Arbitrary<Assessed> = fc.record({
  planRating: fc.constant(null),
  statusNow: fc.constantFrom('robust', 'not-robust'),
  forecast: fc.constantFrom('expected', 'doubtful', 'not-plausible'),
  rationale: fc.constantFrom('a', 'b'),
  verdicts: fc
    .uniqueArray(fc.constantFrom('size', 'skill', 'data'), { maxLength: 3 })
    .chain((codes) =>
      fc.tuple(
        ...codes.map((criterion) =>
          fc.record({ criterion: fc.constant(criterion), verdict, rationale: fc.constantFrom('x', 'y') }),
        ),
      ),
    ),
  reasons: fc.array(
    fc.record({
      code: fc.constantFrom('money', 'time'),
      source: fc.constantFrom('agency', 'ministry'),
      isMain: fc.boolean(),
      text: fc.constant(''),
    }),
    { maxLength: 2 },
  ),
});

test('an assessment replaces nothing of itself, in whatever order its verdicts stand', () => {
  fc.assert(
    fc.property(anyAssessment, (one) => {
      expect(
        replacedInAssessment(one, { ...one, verdicts: one.verdicts.toReversed(), reasons: one.reasons.toReversed() }),
      ).toEqual([]);
    }),
  );
});

test('what a correction replaces is what its undoing puts back', () => {
  fc.assert(
    fc.property(anyAssessment, anyAssessment, (one, other) => {
      const key = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
      const there = replacedInAssessment(one, other).map(({ before, after, ...rest }) =>
        key({ ...rest, before: after, after: before }),
      );
      expect(replacedInAssessment(other, one).map(key).sort()).toEqual(there.sort());
    }),
  );
});
