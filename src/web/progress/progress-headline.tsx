import type { JudgedStage } from '../../application/read-progress.ts';
import { type Direction, compareStages } from '../../domain/progress/comparison.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { Headline, type HeadlinePart } from '../components/headline.tsx';
import type { ProgressLinks } from './progress-links.ts';

export type ProgressHeadlineProps = {
  readonly before: JudgedStage;
  readonly after: JudgedStage;
  readonly links: ProgressLinks;
};

/** How many units went forward and back since the round before; each number leads to its units. */
export function ProgressHeadline({ before, after, links }: ProgressHeadlineProps) {
  const { headline, about } = progressTexts;
  const found = compareStages(before, after);
  const number = (direction: Direction): HeadlinePart => ({
    text: headline.number(found[direction].length),
    href: links.moves(before, after, { direction }),
    about: about(found[direction].length),
  });
  const incomparable = found['not-comparable'].length;
  const parts: readonly HeadlinePart[] = [
    headline.start(found.better.length),
    number('better'),
    headline.better,
    number('worse'),
    headline.worse,
    number('same-class'),
    headline.same(found['same-class'].length),
    ...(incomparable === 0 ? [] : [headline.and, number('not-comparable'), headline.incomparable(incomparable)]),
    headline.end,
  ];
  const [now, then] = [after.round, before.round];
  return (
    <Headline
      parts={parts}
      note={progressTexts.compared(now.name, dateInText(now.referenceDate), then.name, dateInText(then.referenceDate))}
    />
  );
}
