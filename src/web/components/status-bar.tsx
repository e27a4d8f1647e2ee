import { type ShownClass, classTexts, countText, statusBarTexts, tableTexts } from '../../text/nl/web-components.ts';
import { ClassPattern, ClassSwatch, patternId } from './class-pattern.tsx';
import { FigureValue } from './figure-table.tsx';
import { DataTable } from './data-table.tsx';

export type StatusBarPart = {
  readonly of: ShownClass;
  readonly value: number;
  readonly href?: string | undefined;
  /** Replaces the words of the class. */
  readonly label?: string | undefined;
  /** A second count of the same class, such as "16 diensten". */
  readonly secondary?: string | undefined;
};

export type StatusBarProps = {
  readonly id: string;
  /** What the bar shows, as in "Inschatting van 27 eenheden". */
  readonly title: string;
  /** What is counted, in the plural. */
  readonly unit: string;
  /** In the order of the letter; a class without members stays in the legend. */
  readonly parts: readonly StatusBarPart[];
};

/** Height of the bar and of the numbers above it, in CSS pixels at the standard text size. */
const bar = { top: 34, height: 48, total: 84 } as const;

/**
 * Share of the width from which a number fits above its part on a screen of 320 pixels; the legend has every number.
 * The part of a digit is about 9 pixels of the 280 that the bar has there.
 */
const sharePerDigit = 0.05;

export function StatusBar(props: StatusBarProps) {
  const total = props.parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <figure class="vth-status" aria-labelledby={`${props.id}-titel`}>
      <figcaption class="vth-status__title" id={`${props.id}-titel`}>
        {props.title}
      </figcaption>
      {total === 0 ? <p>{statusBarTexts.nothing}</p> : <Bar {...props} total={total} />}
      <Legend {...props} />
      <details class="vth-details">
        <summary>{tableTexts.asTable}</summary>
        <DataTable
          id={`${props.id}-tabel`}
          caption={props.title}
          isCaptionHidden
          columns={[
            { header: statusBarTexts.className, cell: (part) => labelOf(part) },
            {
              header: tableTexts.value,
              isNumeric: true,
              cell: (part) => <FigureValue value={part.value} href={part.href} label={labelOf(part)} />,
            },
            { header: tableTexts.unit, cell: (part) => [props.unit, part.secondary].filter(Boolean).join(', ') },
          ]}
          rows={props.parts}
        />
      </details>
    </figure>
  );
}

function Bar(props: StatusBarProps & { readonly total: number }) {
  const shown = props.parts.filter((part) => part.value > 0);
  const descriptionId = `${props.id}-omschrijving`;
  let start = 0;
  return (
    <svg
      class="vth-status__bar"
      width="100%"
      height={bar.total}
      role="img"
      aria-labelledby={`${props.id}-naam ${descriptionId}`}
    >
      <title id={`${props.id}-naam`}>{props.title}</title>
      <desc id={descriptionId}>{description(props)}</desc>
      <defs>
        {shown.map((part) => (
          <ClassPattern of={part.of} prefix={props.id} />
        ))}
      </defs>
      {shown.map((part) => {
        const share = part.value / props.total;
        const x = start;
        start += share;
        return <Segment part={part} x={x} share={share} prefix={props.id} />;
      })}
    </svg>
  );
}

type SegmentProps = {
  readonly part: StatusBarPart;
  /** Where it begins and how wide it is, as a share of the whole. */
  readonly x: number;
  readonly share: number;
  readonly prefix: string;
};

/** Lengths in per cents, so that the bar fits every width while patterns and numbers keep their size. */
function Segment({ part, x, share, prefix }: SegmentProps) {
  const number = countText(part.value);
  return (
    <>
      <rect
        class={`vth-class-edge vth-class-edge--${part.of}`}
        x={percent(x)}
        y={bar.top}
        width={percent(share)}
        height={bar.height}
        fill={`url(#${patternId(part.of, prefix)})`}
      />
      {share >= sharePerDigit * number.length && (
        <text class="vth-status__number" x={percent(x)} y={bar.top - 8}>
          {number}
        </text>
      )}
    </>
  );
}

function Legend({ unit, parts }: StatusBarProps) {
  return (
    <ul class="vth-legend">
      {parts.map((part) => (
        <li class="vth-legend__item">
          <ClassSwatch of={part.of} />
          <LegendCount part={part} unit={unit} />
          <span class="vth-legend__label">{labelOf(part)}</span>
          {part.secondary !== undefined && <span class="vth-legend__secondary">{part.secondary}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Number and unit are one link: large enough to hit, and clear when it is heard by itself. */
function LegendCount({ part, unit }: { readonly part: StatusBarPart; readonly unit: string }) {
  const text = (
    <>
      <span class="vth-legend__number">{countText(part.value)}</span> {unit}
    </>
  );
  if (part.href === undefined) return <span class="vth-legend__count">{text}</span>;
  return (
    <a class="vth-legend__count" href={part.href}>
      {text}
      <span class="vth-visually-hidden"> {labelOf(part).toLowerCase()}</span>
    </a>
  );
}

function description({ title, unit, parts }: StatusBarProps): string {
  return statusBarTexts.summary(
    title,
    parts.map((part) => statusBarTexts.part(part.value, unit, labelOf(part))).join(', '),
  );
}

function labelOf(part: StatusBarPart): string {
  return part.label ?? classTexts[part.of];
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}
