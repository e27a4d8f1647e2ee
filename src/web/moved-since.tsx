import type { ProgrammeProgress } from '../application/read-progress.ts';
import type { RoundId } from '../domain/kernel/ids.ts';
import { assessesStatus } from '../domain/rounds/round.ts';
import { compareStages } from '../domain/progress/comparison.ts';
import { overviewTexts } from '../text/nl/pages.ts';
import { Heading, TextLink } from './components/typography.tsx';

export type MovedSinceProps = {
  readonly roundId: RoundId;
  readonly progress: ProgrammeProgress;
  /** The page that shows all of it. */
  readonly href: string;
};

/** In one sentence what moved since the round before; nothing when there is none to compare with. */
export function MovedSince({ roundId, progress, href }: MovedSinceProps) {
  const stages = progress.stages.filter(({ round }) => assessesStatus(round.kind));
  const index = stages.findIndex(({ round }) => round.id === roundId);
  const [before, after] = [stages[index - 1], stages[index]];
  if (before === undefined || after === undefined) return null;
  const found = compareStages(before, after);
  const sentence = overviewTexts.movedSentence(before.round.name, {
    better: found.better.length,
    worse: found.worse.length,
    'same-class': found['same-class'].length,
    'not-comparable': found['not-comparable'].length,
  });
  return (
    <>
      <Heading level={2}>{overviewTexts.moved}</Heading>
      <p>
        {sentence} <TextLink href={href}>{overviewTexts.toProgress}</TextLink>
      </p>
    </>
  );
}
