import { type LetterClass, letterClasses } from '../assessments/letter-class.ts';
import type { Verdict } from '../criteria/criteria-set.ts';
import type { JudgedUnit } from '../figures/judged-unit.ts';
import { moves } from './transition.ts';
import type { Stage } from './stage.ts';

export type ChangedVerdict = {
  readonly criterion: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
};

/**
 * What became different for a unit since the round before.
 * @nl verandering
 */
export type Change = {
  readonly unit: JudgedUnit;
  readonly before: JudgedUnit;
  /** Towards robust, away from it, or within the same class. */
  readonly direction: 'better' | 'worse' | 'same-class';
  readonly verdicts: readonly ChangedVerdict[];
};

/**
 * The units of which the class or some verdict is not what it was in the round before: those that fell first, then those
 * that rose, then those that changed within their class. A unit that is new, or that is not judged in either round, has
 * nothing to be compared with.
 */
export function changesBetween(
  before: Stage<JudgedUnit>,
  after: Stage<JudgedUnit>,
  criteria: readonly string[],
): readonly Change[] {
  const changes = moves(before, after).flatMap(({ before: then, after: now }): Change[] => {
    if (then === null || now === null || then.letterClass === null || now.letterClass === null) return [];
    const verdicts = changedVerdicts(then, now, criteria);
    const direction = directionOf(then.letterClass, now.letterClass);
    return direction === 'same-class' && verdicts.length === 0
      ? []
      : [{ unit: now, before: then, direction, verdicts }];
  });
  const order: readonly Change['direction'][] = ['worse', 'better', 'same-class'];
  return order.flatMap((direction) => changes.filter((change) => change.direction === direction));
}

export function directionOf(before: LetterClass, after: LetterClass): Change['direction'] {
  const step = letterClasses.indexOf(after) - letterClasses.indexOf(before);
  return step === 0 ? 'same-class' : step < 0 ? 'better' : 'worse';
}

/** An exempt unit has no verdicts: where one side has none at all, nothing changed. */
function changedVerdicts(then: JudgedUnit, now: JudgedUnit, criteria: readonly string[]): readonly ChangedVerdict[] {
  if (Object.keys(then.verdicts).length === 0 || Object.keys(now.verdicts).length === 0) return [];
  return criteria.flatMap((criterion) => {
    const [before, after] = [then.verdicts[criterion] ?? null, now.verdicts[criterion] ?? null];
    return before === after ? [] : [{ criterion, before, after }];
  });
}
