import type { PublicationContent } from '../../../domain/publications/publication-content.ts';
import { stagesOf } from '../../../domain/publications/publication-content.ts';
import type { PlacedUnit, Stage } from '../../../domain/progress/stage.ts';
import { assessesStatus } from '../../../domain/rounds/round.ts';
import { dateInText } from '../../../text/nl/dates.ts';
import { roundMarks } from '../../../text/nl/round-marks.ts';
import { type FigureBook, figureBook } from './blocks.ts';

/** A round that the annex shows beside others, with its short name. */
export type ShownStage = { readonly stage: Stage<PlacedUnit>; readonly mark: string };

/** A publication as the sections of the annex take it. */
export type Subject = {
  readonly content: PublicationContent;
  readonly figures: FigureBook;
  /** The rounds that are shown, up to its own: every plan, and the last of those with an assessment. */
  readonly shown: readonly ShownStage[];
  readonly statusRounds: { readonly shown: number; readonly all: number };
  /** Short names of the criteria, in order: C1, C2, … */
  readonly criteria: readonly { readonly code: string; readonly name: string; readonly mark: string }[];
  readonly date: string;
  readonly previousDate: string | null;
};

/** More rounds beside each other leave no room for the reasons. */
const mostStatusRounds = 4;

export function subjectOf(content: PublicationContent): Subject {
  const stages = stagesOf(content);
  const marks = roundMarks(stages.map(({ round }) => round));
  const marked = stages.map((stage, index): ShownStage => ({ stage, mark: marks[index] ?? '' }));
  const withStatus = marked.filter(({ stage }) => assessesStatus(stage.round.kind));
  const last = new Set(withStatus.slice(-mostStatusRounds));
  return {
    content,
    figures: figureBook(content.figures),
    shown: marked.filter((one) => !assessesStatus(one.stage.round.kind) || last.has(one)),
    statusRounds: { shown: last.size, all: withStatus.length },
    criteria: content.criteria.map((criterion, index) => ({ ...criterion, mark: `C${index + 1}` })),
    date: dateInText(content.round.referenceDate),
    previousDate: content.previousRound === null ? null : dateInText(content.previousRound.referenceDate),
  };
}
