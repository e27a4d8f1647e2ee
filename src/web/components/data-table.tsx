import type { Child } from 'hono/jsx';
import { tableTexts } from '../../text/nl/web-components.ts';
import { Icon } from './icon.tsx';

export type SortDirection = 'ascending' | 'descending';

export type Column<Row> = {
  readonly header: string;
  readonly cell: (row: Row) => Child;
  /** Numbers stand at the right, in figures of equal width. */
  readonly isNumeric?: boolean | undefined;
  /** Short contents that stay on one line, such as a date. */
  readonly isNoWrap?: boolean | undefined;
  /** The column that names the row; the first one when none says so. */
  readonly isRowHeader?: boolean | undefined;
  /** Present on a column that can be sorted: where a click leads, and how the table is sorted by it now. */
  readonly sort?: { readonly href: string; readonly direction: SortDirection | null } | undefined;
};

export type DataTableProps<Row> = {
  /** Unique on the page. */
  readonly id: string;
  readonly caption: string;
  /** Where a heading right above says the same, the caption is for screen readers only. */
  readonly isCaptionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Said when there are no rows: why, and what to do. */
  readonly empty?: Child;
  /** A table with more columns than a page is wide: scrolls within its frame at every width. */
  readonly isWide?: boolean | undefined;
};

/** A table that scrolls sideways in a frame that the keyboard can reach; its head stays in sight. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const headed = rowHeaderIndex(props.columns);
  const captionId = `${props.id}-titel`;
  return (
    <TableFrame id={props.id} captionId={captionId} isWide={props.isWide}>
      <TableCaption id={captionId} text={props.caption} isHidden={props.isCaptionHidden} />
      <thead class="utrecht-table__header utrecht-table__header--sticky">
        <tr class="utrecht-table__row">
          {props.columns.map((column) => (
            <HeaderCell column={column} />
          ))}
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {props.rows.length === 0 ? (
          <tr class="utrecht-table__row">
            <td class="utrecht-table__cell vth-table__empty" colspan={props.columns.length}>
              {props.empty ?? tableTexts.empty}
            </td>
          </tr>
        ) : (
          props.rows.map((row) => <BodyRow row={row} columns={props.columns} headed={headed} />)
        )}
      </tbody>
    </TableFrame>
  );
}

type TableFrameProps = {
  readonly id: string;
  readonly captionId: string;
  readonly isWide?: boolean | undefined;
  readonly children: Child;
};

/**
 * The frame around a table; also for a table that is not made of plain columns and rows. It takes the focus because
 * what scrolls must be reachable by keyboard (WCAG 2.1.1).
 */
export function TableFrame({ id, captionId, isWide, children }: TableFrameProps) {
  const wide = isWide === true ? ' vth-table-frame--wide' : '';
  return (
    <section class={`vth-table-frame${wide}`} aria-labelledby={captionId} tabindex={0}>
      <table class="utrecht-table vth-table" id={id}>
        {children}
      </table>
    </section>
  );
}

type TableCaptionProps = {
  readonly id: string;
  readonly text: string;
  readonly isHidden?: boolean | undefined;
};

export function TableCaption({ id, text, isHidden }: TableCaptionProps) {
  return (
    <caption class={`utrecht-table__caption${isHidden === true ? ' vth-visually-hidden' : ''}`} id={id}>
      <span class="vth-table__caption">{text}</span>
    </caption>
  );
}

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }) {
  return (
    <th
      class={`utrecht-table__header-cell${columnClass(column)}`}
      scope="col"
      aria-sort={column.sort?.direction ?? undefined}
    >
      {column.sort === undefined ? column.header : <SortLink header={column.header} sort={column.sort} />}
    </th>
  );
}

type SortLinkProps = { readonly header: string; readonly sort: NonNullable<Column<unknown>['sort']> };

function SortLink({ header, sort }: SortLinkProps) {
  const [icon, words] =
    sort.direction === null
      ? (['sort-none', tableTexts.sort] as const)
      : sort.direction === 'ascending'
        ? (['up', tableTexts.sortedAscending] as const)
        : (['down', tableTexts.sortedDescending] as const);
  return (
    <a class="vth-sort" href={sort.href}>
      {header}
      <Icon name={icon} />
      <span class="vth-visually-hidden"> ({words})</span>
    </a>
  );
}

type BodyRowProps<Row> = { readonly row: Row; readonly columns: readonly Column<Row>[]; readonly headed: number };

function BodyRow<Row>({ row, columns, headed }: BodyRowProps<Row>) {
  return (
    <tr class="utrecht-table__row">
      {columns.map((column, index) =>
        index === headed ? (
          <th class={`utrecht-table__cell vth-table__row-header${columnClass(column)}`} scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <td class={`utrecht-table__cell${columnClass(column)}`}>{column.cell(row)}</td>
        ),
      )}
    </tr>
  );
}

function columnClass<Row>(column: Column<Row>): string {
  return column.isNumeric === true ? ' vth-table__number' : column.isNoWrap === true ? ' vth-table__short' : '';
}

function rowHeaderIndex<Row>(columns: readonly Column<Row>[]): number {
  return Math.max(
    0,
    columns.findIndex((column) => column.isRowHeader === true),
  );
}
