import { expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import { boundarySetFor, compareWithParticipants } from './boundary-set.ts';

const set = (referenceDate: string, source = '') => ({ referenceDate: date(referenceDate), source });

test('the boundaries for a day are the last of that day or before it', () => {
  const sets = [set('2026-01-01'), set('2024-01-01'), set('2025-01-01')];
  expect(boundarySetFor(sets, date('2025-01-01'))).toEqual(set('2025-01-01'));
  expect(boundarySetFor(sets, date('2025-12-31'))).toEqual(set('2025-01-01'));
});

test('before the first boundaries, the first are the best there are', () => {
  expect(boundarySetFor([set('2026-01-01'), set('2025-01-01')], date('2020-01-01'))).toEqual(set('2025-01-01'));
  expect(boundarySetFor([], date('2020-01-01'))).toBeNull();
});

test.each(['2020-01-01', '2025-06-01'])('of two files for one day the one imported last counts, asked on %s', (on) => {
  const sets = [set('2025-01-01', 'eerste'), set('2025-01-01', 'tweede')];
  expect(boundarySetFor(sets, date(on))?.source).toBe('tweede');
});

test('a code that nobody has and a participant without an area are told, each once', () => {
  const expected = [
    { code: 'GM0001', name: 'Eén' },
    { code: 'GM0002', name: 'Twee' },
  ];
  expect(compareWithParticipants(['GM0001', 'GM0003', 'GM0003'], expected)).toEqual([
    { code: 'G106', area: 'GM0003' },
    { code: 'G107', area: 'GM0002', name: 'Twee' },
  ]);
});
