import type { ProgrammeProgress } from '../../application/read-progress.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import { roundMarks } from '../../text/nl/round-marks.ts';

/** The columns of the matrix: where units stood in each round, then the verdict on each criterion in each round. */
export type MatrixColumns = {
  /** Indexes of the rounds of which the place is shown: all plans, and the rounds that were chosen. */
  readonly places: readonly number[];
  /** Indexes of the rounds whose verdicts are shown under each criterion. */
  readonly verdicts: readonly number[];
  readonly criteria: ProgrammeProgress['criteria'];
  /** Names of all rounds for narrow heads, by index. */
  readonly marks: readonly string[];
};

export function matrixColumns({ stages, criteria }: ProgrammeProgress, steps: readonly number[]): MatrixColumns {
  const shown = new Set(steps);
  return {
    places: stages.flatMap(({ round }, step) => (!assessesStatus(round.kind) || shown.has(step) ? [step] : [])),
    verdicts: steps,
    // A criterion that none of these rounds has would be an empty column.
    criteria: criteria.filter(({ code }) => steps.some((step) => stages[step]?.criteria.includes(code))),
    marks: roundMarks(stages.map(({ round }) => round)),
  };
}
