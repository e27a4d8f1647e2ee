import { raw } from 'hono/html';
import type { ProgrammeProgress } from '../../application/read-progress.ts';
import type { MatrixKey, MatrixOrder } from '../../domain/progress/order-matrix.ts';
import { matrixTexts } from '../../text/nl/matrix.ts';
import { tableTexts } from '../../text/nl/web-components.ts';
import { Icon } from '../components/icon.tsx';
import type { MatrixColumns } from './matrix-columns.ts';

export type MatrixTableProps = {
  readonly progress: ProgrammeProgress;
  readonly columns: MatrixColumns;
  readonly order: MatrixOrder;
  /** The rows, as `matrixBody` makes them. */
  readonly body: string;
  /** Where a click on a head leads. */
  readonly orderHref: (order: MatrixOrder) => string;
};

/** Words fit in a column while there are not too many; above that the marks are printed alone. */
const mostColumnsWithWords = 14;

/** Units under criteria, and under each criterion its rounds: heads and names stay in sight within a frame. */
export function MatrixTable({ progress, columns, order, body, orderHref }: MatrixTableProps) {
  const { places, verdicts, criteria, marks } = columns;
  const cells = criteria.length * verdicts.length;
  const density = verdicts.length === 1 ? 'one' : verdicts.length === 2 ? 'two' : 'many';
  const words = cells <= mostColumnsWithWords ? ' vth-matrix--words' : '';
  const sort = (key: MatrixKey, label: string, full?: string) => (
    <SortLink sortKey={key} order={order} label={label} full={full} hrefOf={orderHref} />
  );
  return (
    <section class="vth-table-frame vth-table-frame--wide vth-matrix-frame" aria-labelledby="matrix-titel" tabindex={0}>
      <table class={`utrecht-table vth-matrix vth-matrix--${density}${words}`} id="matrix">
        <caption class="vth-visually-hidden" id="matrix-titel">
          {matrixTexts.caption}
        </caption>
        <colgroup>
          <col class="vth-matrix__name" />
        </colgroup>
        {places.length > 0 && <Columns span={places.length} kind="place" />}
        {criteria.map(() => (
          <Columns span={verdicts.length} kind="verdict" />
        ))}
        <colgroup>
          <col class="vth-matrix__number" />
          <col class="vth-matrix__text" />
          <col class="vth-matrix__number" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" rowspan={2} aria-sort={ariaSort(order, { by: 'name' })}>
              {sort({ by: 'name' }, matrixTexts.heads.name)}
            </th>
            {places.length > 0 && (
              <th scope="colgroup" colspan={places.length}>
                {matrixTexts.heads.classes}
              </th>
            )}
            {criteria.map(({ name }) => (
              <th scope="colgroup" colspan={verdicts.length}>
                {name}
              </th>
            ))}
            <th scope="colgroup" colspan={3}>
              {matrixTexts.heads.background}
            </th>
          </tr>
          <tr>
            {places.map((step) => (
              <th scope="col" aria-sort={ariaSort(order, { by: 'place', step })}>
                {sort({ by: 'place', step }, marks[step] ?? '', progress.stages[step]?.round.name)}
              </th>
            ))}
            {criteria.map(() =>
              verdicts.map((step) => (
                <th scope="col">
                  <abbr title={progress.stages[step]?.round.name}>{marks[step]}</abbr>
                </th>
              )),
            )}
            {(
              [
                ['not-met', matrixTexts.heads.notMet],
                ['province', matrixTexts.heads.province],
                ['size', matrixTexts.heads.size],
              ] as const
            ).map(([by, label]) => (
              <th scope="col" aria-sort={ariaSort(order, { by })}>
                {sort({ by }, label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{raw(body)}</tbody>
      </table>
    </section>
  );
}

function Columns({ span, kind }: { readonly span: number; readonly kind: 'place' | 'verdict' }) {
  return (
    <colgroup>
      <col class={`vth-matrix__${kind}`} span={span} />
    </colgroup>
  );
}

function isSame(a: MatrixKey, b: MatrixKey): boolean {
  return a.by === b.by && (a.by !== 'place' || b.by !== 'place' || a.step === b.step);
}

function ariaSort(order: MatrixOrder, key: MatrixKey): MatrixOrder['direction'] | undefined {
  return isSame(order.key, key) ? order.direction : undefined;
}

type SortLinkProps = {
  readonly sortKey: MatrixKey;
  readonly order: MatrixOrder;
  readonly label: string;
  /** What a short label stands for. */
  readonly full: string | undefined;
  readonly hrefOf: (order: MatrixOrder) => string;
};

/** Of a number the largest come first: those are looked for. */
const largestFirst: readonly MatrixKey['by'][] = ['not-met', 'size'];

function SortLink({ sortKey, order, label, full, hrefOf }: SortLinkProps) {
  const now = ariaSort(order, sortKey);
  const first = largestFirst.includes(sortKey.by) ? 'descending' : 'ascending';
  const next = now === undefined ? first : now === 'ascending' ? 'descending' : 'ascending';
  const [icon, words] =
    now === undefined
      ? (['sort-none', tableTexts.sort] as const)
      : now === 'ascending'
        ? (['up', tableTexts.sortedAscending] as const)
        : (['down', tableTexts.sortedDescending] as const);
  return (
    <a class="vth-sort" href={hrefOf({ key: sortKey, direction: next })} title={full}>
      <span>{label}</span>
      <Icon name={icon} />
      <span class="vth-visually-hidden">
        {full === undefined ? '' : ` ${full}`} ({words})
      </span>
    </a>
  );
}
