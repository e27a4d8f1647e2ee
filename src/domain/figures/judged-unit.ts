import type { Forecast, StatusNow } from '../assessments/assessment.ts';
import type { LetterClass } from '../assessments/letter-class.ts';
import type { Verdict } from '../criteria/criteria-set.ts';
import type { AgencyId, AssessmentId, DeterminationId, ReportId, ReportingUnitId, RoundId } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/**
 * A reporting unit with the judgement that counts for it: everything a figure needs.
 * @nl beoordeelde eenheid
 */
export type JudgedUnit = {
  readonly id: ReportingUnitId;
  readonly name: string;
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[];
  readonly isExempt: boolean;
  /** The last report that was received, if any. */
  readonly reportId: ReportId | null;
  /** `null`: not judged. */
  readonly letterClass: LetterClass | null;
  /** The adopted assessment or the determinations that the class rests on. */
  readonly assessmentId: AssessmentId | null;
  readonly determinationIds: readonly DeterminationId[];
  /** What the plan was rated as, in a round of improvement plans; else `null`. */
  readonly planRating: string | null;
  readonly statusNow: StatusNow | null;
  readonly forecast: Forecast | null;
  /** The ministry's verdicts by criterion; one that was not given is absent. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** The agency's own, from the report that is counted. */
  readonly selfVerdicts: Readonly<Record<string, Verdict>>;
  readonly mainReason: { readonly code: string; readonly source: 'agency' | 'ministry'; readonly text: string } | null;
  /** Why it was judged so, as the assessment says; `null` without an assessment. */
  readonly rationale: string | null;
};

/** All units of a round as they were judged at some moment. */
export type RoundJudgements = {
  readonly roundId: RoundId;
  readonly referenceDate: LocalDate;
  /** Codes of the criteria of the round, in order. */
  readonly criteria: readonly string[];
  readonly units: readonly JudgedUnit[];
};
