import { letterClasses } from '../assessments/letter-class.ts';
import type { Succession } from '../agencies/succession.ts';
import type { AgencyId } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Place, placeOf } from '../progress/stage.ts';
import type { Dossier, DossierAssessment, DossierPublication } from './dossier.ts';
import type { DossierStep, StepUnit } from './dossier-step.ts';

/**
 * Where the unit of a dossier stands, and where it came from.
 * @nl stand van een eenheid
 */
export type Standing = {
  /** The unit in the last round that its agencies are in; `null` when only their predecessors ever were in a round. */
  readonly now: StepUnit | null;
  /** The same agencies one round before; `null` when they were not in a round then, as after a merger. */
  readonly before: StepUnit | null;
  /** Towards robust or away from it; `null` where there are no two classes to compare. */
  readonly direction: 'better' | 'worse' | 'same' | null;
};

export function standingOf({ own }: Pick<Dossier, 'own'>, steps: readonly DossierStep[]): Standing {
  const ownSteps = steps.flatMap(({ units }) => {
    const unit = units.find((one) => own.some((id) => one.unit.agencies.some((member) => member.id === id)));
    return unit === undefined ? [] : [unit];
  });
  const now = ownSteps.at(-1) ?? null;
  const before = ownSteps.at(-2) ?? null;
  return { now, before, direction: directionOf(before, now) };
}

function directionOf(before: StepUnit | null, now: StepUnit | null): Standing['direction'] {
  // A unit that wrote no plan stands as robust in the round of plans: that is no assessment to compare with.
  if (before === null || now === null || before.unit.round.kind === 'improvement-plan') return null;
  if (before.letterClass === null || now.letterClass === null) return null;
  const step = letterClasses.indexOf(now.letterClass) - letterClasses.indexOf(before.letterClass);
  return step === 0 ? 'same' : step < 0 ? 'better' : 'worse';
}

/** What an earlier publication counted the unit as, where it counts as something else now. */
export function publishedDifferently({ unit, place }: StepUnit): DossierPublication | null {
  const last = unit.publications.at(-1);
  if (last === undefined) return null;
  return placeOf(unit.round.kind, { letterClass: last.letterClass, planRating: null }) === place ? null : last;
}

/** What the counted assessment took the place of; `null` when it is no correction. */
export function correctedFrom({
  unit,
  counted,
}: StepUnit): { readonly from: DossierAssessment; readonly place: Place } | null {
  const from = unit.assessments.find((one) => one.id === counted?.supersedesId);
  if (from === undefined) return null;
  const letterClass = from.statusNow === 'robust' ? 'robust' : from.forecast;
  return { from, place: placeOf(unit.round.kind, { letterClass, planRating: from.planRating }) };
}

/** Agencies that go up in, or come from, others on one day. */
export type SuccessionGroup = {
  readonly kind: Succession['kind'];
  readonly effectiveOn: LocalDate;
  readonly predecessors: readonly AgencyId[];
  readonly successors: readonly AgencyId[];
  readonly document: string;
};

/** The successions of a dossier that hold, the agencies of one merger or split together. */
export function successionGroups({ successions }: Pick<Dossier, 'successions'>): readonly SuccessionGroup[] {
  const holding = successions.filter(({ supersededAt }) => supersededAt === null);
  const byEvent = Map.groupBy(
    holding,
    (one) => `${one.kind} ${one.effectiveOn} ${one.kind === 'merger' ? one.successorId : one.predecessorId}`,
  );
  return [...byEvent.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { kind, effectiveOn, document } = first;
    const predecessors = [...new Set(rows.map(({ predecessorId }) => predecessorId))];
    const successors = [...new Set(rows.map(({ successorId }) => successorId))];
    return [{ kind, effectiveOn, document, predecessors, successors }];
  });
}
