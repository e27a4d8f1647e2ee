import type { ChartFrame } from '../../charts/chart.ts';
import { drawFlow } from '../../charts/flow.ts';
import { flowOfStages } from '../../charts/flow-of-stages.ts';
import { type PublicationContent, stagesOf } from '../../domain/publications/publication-content.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { summaryTexts } from '../../text/nl/summaries.ts';
import { countText } from '../../text/nl/web-components.ts';
import { ChartFigure } from '../components/chart-figure.tsx';
import { DataTable } from '../components/data-table.tsx';

/** How the units went from round to round, as a publication froze it. */
export function PublishedFlow({ content, id }: { readonly content: PublicationContent; readonly id: string }) {
  const stages = stagesOf(content);
  const input = flowOfStages(stages, content.ratings);
  const dates = stages.map(({ round }) => `${round.name} ${dateInText(round.referenceDate)}`).join(', ');
  const steps = input.steps.map(
    ({ label, nodes }) => `${label}: ${nodes.map((node) => `${node.value} ${node.label.toLowerCase()}`).join(', ')}`,
  );
  const frame = (size: ChartFrame['size']): ChartFrame => ({
    id: `${id}-${size}`,
    title: summaryTexts.flow,
    description: summaryTexts.flowDescription(steps.join('; ')),
    size,
  });
  const nameOf = (step: number, key: string) => input.steps[step]?.nodes.find((node) => node.key === key)?.label ?? key;
  return (
    <ChartFigure
      id={id}
      title={summaryTexts.flow}
      note={summaryTexts.flowNote(dates)}
      narrow={drawFlow(input, frame('narrow'))}
      wide={drawFlow(input, frame('wide'))}
    >
      <DataTable
        id={`${id}-tabel`}
        caption={summaryTexts.flow}
        isCaptionHidden
        rows={input.links}
        columns={[
          { header: 'Van ronde', isRowHeader: true, cell: ({ step }) => input.steps[step]?.label ?? '' },
          { header: 'Van', cell: ({ step, from }) => nameOf(step, from) },
          { header: 'Naar', cell: ({ step, to }) => nameOf(step + 1, to) },
          { header: 'Rapportage-eenheden', isNumeric: true, cell: ({ value }) => countText(value) },
        ]}
      />
    </ChartFigure>
  );
}
