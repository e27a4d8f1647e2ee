import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Chart } from '../../charts/chart.ts';
import { chartFigureTexts } from '../../text/nl/charts.ts';
import { tableTexts } from '../../text/nl/web-components.ts';

export type ChartDownloads = {
  readonly csv?: string | undefined;
  readonly svg?: string | undefined;
  readonly png?: string | undefined;
};

export type ChartFigureProps = {
  /** Unique on the page; the frames of its pictures have the ids of `chartIds`. */
  readonly id: string;
  readonly title: string;
  /** Under the title: what is counted, and on which date. */
  readonly note?: Child;
  readonly narrow: Chart;
  readonly wide: Chart;
  /** The table or the list that says the same. */
  readonly children: Child;
  readonly isTableOpen?: boolean | undefined;
  readonly downloads?: ChartDownloads | undefined;
};

/** Ids for the frames of the two pictures of one figure: each refers to patterns within itself. */
export function chartIds(id: string): { readonly narrow: string; readonly wide: string } {
  return { narrow: `${id}-smal`, wide: `${id}-breed` };
}

/** A picture for either width, of which the style sheet shows one, with the table that says the same under it. */
export function ChartFigure(props: ChartFigureProps) {
  return (
    <figure class="vth-chart-figure" id={props.id} aria-labelledby={`${props.id}-titel`}>
      <figcaption class="vth-chart-figure__title" id={`${props.id}-titel`}>
        {props.title}
      </figcaption>
      {props.note !== undefined && <p class="vth-chart-figure__note">{props.note}</p>}
      {raw(props.narrow.svg)}
      {raw(props.wide.svg)}
      <details class="vth-details vth-chart-figure__table" open={props.isTableOpen === true}>
        <summary>{tableTexts.asTable}</summary>
        {props.children}
      </details>
      {props.downloads !== undefined && <Downloads title={props.title} downloads={props.downloads} />}
    </figure>
  );
}

const types = ['csv', 'svg', 'png'] as const;

function Downloads({ title, downloads }: { readonly title: string; readonly downloads: ChartDownloads }) {
  return (
    <div class="vth-chart-figure__downloads">
      <span aria-hidden="true">{chartFigureTexts.downloadAs}</span>
      <ul class="vth-chart-figure__types">
        {types.map((type) =>
          downloads[type] === undefined ? null : (
            <li>
              <a class="nl-link vth-chart-figure__type" href={downloads[type]}>
                <span class="vth-visually-hidden">{chartFigureTexts.downloadOf(title)} </span>
                {chartFigureTexts.types[type]}
              </a>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
