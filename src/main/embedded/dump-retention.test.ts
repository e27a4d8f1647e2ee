import { expect, test } from 'vitest';
import { dumpFileName, dumpsAmong, dumpsToRemove } from './dump-retention.ts';

const at = (text: string) => dumpFileName(new Date(text));

test('a dump is named after its moment in UTC', () => {
  expect(at('2025-09-15T08:05:09.900+02:00')).toBe('vth-2025-09-15T060509Z.dump.gz');
});

test('other files are no dumps', () => {
  expect(dumpsAmong(['README', 'vth-2025.dump.gz', at('2025-09-15T00:00:00Z'), 'x.unfinished'])).toHaveLength(1);
});

test('the last dumps stay, and of each day before them the last', () => {
  const files = ['2025-09-01T10', '2025-09-01T11', '2025-09-02T10', '2025-09-03T09', '2025-09-03T10'].map((hour) =>
    at(`${hour}:00:00Z`),
  );
  expect(dumpsToRemove(files, { last: 2, days: 9 })).toEqual([files[0]]);
  expect(dumpsToRemove(files, { last: 1, days: 2 })).toEqual([files[0], files[1], files[3]]);
  expect(dumpsToRemove(files, { last: 9, days: 1 })).toEqual([]);
});
