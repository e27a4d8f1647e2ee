import { withPredecessors } from '../agencies/succession.ts';
import type { AgencyId } from '../kernel/ids.ts';
import type { DossierSuccession } from './dossier.ts';

/**
 * What successions make of some agencies: whose past they carry on, who carries on theirs, and what tells so.
 * @nl verwantschap
 */
export type Kinship = {
  readonly lineage: ReadonlySet<AgencyId>;
  /** The lineage, those who carry it on, and whoever goes into those beside it. */
  readonly related: ReadonlySet<AgencyId>;
  readonly successions: readonly DossierSuccession[];
};

/** @param all every succession of the register, those that were put aside included */
export function kinshipOf(own: readonly AgencyId[], all: readonly DossierSuccession[]): Kinship {
  const holding = all.filter(({ supersededAt }) => supersededAt === null);
  const lineage = withPredecessors(own, holding);
  const onward = new Set(own);
  // A set can be added to while it is walked: what is added is walked too.
  for (const agency of onward) {
    for (const { predecessorId, successorId } of holding) if (predecessorId === agency) onward.add(successorId);
  }
  const successions = all.filter(
    ({ predecessorId, successorId, supersededAt }) =>
      lineage.has(predecessorId) ||
      lineage.has(successorId) ||
      (supersededAt === null && onward.has(successorId) && !own.includes(successorId)),
  );
  const related = new Set([
    ...lineage,
    ...successions.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]),
  ]);
  return { lineage, related, successions };
}
