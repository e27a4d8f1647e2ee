import type { JudgedStage, ProgrammeProgress } from '../../application/read-progress.ts';
import type { Chart, StackedBarsInput } from '../../charts/chart.ts';
import { appearanceOf } from '../../charts/flow-of-stages.ts';
import { drawStackedBars } from '../../charts/stacked-bars.ts';
import type { Place } from '../../domain/progress/stage.ts';
import { tallyOfPlaces } from '../../domain/progress/tally.ts';
import { placeText } from '../../text/nl/places.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { countText } from '../../text/nl/web-components.ts';
import { ChartFigure, chartIds } from '../components/chart-figure.tsx';
import { DataTable } from '../components/data-table.tsx';
import { flowNote } from './flow-figure.tsx';
import { PlaceBadge } from './place-badge.tsx';
import type { ProgressLinks } from './progress-links.ts';

type Ratings = ProgrammeProgress['ratings'];

export type PlanFigureProps = {
  /** A round of plans. */
  readonly stage: JudgedStage;
  readonly ratings: Ratings;
  readonly links: ProgressLinks;
};

/** How the plans were rated, while there is no round after them that a flow could lead to. */
export function PlanFigure({ stage, ratings, links }: PlanFigureProps) {
  const input = barOf(stage, ratings);
  const frame = frameOf(stage, ratings);
  const ids = chartIds('plannen');
  const texts = progressTexts.plans;
  return (
    <ChartFigure
      id="plannen"
      title={texts.title}
      note={flowNote([stage], ratings)}
      narrow={drawStackedBars(input, { ...frame, id: ids.narrow, size: 'narrow' })}
      wide={drawStackedBars(input, { ...frame, id: ids.wide, size: 'wide' })}
      isTableOpen
      downloads={{
        csv: links.page('/voortgang/plannen.csv'),
        svg: links.page('/voortgang/plannen.svg'),
        png: links.page('/voortgang/plannen.png'),
      }}
    >
      <DataTable
        id="plannen-tabel"
        caption={texts.title}
        isCaptionHidden
        rows={planRows(stage, ratings)}
        columns={[
          {
            header: texts.place,
            isRowHeader: true,
            cell: ({ place }: PlanRow) => <PlaceBadge of={place} ratings={ratings} />,
          },
          { header: texts.units, isNumeric: true, cell: ({ count }: PlanRow) => countText(count) },
        ]}
      />
    </ChartFigure>
  );
}

/** The picture as a file of its own. */
export function planPicture(stage: JudgedStage, ratings: Ratings): Chart {
  return drawStackedBars(barOf(stage, ratings), { ...frameOf(stage, ratings), id: 'plannen', size: 'wide' });
}

export type PlanRow = { readonly place: Place; readonly count: number };

/** All ratings and what else a plan can stand at, from good to bad; "not judged" only where somebody is. */
export function planRows(stage: JudgedStage, ratings: Ratings): readonly PlanRow[] {
  const tally = tallyOfPlaces(
    stage,
    ratings.map(({ code }) => code),
  );
  return [...tally]
    .map(([place, count]) => ({ place, count }))
    .filter(({ place, count }) => count > 0 || place.startsWith('rating:'));
}

function barOf(stage: JudgedStage, ratings: Ratings): StackedBarsInput {
  const segments = planRows(stage, ratings).map(({ place, count }) => ({
    appearance: appearanceOf(place, ratings),
    label: placeText(place, ratings),
    value: count,
  }));
  return { rows: [{ label: stage.round.name, segments }] };
}

function frameOf(stage: JudgedStage, ratings: Ratings) {
  const { flow, plans } = progressTexts;
  const parts = planRows(stage, ratings).map(({ place, count }) => flow.node(placeText(place, ratings), count));
  return { title: plans.title, description: plans.description(flow.step(stage.round.name, parts)) };
}
