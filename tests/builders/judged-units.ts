import fc from 'fast-check';
import { date } from './date.ts';
import { letterClasses } from '../../src/domain/assessments/letter-class.ts';
import type { JudgedUnit, RoundJudgements } from '../../src/domain/figures/judged-unit.ts';
import type { AgencyId, ReportId, ReportingUnitId, RoundId } from '../../src/domain/kernel/ids.ts';

/** A unit of one agency that reported and was found robust, save what is given. */
export function judgedUnit(name: string, given: Partial<JudgedUnit> = {}): JudgedUnit {
  return {
    id: `unit-${name}` as ReportingUnitId,
    name,
    agencies: [{ id: `agency-${name}` as AgencyId, name }],
    isExempt: false,
    reportId: `report-${name}` as ReportId,
    letterClass: 'robust',
    assessmentId: null,
    determinationIds: [],
    planRating: null,
    statusNow: null,
    forecast: null,
    verdicts: {},
    selfVerdicts: {},
    mainReason: null,
    rationale: null,
    ...given,
  };
}

export function roundOf(units: readonly JudgedUnit[], criteria: readonly string[] = []): RoundJudgements {
  return { roundId: 'round' as RoundId, referenceDate: date('2025-08-01'), criteria, units };
}

const unitShape = fc.record({
  agencies: fc.integer({ min: 1, max: 3 }),
  isExempt: fc.boolean(),
  hasReport: fc.boolean(),
  letterClass: fc.constantFrom(...letterClasses),
  verdict: fc.option(fc.constantFrom('met', 'not-met', 'not-assessable'), { nil: undefined }),
  mainReason: fc.constantFrom('money', 'time'),
});

/** Any round in which every unit is judged. */
export const rounds: fc.Arbitrary<RoundJudgements> = fc.array(unitShape, { maxLength: 40 }).map((shapes) =>
  roundOf(
    shapes.map((shape, index) =>
      judgedUnit(String(index), {
        agencies: Array.from({ length: shape.agencies }, (_, member) => ({
          id: `agency-${index}-${member}` as AgencyId,
          name: `Dienst ${index}-${member}`,
        })),
        isExempt: shape.isExempt,
        reportId: !shape.isExempt || shape.hasReport ? (`report-${index}` as ReportId) : null,
        letterClass: shape.letterClass,
        verdicts: shape.verdict === undefined ? {} : { size: shape.verdict },
        mainReason: { code: shape.mainReason, source: 'agency', text: '' },
      }),
    ),
    ['size'],
  ),
);
