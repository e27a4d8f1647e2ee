import { drawFlow } from '../../charts/flow.ts';
import { flowOfStages } from '../../charts/flow-of-stages.ts';
import type { Chart, FlowInput } from '../../charts/chart.ts';
import type { JudgedStage, ProgrammeProgress } from '../../application/read-progress.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { ChartFigure, chartIds } from '../components/chart-figure.tsx';
import type { ProgressLinks } from './progress-links.ts';
import { TransitionTables } from './transition-tables.tsx';

export type FlowFigureProps = {
  /** At least two. */
  readonly stages: readonly JudgedStage[];
  readonly ratings: ProgrammeProgress['ratings'];
  readonly links: ProgressLinks;
};

/** The way from round to round as a picture, with a table for each pair of rounds. */
export function FlowFigure({ stages, ratings, links }: FlowFigureProps) {
  const flow = flowOfStages(stages, ratings, {
    ofTransition: (before, after, { from, to }) => links.moves(before, after, { from, to }),
  });
  const ids = chartIds('stroom');
  const more = { vanaf: stages[0]?.round.code ?? '' };
  return (
    <ChartFigure
      id="stroom"
      title={progressTexts.flow.title}
      note={flowNote(stages, ratings)}
      narrow={drawFlow(flow, { ...flowFrame(flow), id: ids.narrow, size: 'narrow' })}
      wide={drawFlow(flow, { ...flowFrame(flow), id: ids.wide, size: 'wide' })}
      isTableOpen
      downloads={{
        csv: links.page('/voortgang/stroom.csv', more),
        svg: links.page('/voortgang/stroom.svg', more),
        png: links.page('/voortgang/stroom.png', more),
      }}
    >
      <TransitionTables stages={stages} ratings={ratings} links={links} />
    </ChartFigure>
  );
}

/** What is counted, of which days, and what in it is invented. */
export function flowNote(stages: readonly JudgedStage[], ratings: ProgrammeProgress['ratings']): string {
  const dates = stages.map(({ round }) => [round.name, dateInText(round.referenceDate)] as const);
  const hasInvented =
    stages.some(({ round }) => round.kind === 'improvement-plan') && ratings.some((one) => one.isInvented);
  return `${progressTexts.countedIn} ${progressTexts.dates(dates)}${hasInvented ? ` ${progressTexts.invented}` : ''}`;
}

/** The picture without links, as a file of its own. */
export function flowPicture(stages: readonly JudgedStage[], ratings: ProgrammeProgress['ratings']): Chart {
  const flow = flowOfStages(stages, ratings);
  return drawFlow(flow, { ...flowFrame(flow), id: 'stroom', size: 'wide' });
}

function flowFrame({ steps }: FlowInput) {
  const { title, description, step, node } = progressTexts.flow;
  const told = steps.map(({ label, nodes }) =>
    step(
      label,
      nodes.map((one) => node(one.label, one.value)),
    ),
  );
  return { title, description: description(told) };
}
