import { dateInAmsterdam } from '../../../domain/kernel/instant.ts';
import type { PublicationContent } from '../../../domain/publications/publication-content.ts';
import type { SummaryContent } from '../../../domain/summaries/summary-content.ts';
import { exerciseNotice } from '../../../text/nl/downloads.ts';
import { annexTexts } from '../../../text/nl/management-summary.ts';
import { changes } from './changes.ts';
import { flow } from './flow.ts';
import { howToRead } from './how-to-read.ts';
import { reasons, revisions } from './reasons.ts';
import { subjectOf } from './subject.ts';
import { perCriterion, totals } from './totals.ts';
import { unitTable } from './unit-table.ts';

/** Puts annex 1 into words, tables and pictures. Everything in it comes from the publication. */
export function composeManagementSummary(publication: PublicationContent): SummaryContent {
  const subject = subjectOf(publication);
  const { programme, round, knownAt } = publication;
  return {
    template: 'management-summary/v1',
    language: 'nl-NL',
    title: annexTexts.title,
    exerciseNotice: programme.isExercise ? exerciseNotice.text : null,
    subjectLine: annexTexts.subject(programme.name, round.name, subject.date),
    footerLead: annexTexts.footerLead,
    date: dateInAmsterdam(knownAt),
    blocks: [
      // The outcome first, for who reads one page; how to read it before what needs it.
      ...totals(subject),
      ...perCriterion(subject),
      ...flow(subject),
      ...howToRead(subject),
      ...reasons(subject),
      ...revisions(subject),
      ...changes(subject),
      ...unitTable(subject),
    ],
  };
}
