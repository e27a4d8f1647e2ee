import type { JudgedStage, ProgrammeProgress } from '../../application/read-progress.ts';
import type { JudgedUnit } from '../../domain/figures/judged-unit.ts';
import { directionOf } from '../../domain/progress/change.ts';
import type { MatrixRow } from '../../domain/progress/matrix-rows.ts';
import { type Place, placeOf } from '../../domain/progress/stage.ts';
import type { VerdictOrNone } from '../../domain/progress/tally.ts';
import { verdictDirection } from '../../domain/progress/verdict-direction.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';

/** How it differs from the round before; `null` when it does not, or when there is nothing to compare with. */
export type Move = 'better' | 'worse' | 'other' | null;

/**
 * What stands in a cell. After a merger a unit can have more than one past, so there can be more than one verdict;
 * none where it was not followed yet, `null` where the round did not have the criterion.
 */
export type VerdictCell = {
  readonly verdicts: readonly VerdictOrNone[] | null;
  readonly before: VerdictOrNone | null;
  readonly move: Move;
  /** There is no verdict, for the unit need not report. */
  readonly isExempt: boolean;
};

export type PlaceCell = { readonly places: readonly Place[]; readonly move: Move };

type Stages = ProgrammeProgress['stages'];

/** The rounds that say where a unit stands, before that step; the nearest first. */
function earlierSteps(stages: Stages, step: number): readonly number[] {
  return stages
    .slice(0, step)
    .flatMap(({ round }, index) => (assessesStatus(round.kind) ? [index] : []))
    .reverse();
}

/** Makes the cells of a criterion in a round, row by row; equal cells are one object. */
export function verdictCells(stages: Stages, criterion: string, step: number): (row: MatrixRow) => VerdictCell {
  const hasCriterion = ({ criteria }: JudgedStage) => criteria.includes(criterion);
  const stage = stages[step];
  if (stage === undefined || !hasCriterion(stage))
    return () => ({ verdicts: null, before: null, move: null, isExempt: false });
  const previous = earlierSteps(stages, step)[0];
  const isComparable = previous !== undefined && stages.slice(previous, previous + 1).every(hasCriterion);
  const made = new Map<string, VerdictCell>();
  const cell = (
    verdicts: readonly VerdictOrNone[],
    before: VerdictOrNone | null,
    move: Move,
    isExempt = false,
  ): VerdictCell => {
    const key = `${verdicts.join()} ${before} ${isExempt}`;
    const known = made.get(key) ?? { verdicts, before, move, isExempt };
    made.set(key, known);
    return known;
  };
  return ({ steps }) => {
    const units = steps[step] ?? [];
    const now = only(units);
    if (now === null) return cell([...new Set(units.map((unit) => unit.verdicts[criterion] ?? 'none'))], null, null);
    const after = now.verdicts[criterion] ?? null;
    const then = isComparable ? only(steps[previous]) : null;
    const before = then?.verdicts[criterion] ?? null;
    // An exempt unit has no verdicts: that it began to report, or stopped, is no change of a verdict.
    const isChanged = then !== null && before !== after && isJudged(then) && isJudged(now);
    return isChanged
      ? cell([after ?? 'none'], before ?? 'none', verdictDirection(before, after))
      : cell([after ?? 'none'], null, null, now.isExempt && !isJudged(now));
  };
}

/** Makes the cells of where units stood in a round, row by row. */
export function placeCells(stages: Stages, step: number): (row: MatrixRow) => PlaceCell {
  const kind = stages[step]?.round.kind;
  const previous = earlierSteps(stages, step)[0];
  if (kind === undefined) return () => ({ places: [], move: null });
  return ({ steps }) => {
    const units = steps[step] ?? [];
    const places = [...new Set(units.map((unit) => placeOf(kind, unit)))];
    const then = previous === undefined ? null : (only(steps[previous])?.letterClass ?? null);
    const now = assessesStatus(kind) ? (only(units)?.letterClass ?? null) : null;
    const direction = then === null || now === null ? 'same-class' : directionOf(then, now);
    return { places, move: direction === 'same-class' ? null : direction };
  };
}

function only(units: readonly JudgedUnit[] | undefined): JudgedUnit | null {
  return units?.length === 1 ? (units[0] ?? null) : null;
}

function isJudged({ verdicts }: JudgedUnit): boolean {
  return Object.keys(verdicts).length > 0;
}
