import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import type { AgencyId, ParticipantId } from '../kernel/ids.ts';
import { type LocalDate, addDays } from '../kernel/local-date.ts';
import { includesDate } from '../kernel/period.ts';
import { type GivenParticipation, type Participation, flawsOfParticipations, overlaps } from './participation.ts';

const [here, elsewhere] = ['here', 'elsewhere'] as unknown as readonly [AgencyId, AgencyId];
const ever = { from: date('2024-01-01'), until: null };
const town: GivenParticipation = { code: 'GM9001', kind: 'municipality', name: 'Dorp', valid: ever };
const province: GivenParticipation = { code: 'PV91', kind: 'province', name: 'Gouw', valid: ever };

const standing = (agencyId: AgencyId, { valid, ...participant }: GivenParticipation): Participation => ({
  agencyId,
  participant: { id: 'p' as ParticipantId, ...participant },
  valid,
});

const codes = (given: readonly GivenParticipation[], recorded: readonly Participation[] = []) => {
  const known = new Map(recorded.map(({ participant }) => [participant.code, participant]));
  return flawsOfParticipations(here, given, known, recorded).map(({ code }) => code);
};

test('a municipality and a province may take part', () => {
  expect(codes([town, province])).toEqual([]);
});

test('the code of a municipality begins with GM', () => {
  expect(codes([{ ...town, code: 'PV91' }])).toEqual(['participant-code-invalid']);
});

test('a participant has a name', () => {
  expect(codes([{ ...town, name: ' ' }])).toEqual(['participant-name-missing']);
});

test('taking part does not end before it starts', () => {
  const valid = { from: date('2024-01-01'), until: date('2024-01-01') };
  expect(codes([{ ...town, valid }])).toEqual(['participation-ends-before-start']);
});

test('a code that the register knows by another name is refused', () => {
  const ended = { ...town, name: 'Stad', valid: { from: date('2020-01-01'), until: date('2021-01-01') } };
  expect(codes([town], [standing(here, ended)])).toEqual(['participant-known-otherwise']);
});

test('one code with two names at once is refused for both', () => {
  const later = { ...town, name: 'Stad', valid: { from: date('2030-01-01'), until: null } };
  const before = { ...town, valid: { from: date('2024-01-01'), until: date('2025-01-01') } };
  expect(codes([before, later])).toEqual(['participant-known-otherwise', 'participant-known-otherwise']);
});

test('who takes part already cannot begin to take part on the same days', () => {
  expect(codes([province], [standing(here, province)])).toEqual(['participates-already']);
  expect(codes([province, { ...province }])).toEqual(['participates-already', 'participates-already']);
});

test('who left may come back on the day of leaving', () => {
  const before = { ...town, valid: { from: date('2020-01-01'), until: date('2024-01-01') } };
  expect(codes([town], [standing(here, before)])).toEqual([]);
});

test('a municipality takes part in one agency at a time, a province in as many as it likes', () => {
  expect(codes([town], [standing(elsewhere, town)])).toEqual(['municipality-participates-elsewhere']);
  expect(codes([province], [standing(elsewhere, province)])).toEqual([]);
});

const someDay = fc.integer({ min: 0, max: 40 }).map((days) => addDays(date('2024-01-01'), days));
const somePeriod = fc
  .record({ from: someDay, days: fc.option(fc.integer({ min: 1, max: 20 })) })
  .map(({ from, days }) => ({ from, until: days === null ? null : addDays(from, days) }));

test('two periods overlap when, and only when, some day belongs to both', () => {
  const days: readonly LocalDate[] = Array.from({ length: 80 }, (_, day) => addDays(date('2024-01-01'), day));
  fc.assert(
    fc.property(somePeriod, somePeriod, (one, other) => {
      const shared = days.some((day) => includesDate(one, day) && includesDate(other, day));
      expect(overlaps(one, other)).toBe(shared);
      expect(overlaps(other, one)).toBe(shared);
    }),
  );
});
