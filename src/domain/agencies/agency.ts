import type { AgencyId } from '../kernel/ids.ts';

/**
 * A regional environment agency as it is named on some day. The body itself is only its id: names and periods are dated.
 * @nl omgevingsdienst
 */
export type Agency = {
  readonly id: AgencyId;
  readonly code: string;
  readonly name: string;
  readonly abbreviation: string | null;
};
