import { commonKey } from '../../charts/appearance-text.ts';
import type { Appearance, MatrixInput } from '../../charts/chart.ts';
import { appearanceOf } from '../../charts/flow-of-stages.ts';
import type { ProgrammeProgress } from '../../application/read-progress.ts';
import type { MatrixRow } from '../../domain/progress/matrix-rows.ts';
import { dateInForm, dateInText } from '../../text/nl/dates.ts';
import { matrixTexts } from '../../text/nl/matrix.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { sourceTexts } from '../../text/nl/pages.ts';
import { placeText } from '../../text/nl/places.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import type { CsvColumn } from '../downloads.ts';
import { placeCells, verdictCells } from './matrix-cells.ts';
import type { MatrixColumns } from './matrix-columns.ts';
import { verdictText } from './matrix-words.ts';

/** The table that is shown, as a picture. */
export function matrixPicture(
  { stages, ratings }: ProgrammeProgress,
  rows: readonly MatrixRow[],
  columns: MatrixColumns,
): MatrixInput {
  const placesOf = columns.places.map((step) => placeCells(stages, step));
  const verdictsOf = columns.criteria.flatMap(({ code }) =>
    columns.verdicts.map((step) => verdictCells(stages, code, step)),
  );
  const drawn = rows.map((row) => ({
    label: row.unit.name,
    cells: [
      ...placesOf.map((find) => {
        const { places } = find(row);
        const [first] = places;
        const label = places.map((place) => placeText(place, ratings)).join(' / ');
        // Of more than one past a square can show one only: the words have both.
        return first === undefined
          ? ({ appearance: 'verdict-none', label: matrixTexts.absent } as const)
          : { appearance: appearanceOf(first, ratings), label };
      }),
      ...verdictsOf.map((find) => {
        const cell = find(row);
        return { appearance: `verdict-${cell.verdicts?.[0] ?? 'none'}` as const, label: verdictText(cell) };
      }),
    ],
  }));
  const marksOf = (steps: readonly number[]) => steps.map((step) => columns.marks[step] ?? '');
  return {
    key: keyOf(
      drawn.flatMap(({ cells }) => cells.map(({ appearance }) => appearance)),
      ratings,
    ),
    groups: [
      { label: matrixTexts.heads.classes, columns: marksOf(columns.places) },
      ...columns.criteria.map(({ name }) => ({ label: name, columns: marksOf(columns.verdicts) })),
    ],
    rows: drawn,
  };
}

/** The common words, but a rating as this programme calls it. */
function keyOf(appearances: readonly Appearance[], ratings: ProgrammeProgress['ratings']): MatrixInput['key'] {
  const labels = new Map(ratings.map(({ code, label }) => [appearanceOf(`rating:${code}`, ratings), label]));
  return commonKey(appearances).map(({ appearance, label }) => ({
    appearance,
    label: labels.get(appearance) ?? label,
  }));
}

/** Which mark stands for which round, and of which day. */
export function matrixNote({ stages }: ProgrammeProgress, columns: MatrixColumns): string {
  const steps = [...new Set([...columns.places, ...columns.verdicts])].sort((a, b) => a - b);
  const dates = steps.flatMap((step) => {
    const round = stages[step]?.round;
    if (round === undefined) return [];
    const mark = progressTexts.criteria.mark(columns.marks[step] ?? '', round.name);
    return [[mark, dateInText(round.referenceDate)] as const];
  });
  return progressTexts.dates(dates);
}

/** The table that is shown, as columns of a file, with what a page has no room for. */
export function matrixFileColumns(
  { stages, ratings, reasons }: ProgrammeProgress,
  columns: MatrixColumns,
): readonly CsvColumn<MatrixRow>[] {
  const { heads } = matrixTexts;
  const last = stages.at(-1)?.round;
  const nameOf = (step: number) => stages[step]?.round.name ?? '';
  return [
    { header: heads.name, value: ({ unit }) => unit.name },
    { header: heads.agencies, value: ({ unit }) => unit.agencies.map(({ name }) => name).join(', ') },
    { header: heads.province, value: ({ provinces }) => (provinces.length === 0 ? null : provinces.join(', ')) },
    { header: heads.size, value: ({ municipalities }) => municipalities },
    ...columns.places.map((step): CsvColumn<MatrixRow> => {
      const find = placeCells(stages, step);
      const kind = stages[step]?.round.kind;
      const head = kind !== undefined && assessesStatus(kind) ? heads.place : heads.rating;
      return {
        header: head(nameOf(step)),
        value: (row) =>
          find(row)
            .places.map((place) => placeText(place, ratings))
            .join(' / ') || null,
      };
    }),
    ...columns.criteria.flatMap(({ code, name }) =>
      columns.verdicts.map((step): CsvColumn<MatrixRow> => {
        const find = verdictCells(stages, code, step);
        return {
          header: heads.verdict(name, nameOf(step)),
          value: (row) => verdictText({ ...find(row), move: null }),
        };
      }),
    ),
    { header: heads.notMet, value: ({ unit, notMet }) => (Object.keys(unit.verdicts).length === 0 ? null : notMet) },
    {
      header: heads.reason,
      value: ({ unit }) => {
        const code = unit.mainReason?.code;
        return code === undefined ? null : (reasons.find((reason) => reason.code === code)?.label ?? code);
      },
    },
    {
      header: heads.reasonSource,
      value: ({ unit }) => (unit.mainReason === null ? null : sourceTexts[unit.mainReason.source]),
    },
    { header: heads.lastRound, value: () => last?.name ?? null },
    { header: heads.referenceDate, value: () => (last === undefined ? null : dateInForm(last.referenceDate)) },
  ];
}
