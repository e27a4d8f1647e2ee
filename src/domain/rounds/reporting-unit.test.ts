import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Agency } from '../agencies/agency.ts';
import type { AgencyId } from '../kernel/ids.ts';
import { composeUnits } from './reporting-unit.ts';

const agency = (code: string): Agency => ({ id: code as AgencyId, code, name: `Dienst ${code}`, abbreviation: null });
const id = (code: string) => code as AgencyId;

test('agencies that report jointly are one unit, the others one each', () => {
  const composed = composeUnits(['a', 'b', 'c'].map(agency), [{ id: 'j', agencies: [id('a'), id('c')] }]);
  expect(composed).toEqual({
    ok: true,
    value: [
      { name: 'Dienst a + Dienst c', agencies: ['a', 'c'], jointReportingId: 'j' },
      { name: 'Dienst b', agencies: ['b'], jointReportingId: null },
    ],
  });
});

test('a round on a day on which no agency operates is refused', () => {
  expect(composeUnits([], [])).toEqual({ ok: false, error: { code: 'no-agencies-on-reference-date' } });
});

test('an agency in two joint reports is refused', () => {
  const joint = [
    { id: 'j', agencies: [id('a'), id('b')] },
    { id: 'k', agencies: [id('b'), id('c')] },
  ];
  expect(composeUnits(['a', 'b', 'c'].map(agency), joint)).toEqual({
    ok: false,
    error: { code: 'agency-in-two-joint-reports', agency: 'Dienst b' },
  });
});

test('a joint report of an agency that does not operate is refused', () => {
  expect(composeUnits([agency('a')], [{ id: 'j', agencies: [id('a'), id('gone')] }])).toEqual({
    ok: false,
    error: { code: 'joint-report-of-agency-not-operating', jointReportingId: 'j' },
  });
});

test('every agency is in exactly one unit', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 }),
      fc.nat(30),
      (codes, size) => {
        const together = codes.slice(0, Math.min(size, codes.length)).map(id);
        const composed = composeUnits(codes.map(agency), together.length < 2 ? [] : [{ id: 'j', agencies: together }]);
        const units = composed.ok ? composed.value : [];
        expect(units.flatMap((unit) => unit.agencies).sort()).toEqual([...codes].sort());
      },
    ),
  );
});
