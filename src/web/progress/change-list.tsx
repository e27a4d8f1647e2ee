import type { JudgedStage, ProgrammeProgress } from '../../application/read-progress.ts';
import { type Change, changesBetween } from '../../domain/progress/change.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { Heading, TextLink } from '../components/typography.tsx';
import { ClassBadge } from '../components/class-badge.tsx';
import { Icon } from '../components/icon.tsx';
import { ChangedVerdicts, MainReason } from './unit-facts.tsx';
import type { ProgressLinks } from './progress-links.ts';

/** More than these are a page of their own. */
const mostPerDirection = 30;

export type ChangeListProps = {
  readonly before: JudgedStage;
  readonly after: JudgedStage;
  readonly progress: ProgrammeProgress;
  readonly links: ProgressLinks;
};

/** What became different for whom, and why: those that fell first. */
export function ChangeList({ before, after, progress, links }: ChangeListProps) {
  const changes = changesBetween(before, after, after.criteria);
  if (changes.length === 0) return <p>{progressTexts.changes.none}</p>;
  return (
    <>
      {(['worse', 'better', 'same-class'] as const).map((direction) => {
        const found = changes.filter((change) => change.direction === direction);
        if (found.length === 0) return null;
        const { directions, headingWithCount, more, all } = progressTexts.changes;
        return (
          <section aria-labelledby={`verandering-${direction}`}>
            <Heading level={3} id={`verandering-${direction}`}>
              {headingWithCount(directions[direction], found.length)}
            </Heading>
            <ul class="vth-changes">
              {found.slice(0, mostPerDirection).map((change) => (
                <ChangeItem change={change} progress={progress} links={links} />
              ))}
            </ul>
            {found.length > mostPerDirection && (
              <p>
                {more(mostPerDirection, found.length)}{' '}
                <TextLink href={links.moves(before, after, { direction })}>{all}</TextLink>
              </p>
            )}
          </section>
        );
      })}
    </>
  );
}

type ChangeItemProps = {
  readonly change: Change;
  readonly progress: ProgrammeProgress;
  readonly links: ProgressLinks;
};

function ChangeItem({ change, progress, links }: ChangeItemProps) {
  const { unit, before, direction, verdicts } = change;
  const texts = progressTexts.changes;
  return (
    <li class={`vth-changes__item vth-changes__item--${direction}`}>
      <div class="vth-changes__title">
        <TextLink href={links.unit(unit.id)}>{unit.name}</TextLink>
      </div>
      <p class="vth-changes__step">
        {direction !== 'same-class' && (
          <>
            <span class="vth-visually-hidden">{texts.from} </span>
            <ClassBadge of={before.letterClass ?? 'not-judged'} />
            <Icon name={direction === 'better' ? 'up' : 'down'} />
            <span class="vth-visually-hidden"> {texts.to} </span>
          </>
        )}
        <ClassBadge of={unit.letterClass ?? 'not-judged'} />
      </p>
      <ChangedVerdicts verdicts={verdicts} criteria={progress.criteria} />
      {unit.rationale !== null && <p class="vth-changes__rationale">{unit.rationale}</p>}
      {unit.mainReason !== null && (
        <p class="vth-changes__reason">
          <strong>{texts.mainReason}:</strong> <MainReason reason={unit.mainReason} reasons={progress.reasons} />
        </p>
      )}
    </li>
  );
}
