import type { AgencyId } from '../kernel/ids.ts';
import { type LocalDate, addDays } from '../kernel/local-date.ts';
import { type Period, includesDate } from '../kernel/period.ts';

/**
 * That one agency takes over the work of another from a day on. Both keep their own past: nothing is moved.
 * A merger has a row for each predecessor.
 * @nl rechtsopvolging
 */
export type Succession = {
  readonly predecessorId: AgencyId;
  readonly successorId: AgencyId;
  readonly kind: 'merger' | 'split';
  /** The first day on which the successor does the work. */
  readonly effectiveOn: LocalDate;
};

/** A succession as it is handed in: all who pass their work on to the same agency on the same day. */
export type GivenSuccession = {
  readonly predecessors: readonly AgencyId[];
  readonly successor: AgencyId;
  readonly kind: Succession['kind'];
  readonly effectiveOn: LocalDate;
  /** What it was decided in. */
  readonly document: string;
};

/** The agencies whose past a set of agencies carries on, as far back as is known; themselves included. */
export function withPredecessors(
  agencies: readonly AgencyId[],
  successions: readonly Pick<Succession, 'predecessorId' | 'successorId'>[],
): ReadonlySet<AgencyId> {
  const found = new Set(agencies);
  // A set can be added to while it is walked: what is added is walked too.
  for (const agency of found) {
    for (const { predecessorId, successorId } of successions) if (successorId === agency) found.add(predecessorId);
  }
  return found;
}

export type SuccessionFlaw = {
  readonly code:
    | 'predecessors-missing'
    | 'successor-is-predecessor'
    | 'predecessor-twice'
    | 'document-missing'
    | 'succeeded-already'
    | 'predecessor-does-not-operate'
    | 'successor-starts-on-another-day';
};

/** When an agency does its work; an agency may have stopped and begun again. */
export type Operation = { readonly agencyId: AgencyId; readonly valid: Period };

/**
 * What stands in the way of a succession; `null` when it can be recorded. The work passes on in one night: the
 * predecessors do it on the day before, the successor begins on the day itself.
 * @param operations periods of operation of all agencies that are named
 * @param known successions that are recorded and still hold
 */
export function flawOfSuccession(
  given: GivenSuccession,
  operations: readonly Operation[],
  known: readonly Succession[],
): SuccessionFlaw | null {
  const { predecessors, successor, effectiveOn } = given;
  const [dayBefore, of] = [addDays(effectiveOn, -1), Map.groupBy(operations, ({ agencyId }) => agencyId)];
  if (predecessors.length === 0) return { code: 'predecessors-missing' };
  if (predecessors.includes(successor)) return { code: 'successor-is-predecessor' };
  if (new Set(predecessors).size < predecessors.length) return { code: 'predecessor-twice' };
  if (given.document.trim() === '') return { code: 'document-missing' };
  if (predecessors.some((id) => known.some((row) => isInTheWay(row, id, given)))) return { code: 'succeeded-already' };
  if (!predecessors.every((id) => of.get(id)?.some(({ valid }) => includesDate(valid, dayBefore)))) {
    return { code: 'predecessor-does-not-operate' };
  }
  return of.get(successor)?.some(({ valid }) => valid.from === effectiveOn)
    ? null
    : { code: 'successor-starts-on-another-day' };
}

/** What was split off can be followed by more that is split off; nothing is left of what was merged. */
function isInTheWay(row: Succession, predecessor: AgencyId, { kind, successor }: GivenSuccession): boolean {
  if (row.predecessorId !== predecessor) return false;
  return row.kind === 'merger' || kind === 'merger' || row.successorId === successor;
}
