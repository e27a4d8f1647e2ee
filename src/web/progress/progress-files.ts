import type { JudgedStage, ProgrammeProgress } from '../../application/read-progress.ts';
import { verdictsInOrder } from '../../domain/progress/tally.ts';
import { transitionTable } from '../../domain/progress/transition-table.ts';
import { appearanceTexts } from '../../text/nl/charts.ts';
import { dateInForm } from '../../text/nl/dates.ts';
import { placeText } from '../../text/nl/places.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { classTexts } from '../../text/nl/web-components.ts';
import { type CsvColumn, type FileNaming, csvResponse } from '../downloads.ts';
import { classRows, usedClasses } from './class-trend.tsx';
import { criterionRows } from './criterion-trend.tsx';
import { planRows } from './plan-figure.tsx';

/** One number of a table, with all that is needed to read it by itself. */
type Line = { readonly cells: readonly string[]; readonly count: number };

const { files } = progressTexts;

function answer(file: FileNaming, headers: readonly string[], lines: readonly Line[]): Response {
  const columns: readonly CsvColumn<Line>[] = [
    ...headers.map((header, index) => ({ header, value: ({ cells }: Line) => cells[index] ?? null })),
    { header: files.count, value: ({ count }) => count },
    { header: files.unit, value: () => files.units },
  ];
  return csvResponse(file, columns, lines);
}

/** Every transition between the rounds of the picture, those that nobody made included. */
export function flowFile(
  file: FileNaming,
  stages: readonly JudgedStage[],
  ratings: ProgrammeProgress['ratings'],
): Response {
  const codes = ratings.map(({ code }) => code);
  const lines = stages.slice(1).flatMap((after, index): Line[] => {
    const before = stages[index];
    if (before === undefined) return [];
    return transitionTable(before, after, codes).rows.flatMap(({ from, cells }) =>
      cells.map(({ to, units }) => ({
        cells: [
          before.round.name,
          dateInForm(before.round.referenceDate),
          placeText(from, ratings),
          after.round.name,
          dateInForm(after.round.referenceDate),
          placeText(to, ratings),
        ],
        count: units.length,
      })),
    );
  });
  return answer(file, [files.fromRound, files.fromDate, files.from, files.toRound, files.toDate, files.to], lines);
}

/** How the plans were rated, the ratings that nobody got included. */
export function planFile(file: FileNaming, stage: JudgedStage, ratings: ProgrammeProgress['ratings']): Response {
  const lines = planRows(stage, ratings).map(({ place, count }) => ({
    cells: [stage.round.name, dateInForm(stage.round.referenceDate), placeText(place, ratings)],
    count,
  }));
  return answer(file, [files.round, files.date, files.place], lines);
}

export function classFile(file: FileNaming, stages: readonly JudgedStage[]): Response {
  const rows = classRows(stages);
  const lines = rows.flatMap(({ stage, counts }) =>
    usedClasses(rows).map((shown) => ({
      cells: [stage.round.name, dateInForm(stage.round.referenceDate), classTexts[shown]],
      count: counts[shown],
    })),
  );
  return answer(file, [files.round, files.date, files.place], lines);
}

export function criterionFile(
  file: FileNaming,
  stages: readonly JudgedStage[],
  criteria: ProgrammeProgress['criteria'],
): Response {
  const lines = criterionRows(stages, criteria).flatMap(({ criterion, stage, counts }) =>
    verdictsInOrder.map((verdict) => ({
      cells: [
        criterion.name,
        stage.round.name,
        dateInForm(stage.round.referenceDate),
        appearanceTexts.ofVerdict(verdict),
      ],
      count: counts[verdict],
    })),
  );
  return answer(file, [files.criterion, files.round, files.date, files.verdict], lines);
}
