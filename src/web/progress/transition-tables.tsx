import type { JudgedStage, ProgrammeProgress } from '../../application/read-progress.ts';
import { transitionTable } from '../../domain/progress/transition-table.ts';
import { placeText } from '../../text/nl/places.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { TableCaption, TableFrame } from '../components/data-table.tsx';
import { FigureValue } from '../components/figure-table.tsx';
import { PlaceBadge } from './place-badge.tsx';
import type { ListedMoves, ProgressLinks } from './progress-links.ts';

type TransitionTablesProps = {
  readonly stages: readonly JudgedStage[];
  readonly ratings: ProgrammeProgress['ratings'];
  readonly links: ProgressLinks;
};

/** For each pair of rounds that follow each other: where units came from, and where they went. */
export function TransitionTables({ stages, ratings, links }: TransitionTablesProps) {
  return (
    <>
      <p>{progressTexts.table.howToRead}</p>
      {stages.slice(1).map((after, index) => {
        const before = stages[index];
        return before === undefined ? null : (
          <PairTable before={before} after={after} ratings={ratings} links={links} />
        );
      })}
    </>
  );
}

type PairTableProps = Omit<TransitionTablesProps, 'stages'> & {
  readonly before: JudgedStage;
  readonly after: JudgedStage;
};

function PairTable({ before, after, ratings, links }: PairTableProps) {
  const texts = progressTexts.table;
  const table = transitionTable(
    before,
    after,
    ratings.map(({ code }) => code),
  );
  const id = `overgang-${before.round.code}-${after.round.code}`;
  const nameOf = (place: Parameters<typeof placeText>[0]) => placeText(place, ratings);
  const count = (value: number, label: string, listed: ListedMoves) =>
    value === 0 ? (
      <span class="vth-transition__zero">0</span>
    ) : (
      <FigureValue value={value} label={label} href={links.moves(before, after, listed)} />
    );
  return (
    <TableFrame id={id} captionId={`${id}-titel`}>
      <TableCaption id={`${id}-titel`} text={texts.caption(before.round.name, after.round.name)} />
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">
            {texts.from(before.round.name)}
          </th>
          {table.columns.map(({ to }) => (
            <th class="utrecht-table__header-cell vth-transition__head" scope="col">
              {placeText(to, ratings)}
            </th>
          ))}
          <th class="utrecht-table__header-cell vth-table__number" scope="col">
            {texts.total}
          </th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {table.rows.map(({ from, cells, total }) => (
          <tr class="utrecht-table__row">
            <th class="utrecht-table__cell vth-table__row-header" scope="row">
              <PlaceBadge of={from} ratings={ratings} />
            </th>
            {cells.map(({ to, units }) => (
              <td class={`utrecht-table__cell vth-table__number${from === to ? ' vth-transition__same' : ''}`}>
                {count(units.length, texts.cell(nameOf(from), nameOf(to)), { from, to })}
              </td>
            ))}
            <td class="utrecht-table__cell vth-table__number">{count(total, texts.row(nameOf(from)), { from })}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr class="utrecht-table__row vth-transition__total">
          <th class="utrecht-table__cell vth-table__row-header" scope="row">
            {texts.total}
          </th>
          {table.columns.map(({ to, total }) => (
            <td class="utrecht-table__cell vth-table__number">{count(total, texts.column(nameOf(to)), { to })}</td>
          ))}
          <td class="utrecht-table__cell vth-table__number">{count(table.total, progressTexts.list.everybody, {})}</td>
        </tr>
      </tfoot>
    </TableFrame>
  );
}
