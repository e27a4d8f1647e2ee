import type { Verdict } from '../criteria/criteria-set.ts';
import type { JudgedUnit } from '../figures/judged-unit.ts';
import { type Place, type PlacedUnit, type Stage, placeOf, placesOf } from './stage.ts';

/** How many units of a round stand at each of its places, in order; those without units included. */
export function tallyOfPlaces<Unit extends PlacedUnit>(
  { round, units }: Stage<Unit>,
  ratings: readonly string[],
): ReadonlyMap<Place, number> {
  const tally = new Map<Place, number>(placesOf(round.kind, ratings).map((place) => [place, 0]));
  for (const unit of units) {
    const place = placeOf(round.kind, unit);
    tally.set(place, (tally.get(place) ?? 0) + 1);
  }
  return tally;
}

/** What a criterion can stand at for a unit; `none`: exempt, or not judged. */
export type VerdictOrNone = Verdict | 'none';

export const verdictsInOrder: readonly VerdictOrNone[] = ['met', 'not-met', 'not-assessable', 'none'];

/** How many units of a round got each verdict on a criterion. */
export function tallyOfVerdicts(
  units: readonly Pick<JudgedUnit, 'verdicts'>[],
  criterion: string,
): Readonly<Record<VerdictOrNone, number>> {
  const tally: Record<VerdictOrNone, number> = { met: 0, 'not-met': 0, 'not-assessable': 0, none: 0 };
  for (const { verdicts } of units) tally[verdicts[criterion] ?? 'none'] += 1;
  return tally;
}
