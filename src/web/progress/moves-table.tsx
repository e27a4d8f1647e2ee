import type { ProgrammeProgress } from '../../application/read-progress.ts';
import { changesBetween } from '../../domain/progress/change.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { DataTable } from '../components/data-table.tsx';
import { TextLink } from '../components/typography.tsx';
import type { AskedMoves } from './moves-query.ts';
import { PlaceBadge } from './place-badge.tsx';
import type { ProgressLinks } from './progress-links.ts';
import { ChangedVerdicts, MainReason } from './unit-facts.tsx';

export type MovesTableProps = {
  readonly asked: AskedMoves;
  readonly progress: ProgrammeProgress;
  readonly links: ProgressLinks;
};

/** The units of a transition, with where they stood, where they stand, and what else became different. */
export function MovesTable({ asked, progress, links }: MovesTableProps) {
  const { before, after, moves } = asked;
  const texts = progressTexts.list;
  const verdictsOf = new Map(
    changesBetween(before, after, after.criteria).map(({ unit, verdicts }) => [unit.id, verdicts]),
  );
  const { ratings, reasons, criteria } = progress;
  return (
    <DataTable
      id="eenheden"
      caption={texts.caption}
      rows={moves}
      empty={texts.none}
      columns={[
        {
          header: texts.unit,
          isRowHeader: true,
          cell: ({ before: then, after: now }) => {
            const unit = now ?? then;
            return unit === null ? null : <TextLink href={links.unit(unit.id)}>{unit.name}</TextLink>;
          },
        },
        { header: texts.before, cell: ({ from }) => <PlaceBadge of={from} ratings={ratings} /> },
        { header: texts.after, cell: ({ to }) => <PlaceBadge of={to} ratings={ratings} /> },
        {
          header: texts.changed,
          cell: ({ after: now }) =>
            now === null ? null : <ChangedVerdicts verdicts={verdictsOf.get(now.id) ?? []} criteria={criteria} />,
        },
        {
          header: texts.reason,
          cell: ({ after: now }) =>
            now?.mainReason == null ? texts.noReason : <MainReason reason={now.mainReason} reasons={reasons} />,
        },
      ]}
    />
  );
}
