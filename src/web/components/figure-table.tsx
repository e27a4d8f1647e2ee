import { countText, tableTexts } from '../../text/nl/web-components.ts';
import { TableCaption, TableFrame } from './data-table.tsx';
import { Icon } from './icon.tsx';

export type FigureRow = {
  readonly label: string;
  /** `null` when the figure is unknown. */
  readonly value: number | null;
  /** The page of the figure. */
  readonly href?: string | undefined;
  /** What is counted, in the plural: "eenheden". */
  readonly unit: string;
  /** Difference with the round before; `null` when it cannot be compared, absent when that is no question. */
  readonly change?: number | null | undefined;
};

export type FigureGroup = {
  /** Said above the rows; absent when there is one group only. */
  readonly heading?: string | undefined;
  readonly rows: readonly FigureRow[];
};

export type FigureTableProps = {
  readonly id: string;
  readonly caption: string;
  readonly isCaptionHidden?: boolean | undefined;
  readonly groups: readonly FigureGroup[];
  /** Heading of the last column; the column is absent when no row has a `change`. */
  readonly changeHeading?: string | undefined;
};

export function FigureTable(props: FigureTableProps) {
  const captionId = `${props.id}-titel`;
  const hasChange = props.groups.some((group) => group.rows.some((row) => row.change !== undefined));
  return (
    <TableFrame id={props.id} captionId={captionId}>
      <TableCaption id={captionId} text={props.caption} isHidden={props.isCaptionHidden} />
      <thead class="utrecht-table__header utrecht-table__header--sticky">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">
            {tableTexts.figure}
          </th>
          <th class="utrecht-table__header-cell vth-table__number" scope="col">
            {tableTexts.value}
          </th>
          <th class="utrecht-table__header-cell" scope="col">
            {tableTexts.unit}
          </th>
          {hasChange && (
            <th class="utrecht-table__header-cell" scope="col">
              {props.changeHeading ?? tableTexts.change}
            </th>
          )}
        </tr>
      </thead>
      {props.groups.map((group) => (
        <tbody class="utrecht-table__body">
          {group.heading !== undefined && (
            <tr class="utrecht-table__row">
              <th class="utrecht-table__cell vth-table__group" scope="rowgroup" colspan={hasChange ? 4 : 3}>
                {group.heading}
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <BodyRow row={row} hasChange={hasChange} />
          ))}
        </tbody>
      ))}
    </TableFrame>
  );
}

function BodyRow({ row, hasChange }: { readonly row: FigureRow; readonly hasChange: boolean }) {
  return (
    <tr class="utrecht-table__row">
      <th class="utrecht-table__cell vth-table__row-header" scope="row">
        {row.label}
      </th>
      <td class="utrecht-table__cell vth-table__number">
        <FigureValue label={row.label} value={row.value} href={row.href} />
      </td>
      <td class="utrecht-table__cell vth-table__unit">{row.value === null ? '' : row.unit}</td>
      {hasChange && <td class="utrecht-table__cell">{row.change !== undefined && <Change amount={row.change} />}</td>}
    </tr>
  );
}

export type FigureValueProps = Pick<FigureRow, 'value' | 'href'> & {
  /** What the number is about, for who hears the link by itself. */
  readonly label: string;
};

/** A number that leads to where it comes from. */
export function FigureValue({ value, href, label }: FigureValueProps) {
  const text = value === null ? tableTexts.unknown : countText(value);
  if (href === undefined) return <span class="vth-figure">{text}</span>;
  return (
    <a class="vth-figure vth-figure--link" href={href}>
      {text}
      <span class="vth-visually-hidden"> – {label}</span>
    </a>
  );
}

/** A difference in words, with an arrow beside them; no colour, as more is not always better. */
export function Change({ amount }: { readonly amount: number | null }) {
  if (amount === null) return <span class="vth-change vth-change--unknown">{tableTexts.unknownChange}</span>;
  const icon = amount > 0 ? 'up' : amount < 0 ? 'down' : 'equal';
  const words = amount > 0 ? tableTexts.more(amount) : amount < 0 ? tableTexts.fewer(-amount) : tableTexts.noChange;
  return (
    <span class="vth-change">
      <Icon name={icon} />
      {words}
    </span>
  );
}
