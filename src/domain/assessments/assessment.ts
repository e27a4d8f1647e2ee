import type { Verdict } from '../criteria/criteria-set.ts';
import { type ReportFlaw, flawsPerCriterion } from '../reports/report.ts';

/** Whether a unit is robust on the day of the assessment. @nl status nu */
export type StatusNow = 'robust' | 'not-robust';

/**
 * Whether a unit is expected to be robust on the target date; a statement of its own beside the status now.
 * @nl inschatting haalbaarheid
 */
export type Forecast = 'expected' | 'doubtful' | 'not-plausible';

export type AssessedCriterion = { readonly criterion: string; readonly verdict: Verdict; readonly rationale: string };

/** A reason with its source: stated by the agency, or found by the ministry. */
export type AssessmentReason = {
  readonly code: string;
  readonly source: 'agency' | 'ministry';
  readonly isMain: boolean;
  readonly text: string;
};

/** What the ministry finds of an improvement plan: a rating only. */
export type PlanAssessment = { readonly kind: 'plan'; readonly rating: string; readonly rationale: string };

/**
 * What the ministry finds of a unit, apart from who prepared and adopted it.
 * @nl beoordeling
 */
export type Assessment = {
  readonly kind: 'status';
  readonly statusNow: StatusNow;
  readonly forecast: Forecast;
  readonly verdicts: readonly AssessedCriterion[];
  readonly reasons: readonly AssessmentReason[];
  readonly rationale: string;
};

export type AssessmentFlaw =
  | Extract<ReportFlaw, { criterion: string }>
  | { readonly code: 'rationale-missing' }
  | { readonly code: 'verdict-rationale-missing'; readonly criterion: string }
  | { readonly code: 'robust-with-criterion-not-met'; readonly criterion: string }
  | { readonly code: 'all-met-but-not-robust' }
  | { readonly code: 'reason-unknown'; readonly reason: string }
  | { readonly code: 'reason-twice'; readonly reason: string }
  | { readonly code: 'no-single-main-reason' }
  | { readonly code: 'reason-not-in-report'; readonly reason: string };

/**
 * Everything that is wrong with an assessment; empty when it can be put before who adopts it.
 * A unit that is not robust and whose forecast is doubtful or not plausible needs one main reason: the next letter has to
 * explain it.
 * @param statedByAgency codes of the reasons in the report that is assessed
 */
export function flawsOfAssessment(
  assessment: Assessment,
  criteria: readonly string[],
  knownReasons: readonly string[],
  statedByAgency: readonly string[],
): readonly AssessmentFlaw[] {
  const flaws: AssessmentFlaw[] = [...flawsPerCriterion(assessment.verdicts, criteria)];
  if (assessment.rationale.trim() === '') flaws.push({ code: 'rationale-missing' });
  for (const { criterion, verdict, rationale } of assessment.verdicts) {
    if (rationale.trim() === '') flaws.push({ code: 'verdict-rationale-missing', criterion });
    if (assessment.statusNow === 'robust' && verdict !== 'met') {
      flaws.push({ code: 'robust-with-criterion-not-met', criterion });
    }
  }
  const allMet = assessment.verdicts.length > 0 && assessment.verdicts.every(({ verdict }) => verdict === 'met');
  if (assessment.statusNow === 'not-robust' && allMet) flaws.push({ code: 'all-met-but-not-robust' });
  return [...flaws, ...flawsOfReasons(assessment, knownReasons, statedByAgency)];
}

function flawsOfReasons(
  { reasons, forecast, statusNow }: Assessment,
  knownReasons: readonly string[],
  statedByAgency: readonly string[],
): readonly AssessmentFlaw[] {
  const flaws: AssessmentFlaw[] = [];
  const named = new Set<string>();
  for (const { code, source } of reasons) {
    if (!knownReasons.includes(code)) flaws.push({ code: 'reason-unknown', reason: code });
    if (named.has(`${code} ${source}`)) flaws.push({ code: 'reason-twice', reason: code });
    named.add(`${code} ${source}`);
    if (source === 'agency' && !statedByAgency.includes(code))
      flaws.push({ code: 'reason-not-in-report', reason: code });
  }
  const mainReasons = reasons.filter((reason) => reason.isMain).length;
  const needsReason = statusNow === 'not-robust' && forecast !== 'expected';
  if (mainReasons > 1 || (needsReason && mainReasons === 0)) flaws.push({ code: 'no-single-main-reason' });
  return flaws;
}
