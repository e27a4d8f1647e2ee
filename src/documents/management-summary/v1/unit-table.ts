import { type LetterClass, letterClasses } from '../../../domain/assessments/letter-class.ts';
import { tracksOf } from '../../../domain/progress/track.ts';
import type { PlacedUnit } from '../../../domain/progress/stage.ts';
import { membership } from '../../../domain/progress/transition.ts';
import type { PublishedUnit } from '../../../domain/publications/publication-content.ts';
import type { SummaryBlock, SummaryCell } from '../../../domain/summaries/summary-content.ts';
import { dateInForm } from '../../../text/nl/dates.ts';
import { annexTexts, unitTableTexts as texts, verdictMarks } from '../../../text/nl/management-summary.ts';
import { column, heading, linesOf, paragraph, words } from './blocks.ts';
import { forecastText, placeInRound, reasonOf, unitLines } from './unit-cells.ts';
import type { ShownStage, Subject } from './subject.ts';

const byName = new Intl.Collator('nl', { numeric: true });

/** Every unit with its way through the rounds, its verdicts, what is expected of it and why. */
export function unitTable(subject: Subject): readonly SummaryBlock[] {
  const { content, shown, criteria, date } = subject;
  const { columns } = texts;
  const tracks = tracksOf(
    shown.map(({ stage }) => stage),
    content.successions,
  );
  const steps = new Map(tracks.map((track) => [track.unit.id, track.steps]));
  return [
    heading(annexTexts.headings.perUnit, { startsPage: true }),
    paragraph(texts.order),
    {
      kind: 'table',
      caption: texts.caption(date),
      isPerUnit: true,
      columns: [
        column(columns.unit, 46),
        ...shown.map(({ stage, mark }) => column(texts.round(mark, dateInForm(stage.round.referenceDate)), 29)),
        ...criteria.map(({ mark }) => column(mark, 8, 'center')),
        column(columns.forecast, 29),
        column(columns.reason, 62),
      ],
      rows: inOrder(content.units).map((unit): readonly SummaryCell[] => [
        linesOf(unitLines(unit)),
        ...shown.map((one, index) => linesOf(wasIn(one, steps.get(unit.id)?.[index] ?? [], unit, subject))),
        ...criteria.map(({ code }) => {
          const verdict = unit.verdicts[code];
          return words(verdict === undefined ? annexTexts.none : verdictMarks[verdict]);
        }),
        words(forecastText(unit)),
        words(reasonOf(unit, content.reasons)),
      ]),
    },
  ];
}

/** By class in the order of the letter, then by name: so that the totals can be counted in the table. */
function inOrder(units: readonly PublishedUnit[]): readonly PublishedUnit[] {
  const rank = (letterClass: LetterClass) => letterClasses.indexOf(letterClass);
  return units.toSorted((a, b) => rank(a.letterClass) - rank(b.letterClass) || byName.compare(a.name, b.name));
}

/** Where a unit stood in a round; where it was more units, or another, each by its name. */
function wasIn(
  { stage }: ShownStage,
  units: readonly PlacedUnit[],
  now: PublishedUnit,
  { content: { ratings } }: Subject,
): readonly string[] {
  const { kind } = stage.round;
  const [only, ...others] = units;
  if (only === undefined) return [texts.notFollowed];
  if (others.length === 0 && membership(only) === membership(now)) return [placeInRound(kind, only, ratings)];
  return units.map((unit) => texts.predecessor(unit.name, placeInRound(kind, unit, ratings)));
}
