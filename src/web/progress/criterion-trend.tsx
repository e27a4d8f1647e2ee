import type { Chart, StackedBarsInput } from '../../charts/chart.ts';
import { drawStackedBars } from '../../charts/stacked-bars.ts';
import type { JudgedStage, ProgrammeProgress } from '../../application/read-progress.ts';
import { type VerdictOrNone, tallyOfVerdicts, verdictsInOrder } from '../../domain/progress/tally.ts';
import { appearanceTexts } from '../../text/nl/charts.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { roundMarks } from '../../text/nl/round-marks.ts';
import { countText, tableTexts } from '../../text/nl/web-components.ts';
import { ChartFigure, chartIds } from '../components/chart-figure.tsx';
import { DataTable } from '../components/data-table.tsx';
import { FigureValue } from '../components/figure-table.tsx';
import type { ProgressLinks } from './progress-links.ts';

/** A picture of ten criteria and ten rounds would be a hundred bars: it shows the last rounds, the table all. */
export const roundsInPicture = 4;

type Criterion = ProgrammeProgress['criteria'][number];

export type CriterionRow = {
  readonly criterion: Criterion;
  readonly stage: JudgedStage;
  /** Short name of the round. */
  readonly mark: string;
  readonly counts: Readonly<Record<VerdictOrNone, number>>;
};

export type CriterionTrendProps = {
  /** The rounds in which is assessed. */
  readonly stages: readonly JudgedStage[];
  readonly criteria: readonly Criterion[];
  readonly links: ProgressLinks;
};

/** What is counted, which mark stands for which round, and of which days. */
export function criterionNote(stages: readonly JudgedStage[]): string {
  const marks = roundMarks(stages.map(({ round }) => round));
  const dates = stages.map(({ round }, index) => {
    const date = dateInText(round.referenceDate);
    return [progressTexts.criteria.mark(marks[index] ?? '', round.name), date] as const;
  });
  return `${progressTexts.countedIn} ${progressTexts.dates(dates)}`;
}

/** The verdicts on each criterion, round after round. */
export function CriterionTrend({ stages, criteria, links }: CriterionTrendProps) {
  const rows = criterionRows(stages, criteria);
  const hrefOf = ({ criterion, stage }: CriterionRow, verdict: VerdictOrNone) =>
    links.figure(`units-verdict-${verdict}:${criterion.code}`, stage.round.code);
  const shown = rowsOfPicture(rows, stages);
  const input = barsOf(shown, hrefOf);
  const ids = chartIds('criteria');
  const frame = { title: progressTexts.criteria.title, description: descriptionOf(shown, criteria) };
  const part = stages.length > roundsInPicture ? ` ${progressTexts.criteria.lastRounds(roundsInPicture)}` : '';
  return (
    <ChartFigure
      id="criteria"
      title={progressTexts.criteria.title}
      note={`${criterionNote(stages)}${part}`}
      narrow={drawStackedBars(input, { ...frame, id: ids.narrow, size: 'narrow' })}
      wide={drawStackedBars(input, { ...frame, id: ids.wide, size: 'wide' })}
      downloads={{
        csv: links.page('/voortgang/criteria.csv'),
        svg: links.page('/voortgang/criteria.svg'),
        png: links.page('/voortgang/criteria.png'),
      }}
    >
      <DataTable
        id="criteria-tabel"
        caption={progressTexts.criteria.title}
        isCaptionHidden
        rows={rows}
        columns={[
          {
            header: progressTexts.criteria.criterion,
            isRowHeader: true,
            cell: ({ criterion }: CriterionRow) => criterion.name,
          },
          { header: progressTexts.classes.round, cell: ({ stage }: CriterionRow) => stage.round.name },
          ...verdictsInOrder.map((verdict) => ({
            header: appearanceTexts.ofVerdict(verdict),
            isNumeric: true,
            cell: (row: CriterionRow) => (
              <FigureValue
                value={row.counts[verdict]}
                href={hrefOf(row, verdict)}
                label={`${appearanceTexts.ofVerdict(verdict)}, ${row.criterion.name}, ${row.stage.round.name}`}
              />
            ),
          })),
          {
            header: tableTexts.total,
            isNumeric: true,
            cell: ({ stage }: CriterionRow) => countText(stage.units.length),
          },
        ]}
      />
    </ChartFigure>
  );
}

export function criterionPicture(stages: readonly JudgedStage[], criteria: readonly Criterion[]): Chart {
  const rows = rowsOfPicture(criterionRows(stages, criteria), stages);
  const frame = { title: progressTexts.criteria.title, description: descriptionOf(rows, criteria) };
  return drawStackedBars(barsOf(rows), { ...frame, id: 'criteria', size: 'wide' });
}

/** A row for each criterion and each round that has it. */
export function criterionRows(stages: readonly JudgedStage[], criteria: readonly Criterion[]): readonly CriterionRow[] {
  const marks = roundMarks(stages.map(({ round }) => round));
  return criteria.flatMap((criterion) =>
    stages.flatMap((stage, index) =>
      stage.criteria.includes(criterion.code)
        ? [{ criterion, stage, mark: marks[index] ?? '', counts: tallyOfVerdicts(stage.units, criterion.code) }]
        : [],
    ),
  );
}

function rowsOfPicture(rows: readonly CriterionRow[], stages: readonly JudgedStage[]): readonly CriterionRow[] {
  const last = new Set(stages.slice(-roundsInPicture));
  return rows.filter(({ stage }) => last.has(stage));
}

function barsOf(
  rows: readonly CriterionRow[],
  hrefOf?: (row: CriterionRow, verdict: VerdictOrNone) => string,
): StackedBarsInput {
  return {
    rows: rows.map((row) => ({
      label: progressTexts.criteria.row(row.criterion.name, row.mark),
      segments: verdictsInOrder.map((verdict) => ({
        appearance: `verdict-${verdict}` as const,
        label: appearanceTexts.ofVerdict(verdict),
        value: row.counts[verdict],
        href: row.counts[verdict] === 0 ? undefined : hrefOf?.(row, verdict),
      })),
    })),
  };
}

function descriptionOf(rows: readonly CriterionRow[], criteria: readonly Criterion[]): string {
  const { description, met } = progressTexts.criteria;
  return description(
    criteria.map(({ code, name }) => {
      const own = rows.filter(({ criterion }) => criterion.code === code);
      return met(
        name,
        own.map(({ stage, counts }) => `${stage.round.name} ${countText(counts.met)}`),
      );
    }),
  );
}
