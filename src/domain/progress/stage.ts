import type { LetterClass } from '../assessments/letter-class.ts';
import { letterClasses } from '../assessments/letter-class.ts';
import type { JudgedUnit } from '../figures/judged-unit.ts';
import type { RoundId } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type RoundKind, assessesStatus } from '../rounds/round.ts';

/**
 * Where a unit stands in a round: a letter class; the rating of its plan, by its code behind `rating:`; or not judged.
 * In a round of plans a unit that is robust by a determination wrote no plan and stands under `robust`.
 * @nl plaats
 */
export type Place = LetterClass | `rating:${string}` | 'not-judged';

/** What progress needs to know of a unit in a round. */
export type PlacedUnit = Pick<JudgedUnit, 'id' | 'name' | 'agencies' | 'isExempt' | 'letterClass' | 'planRating'>;

export type StageRound = {
  readonly id: RoundId;
  readonly code: string;
  readonly kind: RoundKind;
  readonly name: string;
  readonly referenceDate: LocalDate;
};

/**
 * A round with all its units: one step of the way from the plan to the target date.
 * @nl stap
 */
export type Stage<Unit extends PlacedUnit = PlacedUnit> = {
  readonly round: StageRound;
  readonly units: readonly Unit[];
};

/** @returns where the unit stands in a round of that kind. */
export function placeOf(kind: RoundKind, unit: Pick<PlacedUnit, 'letterClass' | 'planRating'>): Place {
  if (assessesStatus(kind) || unit.planRating === null) return unit.letterClass ?? 'not-judged';
  return `rating:${unit.planRating}`;
}

/**
 * The places of a round in the order in which they are shown, from good to bad, those without units included.
 * @param ratings codes of the ratings of the programme, from good to bad
 */
export function placesOf(kind: RoundKind, ratings: readonly string[]): readonly Place[] {
  return assessesStatus(kind)
    ? [...letterClasses, 'not-judged']
    : ['robust', ...ratings.map((code) => `rating:${code}` as const), 'not-judged'];
}
