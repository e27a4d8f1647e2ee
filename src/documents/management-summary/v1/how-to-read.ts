import { letterClasses } from '../../../domain/assessments/letter-class.ts';
import { lastDay } from '../../../domain/kernel/period.ts';
import { dateInAmsterdam } from '../../../domain/kernel/instant.ts';
import type { SummaryBlock } from '../../../domain/summaries/summary-content.ts';
import { dateInText } from '../../../text/nl/dates.ts';
import { annexTexts, howToReadTexts as texts, listInWords } from '../../../text/nl/management-summary.ts';
import { heading, list, paragraph } from './blocks.ts';
import type { Subject } from './subject.ts';

/** What is counted, what the classes and marks mean, and where a reason comes from. */
export function howToRead(subject: Subject): readonly SummaryBlock[] {
  const { content, shown, criteria, date, statusRounds } = subject;
  const { reportedPeriod } = content.round;
  const until = reportedPeriod === null ? null : lastDay(reportedPeriod);
  const ratings = content.ratings.map(({ label }) => label);
  const hasPlans = shown.some(({ stage }) => stage.round.kind === 'improvement-plan');
  return [
    heading(annexTexts.headings.howToRead),
    paragraph(
      texts.about(content.round.name, date, dateInText(content.programme.targetDate)),
      reportedPeriod === null || until === null
        ? texts.unknownPeriod
        : texts.period(dateInText(reportedPeriod.from), dateInText(until)),
      texts.knownAt(dateInText(dateInAmsterdam(content.knownAt))),
    ),
    paragraph(counting(subject)),
    paragraph(texts.classesLead),
    list(letterClasses.map((name) => texts.classes[name])),
    paragraph(texts.tableLead),
    list([
      texts.rounds(
        shown.map(({ stage, mark }) => texts.round(mark, stage.round.name, dateInText(stage.round.referenceDate))),
      ),
      ...(statusRounds.all > statusRounds.shown ? [texts.onlyLastRounds(statusRounds.shown, statusRounds.all)] : []),
      criteria.length === 0 ? texts.noCriteria : texts.criteria(criteria.map(({ mark, name }) => `${mark} = ${name}`)),
      texts.verdicts,
      texts.exempt,
      texts.forecast,
      ...(hasPlans && ratings.length > 0 ? [plans(subject)] : []),
      texts.reasons,
    ]),
  ];
}

function counting({ content: { units }, figures }: Subject): string {
  const agencyCount = figures.value('agencies-total') ?? 0;
  const unitCount = figures.value('units-total') ?? 0;
  const joint = units
    .filter((unit) => unit.agencies.length > 1)
    .map((unit) => listInWords(unit.agencies.map(({ name }) => name)));
  return joint.length === 0 ? texts.sameUnits(agencyCount) : texts.jointUnits(unitCount, agencyCount, joint);
}

function plans({ content: { ratings } }: Subject): string {
  const lead = texts.plans(ratings.map(({ label }) => label));
  return ratings.some(({ isInvented }) => isInvented) ? `${lead} ${texts.inventedRatings}` : lead;
}
