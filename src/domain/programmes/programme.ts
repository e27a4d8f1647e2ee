import type { CriteriaSetId, ProgrammeId, RegisterId } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/**
 * The monitoring of one register of services towards one target date. Every count is within one programme.
 * An exercise has invented services and plays on a date of its own.
 * @nl programma
 */
export type Programme = {
  readonly id: ProgrammeId;
  readonly code: string;
  readonly name: string;
  readonly registerId: RegisterId;
  readonly isExercise: boolean;
  readonly targetDate: LocalDate;
  readonly criteriaSetId: CriteriaSetId;
};
