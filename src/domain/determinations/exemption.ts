import type { AgencyId } from '../kernel/ids.ts';
import type { Period } from '../kernel/period.ts';

/**
 * The decision whether an agency that was found robust still reports. `keeps-reporting` is a decision too.
 * @nl vrijstelling
 */
export type Exemption = {
  readonly agencyId: AgencyId;
  readonly decision: 'exempt' | 'keeps-reporting';
  readonly valid: Period;
};

/** A unit is exempt when every agency in it is. */
export function isUnitExempt(agencies: readonly AgencyId[], exempt: ReadonlySet<AgencyId>): boolean {
  return agencies.length > 0 && agencies.every((agency) => exempt.has(agency));
}
