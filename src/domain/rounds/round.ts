import type { CriteriaSetId, ProgrammeId, RoundId } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Period } from '../kernel/period.ts';

/** @nl soort ronde */
export type RoundKind = 'improvement-plan' | 'progress' | 'final' | 'half-yearly';

/**
 * One time that every unit is asked for a report. The reported period is `null` when it is unknown;
 * the composition of the units is that of the reference date.
 * @nl rapportageronde
 */
export type Round = {
  readonly id: RoundId;
  readonly programmeId: ProgrammeId;
  readonly code: string;
  readonly kind: RoundKind;
  readonly sequence: number;
  readonly name: string;
  readonly reportedPeriod: Period | null;
  readonly window: Period;
  readonly referenceDate: LocalDate;
  readonly criteriaSetId: CriteriaSetId;
};

/** Rounds whose assessments say where a unit stands; an improvement plan is only rated. */
export function assessesStatus(kind: RoundKind): boolean {
  return kind !== 'improvement-plan';
}
