import { partsOfFigureKey } from '../../../domain/figures/figure-catalogue.ts';
import type { SummaryBlock } from '../../../domain/summaries/summary-content.ts';
import { dateInText } from '../../../text/nl/dates.ts';
import { figureTexts } from '../../../text/nl/figures.ts';
import { annexTexts, reasonTexts as texts, revisionTexts } from '../../../text/nl/management-summary.ts';
import { column, heading, list, paragraph, words } from './blocks.ts';
import type { Subject } from './subject.ts';

/** Which main reasons were given, and by whom. */
export function reasons({ content, figures, date }: Subject): readonly SummaryBlock[] {
  const title = heading(annexTexts.headings.reasons);
  if ((figures.value('units-doubtful-or-not-plausible') ?? 0) === 0) return [title, paragraph(texts.none)];
  const given = content.reasons.filter(({ code }) => (figures.value(`units-main-reason:${code}`) ?? 0) > 0);
  const without = figures.value('units-without-main-reason') ?? 0;
  return [
    title,
    {
      kind: 'table',
      caption: texts.caption(date),
      isPerUnit: false,
      columns: [
        column(texts.columns.reason, 6),
        column(texts.columns.units, 2, 'right'),
        column(texts.columns.stated, 2, 'right'),
      ],
      rows: [
        ...given.map(({ code, label }) => [
          words(label),
          figures.cell(`units-main-reason:${code}`),
          figures.cell(`units-reason-stated-by-agency:${code}`),
        ]),
        ...(without === 0
          ? []
          : [[words(texts.without), figures.cell('units-without-main-reason'), words(annexTexts.none)]]),
        [words(annexTexts.total), figures.cell('units-doubtful-or-not-plausible'), words(annexTexts.none)],
      ],
    },
  ];
}

/** What an earlier letter said and is known otherwise since. */
export function revisions({ content }: Subject): readonly SummaryBlock[] {
  if (content.revisions.length === 0) return [];
  return [
    heading(annexTexts.headings.revisions),
    paragraph(revisionTexts.lead),
    list(
      content.revisions.map(({ key, published, publishedOn, now }) => {
        const { label } = figureTexts[partsOfFigureKey(key).code];
        return revisionTexts.item(label, published, dateInText(publishedOn), now);
      }),
    ),
  ];
}
