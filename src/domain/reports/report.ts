import type { Verdict } from '../criteria/criteria-set.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/**
 * The agency's own verdict on one criterion.
 * @nl zelfbeoordeling
 */
export type SelfAssessment = { readonly criterion: string; readonly verdict: Verdict; readonly note: string };

/** Why a criterion is not met, in the agency's own view. */
export type StatedReason = { readonly code: string; readonly isMain: boolean; readonly text: string };

/**
 * A report as the ministry received it.
 * @nl voortgangsrapportage
 */
export type Report = {
  readonly receivedOn: LocalDate;
  /** Function of who signed, for all agencies of the unit. */
  readonly signedBy: string;
  readonly selfAssessment: readonly SelfAssessment[];
  readonly reasons: readonly StatedReason[];
};

export type ReportFlaw =
  | { readonly code: 'criterion-missing'; readonly criterion: string }
  | { readonly code: 'criterion-unknown'; readonly criterion: string }
  | { readonly code: 'criterion-twice'; readonly criterion: string }
  | { readonly code: 'reason-unknown'; readonly reason: string }
  | { readonly code: 'reason-twice'; readonly reason: string }
  | { readonly code: 'no-single-main-reason' };

/**
 * Everything that is wrong with a report; empty when it can be received.
 * @param criteria codes of the criteria set of the round; empty for an improvement plan, which is rated as a whole
 * @param reasons codes of reasons that the programme knows
 */
export function flawsOfReport(
  report: Pick<Report, 'selfAssessment' | 'reasons'>,
  criteria: readonly string[],
  reasons: readonly string[],
): readonly ReportFlaw[] {
  const flaws: ReportFlaw[] = [...flawsPerCriterion(report.selfAssessment, criteria)];
  const named = new Set<string>();
  for (const { code } of report.reasons) {
    if (!reasons.includes(code)) flaws.push({ code: 'reason-unknown', reason: code });
    if (named.has(code)) flaws.push({ code: 'reason-twice', reason: code });
    named.add(code);
  }
  if (report.reasons.length > 0 && report.reasons.filter((reason) => reason.isMain).length !== 1) {
    flaws.push({ code: 'no-single-main-reason' });
  }
  return flaws;
}

/** Whether each criterion is answered exactly once; shared with the ministry's assessment. */
export function flawsPerCriterion(
  answers: readonly { readonly criterion: string }[],
  criteria: readonly string[],
): readonly Extract<ReportFlaw, { criterion: string }>[] {
  const flaws: Extract<ReportFlaw, { criterion: string }>[] = [];
  const answered = new Set<string>();
  for (const { criterion } of answers) {
    if (!criteria.includes(criterion)) flaws.push({ code: 'criterion-unknown', criterion });
    else if (answered.has(criterion)) flaws.push({ code: 'criterion-twice', criterion });
    answered.add(criterion);
  }
  for (const criterion of criteria) {
    if (!answered.has(criterion)) flaws.push({ code: 'criterion-missing', criterion });
  }
  return flaws;
}
