import type { JsonValue } from '../kernel/canonical-json.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/**
 * The outcome for one criterion. `not-assessable`: what was handed in does not carry a verdict.
 * @nl oordeel
 */
export type Verdict = 'met' | 'not-met' | 'not-assessable';

/**
 * One robustness criterion in the wording of its set. A threshold that is `null` is unknown, which is a legal state:
 * of the six criteria no amount has been published.
 * @nl robuustheidscriterium
 */
export type Criterion = {
  readonly code: string;
  readonly position: number;
  readonly name: string;
  readonly wording: string;
  readonly legalBasis: string | null;
  readonly measurement: string | null;
  readonly threshold: number | null;
  readonly thresholdUnit: string | null;
  readonly guidance: string | null;
  readonly isNamedPublicly: boolean;
  readonly source: string;
};

/**
 * A dated version of the criteria; identified by the hash of its content.
 * @nl criteriaset
 */
export type CriteriaSet = {
  readonly code: string;
  readonly version: string;
  readonly validFrom: LocalDate;
  readonly source: string;
  readonly criteria: readonly Criterion[];
};

export type CriteriaSetFlaw =
  | { readonly code: 'no-criteria' }
  | { readonly code: 'criterion-twice'; readonly criterion: string }
  | { readonly code: 'positions-not-consecutive' }
  | { readonly code: 'threshold-without-unit'; readonly criterion: string };

/** Everything that is wrong with a set; empty when it can be recorded. */
export function flawsOfCriteriaSet(set: CriteriaSet): readonly CriteriaSetFlaw[] {
  const flaws: CriteriaSetFlaw[] = [];
  if (set.criteria.length === 0) flaws.push({ code: 'no-criteria' });
  const codes = new Set<string>();
  for (const criterion of set.criteria) {
    if (codes.has(criterion.code)) flaws.push({ code: 'criterion-twice', criterion: criterion.code });
    codes.add(criterion.code);
    if ((criterion.threshold === null) !== (criterion.thresholdUnit === null)) {
      flaws.push({ code: 'threshold-without-unit', criterion: criterion.code });
    }
  }
  const positions = set.criteria.map((criterion) => criterion.position).sort((a, b) => a - b);
  if (positions.some((position, index) => position !== index + 1)) flaws.push({ code: 'positions-not-consecutive' });
  return flaws;
}

/** What is hashed to identify the content of a set. */
export function contentOfCriteriaSet(set: CriteriaSet): JsonValue {
  return {
    code: set.code,
    version: set.version,
    validFrom: set.validFrom,
    source: set.source,
    criteria: [...set.criteria].sort((a, b) => a.position - b.position).map((criterion) => ({ ...criterion })),
  };
}
