import type { ProgrammeProgress } from '../../application/read-progress.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { Alert } from '../components/alert.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Heading } from '../components/typography.tsx';
import type { AskedView } from '../programme-page.tsx';
import { ChangeList } from './change-list.tsx';
import { ClassTrend } from './class-trend.tsx';
import { CriterionTrend } from './criterion-trend.tsx';
import { FlowFigure } from './flow-figure.tsx';
import { flowStages } from './flow-stages.ts';
import { PlanFigure } from './plan-figure.tsx';
import { ProgressHeadline } from './progress-headline.tsx';
import { progressLinks } from './progress-links.ts';

export type ProgressReportProps = {
  readonly view: AskedView;
  readonly progress: ProgrammeProgress;
  /** Code of the round that the flow starts at, when one was asked for. */
  readonly start: string | undefined;
};

/** What moved since the round before, from whole to detail: a sentence, a picture, numbers, and each unit with why. */
export function ProgressReport({ view, progress, start }: ProgressReportProps) {
  const links = progressLinks(view);
  const about = dateInText(view.knownOn ?? view.today);
  const { stages, ratings, criteria } = progress;
  if (stages.length === 0)
    return <EmptyState heading={progressTexts.noRounds}>{progressTexts.noRoundsOn(about)}</EmptyState>;
  const assessed = stages.filter(({ round }) => assessesStatus(round.kind));
  const [before, after] = [assessed.at(-2), assessed.at(-1)];
  const shown = flowStages(progress, start);
  const [only] = shown;
  // Said before the headline: of a round that is only partly judged most units are not to be compared yet.
  const notJudged = after?.units.filter(({ letterClass }) => letterClass === null).length ?? 0;
  return (
    <>
      {notJudged > 0 && (
        <Alert kind="info" heading={progressTexts.notJudgedYet}>
          {progressTexts.notJudged(notJudged)}
        </Alert>
      )}
      {before !== undefined && after !== undefined ? (
        <ProgressHeadline before={before} after={after} links={links} />
      ) : (
        <EmptyState heading={progressTexts.nothingToCompare}>
          {after === undefined ? progressTexts.nothingAssessed(about) : progressTexts.onlyOneRound(after.round.name)}
        </EmptyState>
      )}
      <Heading level={2}>{progressTexts.flow.heading}</Heading>
      {shown.length < 2 ? (
        <>
          <p>{progressTexts.flow.onlyOne}</p>
          {only !== undefined && !assessesStatus(only.round.kind) && (
            <PlanFigure stage={only} ratings={ratings} links={links} />
          )}
        </>
      ) : (
        <FlowFigure stages={shown} ratings={ratings} links={links} />
      )}
      {assessed.length > 0 && (
        <>
          <Heading level={2}>{progressTexts.classes.heading}</Heading>
          <ClassTrend stages={assessed} links={links} />
          <Heading level={2}>{progressTexts.criteria.heading}</Heading>
          <CriterionTrend stages={assessed} criteria={criteria} links={links} />
        </>
      )}
      {before !== undefined && after !== undefined && (
        <>
          <Heading level={2}>{progressTexts.changes.heading}</Heading>
          <ChangeList before={before} after={after} progress={progress} links={links} />
        </>
      )}
    </>
  );
}
