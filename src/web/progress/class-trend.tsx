import type { Chart, StackedBarsInput } from '../../charts/chart.ts';
import { drawStackedBars } from '../../charts/stacked-bars.ts';
import type { JudgedStage } from '../../application/read-progress.ts';
import { tallyOfPlaces } from '../../domain/progress/tally.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { classTexts, countText, tableTexts } from '../../text/nl/web-components.ts';
import { ChartFigure, chartIds } from '../components/chart-figure.tsx';
import { shownClasses } from '../components/class-pattern.tsx';
import { DataTable } from '../components/data-table.tsx';
import { FigureValue } from '../components/figure-table.tsx';
import type { ProgressLinks } from './progress-links.ts';

export type ClassTrendProps = {
  /** The rounds in which is assessed. */
  readonly stages: readonly JudgedStage[];
  readonly links: ProgressLinks;
};

/** What is counted, and of which days. */
export function classNote(stages: readonly JudgedStage[]): string {
  const dates = stages.map(({ round }) => [round.name, dateInText(round.referenceDate)] as const);
  return `${progressTexts.countedIn} ${progressTexts.dates(dates)}`;
}

/** How many units stood in each class, round after round. */
export function ClassTrend({ stages, links }: ClassTrendProps) {
  const rows = classRows(stages);
  const hrefOf = (row: ClassRow, shown: (typeof shownClasses)[number]) =>
    links.figure(`units-${shown}`, row.stage.round.code);
  const input = barsOf(rows, hrefOf);
  const ids = chartIds('klassen');
  const frame = { title: progressTexts.classes.title, description: descriptionOf(rows) };
  return (
    <ChartFigure
      id="klassen"
      title={progressTexts.classes.title}
      note={classNote(stages)}
      narrow={drawStackedBars(input, { ...frame, id: ids.narrow, size: 'narrow' })}
      wide={drawStackedBars(input, { ...frame, id: ids.wide, size: 'wide' })}
      downloads={{
        csv: links.page('/voortgang/klassen.csv'),
        svg: links.page('/voortgang/klassen.svg'),
        png: links.page('/voortgang/klassen.png'),
      }}
    >
      <DataTable
        id="klassen-tabel"
        caption={progressTexts.classes.title}
        isCaptionHidden
        rows={rows}
        columns={[
          { header: progressTexts.classes.round, isRowHeader: true, cell: ({ stage }: ClassRow) => stage.round.name },
          {
            header: progressTexts.classes.date,
            isNoWrap: true,
            cell: ({ stage }: ClassRow) => dateInText(stage.round.referenceDate),
          },
          ...usedClasses(rows).map((shown) => ({
            header: classTexts[shown],
            isNumeric: true,
            cell: (row: ClassRow) => (
              <FigureValue
                value={row.counts[shown]}
                href={hrefOf(row, shown)}
                label={`${classTexts[shown]}, ${row.stage.round.name}`}
              />
            ),
          })),
          { header: tableTexts.total, isNumeric: true, cell: ({ stage }: ClassRow) => countText(stage.units.length) },
        ]}
      />
    </ChartFigure>
  );
}

export function classPicture(stages: readonly JudgedStage[]): Chart {
  const rows = classRows(stages);
  const frame = { title: progressTexts.classes.title, description: descriptionOf(rows) };
  return drawStackedBars(barsOf(rows), { ...frame, id: 'klassen', size: 'wide' });
}

export type ClassRow = {
  readonly stage: JudgedStage;
  readonly counts: Readonly<Record<(typeof shownClasses)[number], number>>;
};

export function classRows(stages: readonly JudgedStage[]): readonly ClassRow[] {
  return stages.map((stage) => {
    const tally = tallyOfPlaces(stage, []);
    const count = (shown: (typeof shownClasses)[number]) => tally.get(shown) ?? 0;
    return {
      stage,
      counts: {
        robust: count('robust'),
        expected: count('expected'),
        doubtful: count('doubtful'),
        'not-plausible': count('not-plausible'),
        'not-judged': count('not-judged'),
      },
    };
  });
}

/** "Not judged" is a column only where somebody is. */
export function usedClasses(rows: readonly ClassRow[]) {
  return shownClasses.filter((shown) => shown !== 'not-judged' || rows.some(({ counts }) => counts[shown] > 0));
}

function barsOf(
  rows: readonly ClassRow[],
  hrefOf?: (row: ClassRow, shown: (typeof shownClasses)[number]) => string,
): StackedBarsInput {
  const used = usedClasses(rows);
  return {
    rows: rows.map((row) => ({
      label: row.stage.round.name,
      segments: used.map((shown) => ({
        appearance: shown,
        label: classTexts[shown],
        value: row.counts[shown],
        href: row.counts[shown] === 0 ? undefined : hrefOf?.(row, shown),
      })),
    })),
  };
}

function descriptionOf(rows: readonly ClassRow[]): string {
  const { flow, classes } = progressTexts;
  return classes.description(
    rows.map((row) =>
      flow.step(
        row.stage.round.name,
        usedClasses(rows).map((shown) => flow.node(classTexts[shown], row.counts[shown])),
      ),
    ),
  );
}
