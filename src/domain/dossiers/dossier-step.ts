import { type LetterClass, letterClassOf } from '../assessments/letter-class.ts';
import { isUnitExempt } from '../determinations/exemption.ts';
import { includesDate } from '../kernel/period.ts';
import { type Place, placeOf } from '../progress/stage.ts';
import type { Round } from '../rounds/round.ts';
import type { Dossier, DossierAssessment, DossierDetermination, DossierUnit } from './dossier.ts';

/** A unit in a round with what it counted by. */
export type StepUnit = {
  readonly unit: DossierUnit;
  readonly isExempt: boolean;
  readonly counted: DossierAssessment | null;
  /** The determinations that it counts by, when no assessment does. */
  readonly determinations: readonly DossierDetermination[];
  readonly letterClass: LetterClass | null;
  readonly place: Place;
};

/**
 * A round with the units of the dossier in it: mostly one; before a merger there are more.
 * @nl dossierstap
 */
export type DossierStep = { readonly round: Round; readonly units: readonly StepUnit[] };

type Standing = Pick<Dossier, 'units' | 'exemptions' | 'determinations' | 'knownAt'>;

/** The rounds in which some unit of the dossier is, in order. Counts as the figures of the round do. */
export function stepsOf(dossier: Standing): readonly DossierStep[] {
  const byRound = Map.groupBy(dossier.units, (unit) => unit.round.id);
  return [...byRound.values()].map((units) => ({
    round: (units[0] as DossierUnit).round,
    units: units.map((unit) => standingOf(unit, dossier)),
  }));
}

function standingOf(unit: DossierUnit, { exemptions, determinations }: Standing): StepUnit {
  const day = unit.round.referenceDate;
  const ids = unit.agencies.map(({ id }) => id);
  const exempt = exemptions.filter(
    ({ decision, valid, supersededAt }) => decision === 'exempt' && supersededAt === null && includesDate(valid, day),
  );
  const isExempt = isUnitExempt(ids, new Set(exempt.map(({ agencyId }) => agencyId)));
  const held = isExempt
    ? determinations.filter(
        ({ agencyId, holds, supersededAt }) =>
          supersededAt === null && ids.includes(agencyId) && includesDate(holds, day),
      )
    : [];
  const counted = unit.assessments.find(({ isCounted }) => isCounted) ?? null;
  const letterClass = classOf(counted, isExempt, held, ids.length);
  return {
    unit,
    isExempt,
    counted,
    determinations: counted === null ? held : [],
    letterClass,
    place: placeOf(unit.round.kind, { letterClass, planRating: counted?.planRating ?? null }),
  };
}

function classOf(
  counted: DossierAssessment | null,
  isExempt: boolean,
  held: readonly DossierDetermination[],
  agencies: number,
): LetterClass | null {
  if (counted?.statusNow != null && counted.forecast !== null) {
    return letterClassOf({ kind: 'assessment', statusNow: counted.statusNow, forecast: counted.forecast });
  }
  if (!isExempt) return null;
  return letterClassOf({ kind: 'determination', outcomes: held.map(({ outcome }) => outcome), agencies });
}
