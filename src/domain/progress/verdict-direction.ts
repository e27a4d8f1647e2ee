import type { Verdict } from '../criteria/criteria-set.ts';

/**
 * Which way a verdict went. Only "met" is better than what is not met: what could not be assessed and what was not met
 * have no order between them.
 * @returns `null` when it is the same
 */
export function verdictDirection(before: Verdict | null, after: Verdict | null): 'better' | 'worse' | 'other' | null {
  if (before === after) return null;
  if (before === null || after === null) return 'other';
  return after === 'met' ? 'better' : before === 'met' ? 'worse' : 'other';
}
