import { drawFlow } from '../../../charts/flow.ts';
import { flowOfStages } from '../../../charts/flow-of-stages.ts';
import { tallyOfPlaces } from '../../../domain/progress/tally.ts';
import { transitionTable } from '../../../domain/progress/transition-table.ts';
import type { SummaryBlock, SummaryTable } from '../../../domain/summaries/summary-content.ts';
import { dateInText } from '../../../text/nl/dates.ts';
import { annexTexts, flowTexts as texts, listInWords, totalsTexts } from '../../../text/nl/management-summary.ts';
import { placeText } from '../../../text/nl/places.ts';
import { countText } from '../../../text/nl/web-components.ts';
import { column, heading, paragraph, words } from './blocks.ts';
import type { ShownStage, Subject } from './subject.ts';

/** How the units went from round to round: as a picture, and the last step as a table. */
export function flow({ content, shown }: Subject): readonly SummaryBlock[] {
  const title = heading(annexTexts.headings.flow);
  const [before, after] = shown.slice(-2);
  if (before === undefined || after === undefined) return [title, paragraph(texts.none)];
  const codes = content.ratings.map(({ code }) => code);
  const steps = shown.map(({ stage }) => {
    const counts = [...tallyOfPlaces(stage, codes)].filter(([, count]) => count > 0);
    const parts = counts.map(([place, count]) => totalsTexts.part(placeText(place, content.ratings), count));
    return texts.step(stage.round.name, listInWords(parts));
  });
  const alternative = texts.description(steps.join(' '));
  const { svg, width, height } = drawFlow(
    flowOfStages(
      shown.map(({ stage }) => stage),
      content.ratings,
    ),
    { id: 'stroom', title: texts.title, description: alternative, size: 'wide' },
  );
  const rounds = listInWords(shown.map(named));
  return [
    title,
    { kind: 'picture', caption: texts.caption(rounds), alternative, svg, width, height },
    lastStep(before, after, content.ratings),
  ];
}

function named({ stage: { round } }: ShownStage): string {
  return totalsTexts.roundOn(round.name, dateInText(round.referenceDate));
}

function lastStep(before: ShownStage, after: ShownStage, ratings: Subject['content']['ratings']): SummaryTable {
  const table = transitionTable(
    before.stage,
    after.stage,
    ratings.map(({ code }) => code),
  );
  const count = (value: number) => words(countText(value));
  return {
    kind: 'table',
    caption: texts.tableCaption(named(before), named(after)),
    isPerUnit: false,
    columns: [
      column(texts.from, 4),
      ...table.columns.map(({ to }) => column(placeText(to, ratings), 3, 'right')),
      column(annexTexts.total, 2, 'right'),
    ],
    rows: [
      ...table.rows.map(({ from, cells, total }) => [
        words(placeText(from, ratings)),
        ...cells.map(({ units }) => count(units.length)),
        count(total),
      ]),
      [words(annexTexts.total), ...table.columns.map(({ total }) => count(total)), count(table.total)],
    ],
  };
}
