import fc from 'fast-check';
import { date } from './date.ts';
import { judgedUnit } from './judged-units.ts';
import { letterClasses } from '../../src/domain/assessments/letter-class.ts';
import type { JudgedUnit } from '../../src/domain/figures/judged-unit.ts';
import type { AgencyId, ReportingUnitId, RoundId } from '../../src/domain/kernel/ids.ts';
import type { Stage } from '../../src/domain/progress/stage.ts';
import type { RoundKind } from '../../src/domain/rounds/round.ts';

/** Codes of the ratings of a plan in these tests, from good to bad. */
export const ratings = ['good', 'weak'] as const;

export function stage(code: string, units: readonly JudgedUnit[], kind: RoundKind = 'progress'): Stage<JudgedUnit> {
  const round = {
    id: `round-${code}` as RoundId,
    code,
    kind,
    name: `Ronde ${code}`,
    referenceDate: date('2025-01-01'),
  };
  return { round, units };
}

/** A unit made of those agencies, named after them, save what is given. */
export function unitOf(agencies: string, given: Partial<JudgedUnit> = {}): JudgedUnit {
  const names = agencies.split(' ');
  return judgedUnit(names.join(' en '), {
    agencies: names.map((name) => ({ id: `agency-${name}` as AgencyId, name })),
    ...given,
  });
}

const verdicts = fc.option(fc.constantFrom('met', 'not-met', 'not-assessable'), { nil: undefined });

/** Agencies in the order of their numbers, cut into units at will, some of them missing. */
const membersOfUnits = fc
  .array(fc.record({ isNewUnit: fc.boolean(), isThere: fc.boolean() }), { maxLength: 12 })
  .map((places) => {
    const units: string[][] = [];
    for (const [index, { isNewUnit, isThere }] of places.entries()) {
      if (!isThere) continue;
      const last = units.at(-1);
      if (isNewUnit || last === undefined) units.push([String(index)]);
      else last.push(String(index));
    }
    return units;
  });

/** Any round: units that were judged and that were not, of one agency or more, with and without plans. */
export function anyStage(code: string): fc.Arbitrary<Stage<JudgedUnit>> {
  return fc
    .record({
      kind: fc.constantFrom<RoundKind>('improvement-plan', 'progress', 'final', 'half-yearly'),
      members: membersOfUnits,
      shapes: fc.array(
        fc.record({
          letterClass: fc.option(fc.constantFrom(...letterClasses), { nil: null }),
          planRating: fc.option(fc.constantFrom(...ratings), { nil: null }),
          size: verdicts,
          skill: verdicts,
        }),
        { minLength: 12, maxLength: 12 },
      ),
    })
    .map(({ kind, members, shapes }) =>
      stage(
        code,
        members.map((names, index) => {
          const { letterClass = null, planRating = null, size, skill } = shapes[index] ?? {};
          return unitOf(names.join(' '), {
            id: `unit-${code}-${index}` as ReportingUnitId,
            letterClass,
            planRating,
            verdicts: { ...(size === undefined ? {} : { size }), ...(skill === undefined ? {} : { skill }) },
          });
        }),
        kind,
      ),
    );
}
