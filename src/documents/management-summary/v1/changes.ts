import { changesBetween } from '../../../domain/progress/change.ts';
import { compareStages } from '../../../domain/progress/comparison.ts';
import type { SummaryBlock } from '../../../domain/summaries/summary-content.ts';
import { dateInText } from '../../../text/nl/dates.ts';
import { annexTexts, changeTexts as texts, verdictInText } from '../../../text/nl/management-summary.ts';
import { column, heading, linesOf, paragraph, words } from './blocks.ts';
import { classText, reasonOf, unitLines } from './unit-cells.ts';
import type { Subject } from './subject.ts';

/** More names in a sentence are not read. */
const mostNames = 12;

/** Which units moved since the round before and why, those that fell first. */
export function changes(subject: Subject): readonly SummaryBlock[] {
  const { content, date, previousDate, criteria } = subject;
  const title = heading(annexTexts.headings.changes);
  const { previousRound } = content;
  if (previousRound === null || previousDate === null) return [title, paragraph(texts.noPrevious)];
  const before = { round: previousRound, units: content.previousUnits };
  const after = { round: content.round, units: content.units };
  const codes = criteria.map(({ code }) => code);
  const found = changesBetween(before, after, codes);
  const count = (direction: (typeof found)[number]['direction']) =>
    found.filter((change) => change.direction === direction).length;
  const marks = new Map(criteria.map(({ code, mark }) => [code, mark]));
  const verdict = (given: keyof typeof verdictInText | null) =>
    given === null ? annexTexts.none : verdictInText[given];
  const [was, is] = [previousRound, content.round].map(
    ({ id }) => subject.shown.find(({ stage }) => stage.round.id === id)?.mark ?? '',
  );
  const blocks: SummaryBlock[] = [
    title,
    found.length === 0
      ? paragraph(texts.none(date, previousDate))
      : paragraph(
          texts.lead(date, previousDate, {
            worse: count('worse'),
            better: count('better'),
            sameClass: count('same-class'),
          }),
        ),
    ...notComparable(subject),
  ];
  if (found.length === 0) return blocks;
  const { columns } = texts;
  blocks.push({
    kind: 'table',
    caption: texts.caption(previousDate, date),
    isPerUnit: false,
    columns: [
      column(columns.unit, 42),
      column(columns.before(was ?? ''), 26),
      column(columns.after(is ?? ''), 26),
      column(columns.verdicts, 48),
      column(columns.rationale, 75),
      column(columns.reason, 50),
    ],
    rows: found.map(({ unit, before: then, verdicts }) => [
      linesOf(unitLines(unit)),
      words(classText(then)),
      words(classText(unit)),
      linesOf(
        verdicts.map((one) =>
          texts.verdict(marks.get(one.criterion) ?? one.criterion, verdict(one.before), verdict(one.after)),
        ),
      ),
      words(unit.rationale ?? annexTexts.none),
      words(reasonOf(unit, content.reasons)),
    ]),
  });
  return blocks;
}

/** Units that merged, or that had no class: nothing is said of which way they went. */
function notComparable({ content }: Subject): readonly SummaryBlock[] {
  const { previousRound, previousUnits, round, units, successions } = content;
  if (previousRound === null) return [];
  const moved = compareStages({ round: previousRound, units: previousUnits }, { round, units })['not-comparable'];
  const now = moved.flatMap(({ after }) => (after === null ? [] : [after]));
  if (now.length === 0) return [];
  const agencies = [...previousUnits, ...units, ...content.earlierRounds.flatMap((earlier) => earlier.units)].flatMap(
    (unit) => unit.agencies,
  );
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const merged = now.flatMap((unit) =>
    unit.agencies.flatMap(({ id, name }) => {
      const own = successions.filter(({ successorId }) => successorId === id);
      const [first] = own;
      const predecessors = own.flatMap(({ predecessorId }) => names.get(predecessorId) ?? []);
      if (first === undefined || predecessors.length === 0) return [];
      return [texts.successions(name, predecessors, dateInText(first.effectiveOn))];
    }),
  );
  return [
    paragraph(
      texts.notComparable(now.length, now.length > mostNames ? [] : now.map(({ name }) => name)),
      ...merged.slice(0, mostNames),
    ),
  ];
}
