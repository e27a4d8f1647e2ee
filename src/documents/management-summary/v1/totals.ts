import { drawStackedBars } from '../../../charts/stacked-bars.ts';
import { appearanceOf } from '../../../charts/flow-of-stages.ts';
import { letterClasses } from '../../../domain/assessments/letter-class.ts';
import { tallyOfPlaces, verdictsInOrder } from '../../../domain/progress/tally.ts';
import { assessesStatus } from '../../../domain/rounds/round.ts';
import type { SummaryBlock, SummaryCell, SummaryTable } from '../../../domain/summaries/summary-content.ts';
import { dateInText } from '../../../text/nl/dates.ts';
import {
  annexTexts,
  criteriaTexts,
  differenceText,
  listInWords,
  totalsTexts as texts,
} from '../../../text/nl/management-summary.ts';
import { placeText } from '../../../text/nl/places.ts';
import { classTexts } from '../../../text/nl/web-components.ts';
import { column, heading, paragraph, words } from './blocks.ts';
import type { Subject } from './subject.ts';

/** How many units and services are in each class, beside the round before. */
export function totals(subject: Subject): readonly SummaryBlock[] {
  return [heading(annexTexts.headings.totals), paragraph(comparison(subject)), table(subject), bars(subject)];
}

function comparison({ content: { previousRound }, figures, previousDate }: Subject): string {
  if (previousRound === null || previousDate === null) return texts.noPrevious;
  const said = texts.previous(previousRound.name, previousDate);
  return figures.value('previous-units-total') === null ? `${said} ${texts.previousUnknown}` : said;
}

function table({ figures, date }: Subject): SummaryTable {
  const { columns } = texts;
  const hasPrevious = figures.value('previous-units-total') !== null;
  const compared = (kind: 'units' | 'agencies', name: string): readonly SummaryCell[] =>
    hasPrevious
      ? [
          figures.cell(`previous-${kind}-${name}`),
          name === 'total' ? difference(kind) : figures.cell(`change-${kind}-${name}`),
        ]
      : [];
  /** The total has no figure of its own for the difference: it is that of the two totals beside it. */
  const difference = (kind: 'units' | 'agencies') =>
    words(differenceText((figures.value(`${kind}-total`) ?? 0) - (figures.value(`previous-${kind}-total`) ?? 0)));
  const row = (name: string, label: string): readonly SummaryCell[] => [
    words(label),
    figures.cell(`units-${name}`),
    ...compared('units', name),
    figures.cell(`agencies-${name}`),
    ...compared('agencies', name),
  ];
  const number = (label: string) => column(label, 3, 'right');
  return {
    kind: 'table',
    caption: texts.caption(date),
    isPerUnit: false,
    columns: [
      column(columns.letterClass, 3.5),
      number(columns.units),
      ...(hasPrevious ? [number(columns.previousUnits), number(columns.changeUnits)] : []),
      number(columns.agencies),
      ...(hasPrevious ? [number(columns.previousAgencies), number(columns.changeAgencies)] : []),
    ],
    rows: [...letterClasses.map((name) => row(name, classTexts[name])), row('total', annexTexts.total)],
  };
}

function bars({ content, shown }: Subject): SummaryBlock {
  const ratings = content.ratings.map(({ code }) => code);
  const rows = shown
    .filter(({ stage }) => assessesStatus(stage.round.kind))
    .map(({ stage }) => ({
      label: stage.round.name,
      date: dateInText(stage.round.referenceDate),
      segments: [...tallyOfPlaces(stage, ratings)].map(([place, value]) => ({
        appearance: appearanceOf(place, content.ratings),
        label: placeText(place, content.ratings),
        value,
      })),
    }));
  // Mostly nothing is left to judge; then the key does not speak of it.
  const used = new Set(
    rows.flatMap(({ segments }) => segments.filter(({ value }) => value > 0).map((one) => one.label)),
  );
  const alternative = rows
    .map(({ label, segments }) =>
      texts.barRow(
        label,
        listInWords(segments.filter(({ value }) => value > 0).map((one) => texts.part(one.label, one.value))),
      ),
    )
    .join('. ');
  const { svg, width, height } = drawStackedBars(
    { rows: rows.map((row) => ({ ...row, segments: row.segments.filter((one) => isShown(one, used)) })) },
    { id: 'klassen', title: texts.barsTitle, description: alternative, size: 'wide' },
  );
  const dates = listInWords(rows.map(({ label, date }) => texts.roundOn(label, date)));
  return { kind: 'picture', caption: texts.bars(dates), alternative: `${alternative}.`, svg, width, height };
}

function isShown(
  { appearance, label }: { readonly appearance: string; readonly label: string },
  used: ReadonlySet<string>,
): boolean {
  return appearance !== 'not-judged' || used.has(label);
}

/** How many units got each verdict on each criterion. */
export function perCriterion({ criteria, figures, date }: Subject): readonly SummaryBlock[] {
  if (criteria.length === 0) return [];
  const { columns } = criteriaTexts;
  return [
    heading(annexTexts.headings.criteria),
    paragraph(criteriaTexts.unit),
    {
      kind: 'table',
      caption: criteriaTexts.caption(date),
      isPerUnit: false,
      columns: [
        column(columns.criterion, 6),
        ...verdictsInOrder.map((verdict) => column(columns[verdict], 2, 'right')),
        column(annexTexts.total, 2, 'right'),
      ],
      rows: criteria.map(({ code, name, mark }) => [
        words(`${mark}. ${name}`),
        ...verdictsInOrder.map((verdict) => figures.cell(`units-verdict-${verdict}:${code}`)),
        figures.cell('units-total'),
      ]),
    },
  ];
}
