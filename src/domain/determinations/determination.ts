import type { AgencyId, DeterminationId } from '../kernel/ids.ts';
import type { Period } from '../kernel/period.ts';

/**
 * A standing decision on an agency that was taken outside a round, such as "robust since". It counts for as long as it
 * holds while the agency is exempt from reporting.
 * @nl vaststelling
 */
export type Determination = {
  readonly id: DeterminationId;
  readonly agencyId: AgencyId;
  readonly outcome: 'robust' | 'not-robust';
  readonly holds: Period;
};
