import { type SuccessionGroup, successionGroups } from '../../domain/dossiers/standing.ts';
import type { AgencyId } from '../../domain/kernel/ids.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { kinTexts } from '../../text/nl/dossier.ts';
import { TextLink } from '../components/typography.tsx';
import type { DossierView } from './dossier-view.ts';

/** In a sentence each: with whom the unit reports, what it goes up in, and what it came from. */
export function KinNotes({ shown }: { readonly shown: DossierView }) {
  const { dossier } = shown;
  const groups = successionGroups(dossier);
  const onward = groups.filter(({ predecessors }) => predecessors.some((id) => dossier.own.includes(id)));
  const back = groups.filter(({ successors }) => successors.some((id) => dossier.own.includes(id)));
  return (
    <>
      <JointNote shown={shown} isPast={onward.some(({ effectiveOn }) => effectiveOn <= shown.shownOn)} />
      {onward.map((group) => (
        <p>{onwardSentence(group, shown)}</p>
      ))}
      {onward.map((group) => (
        <DossierLinks ids={group.successors} shown={shown} />
      ))}
      {back.map((group) => (
        <p>{backSentence(group, shown)}</p>
      ))}
      {back.map((group) => (
        <DossierLinks ids={group.predecessors} shown={shown} />
      ))}
    </>
  );
}

type JointNoteProps = { readonly shown: DossierView; readonly isPast: boolean };

function JointNote({ shown: { dossier }, isPast }: JointNoteProps) {
  const last = dossier.units.findLast(({ agencies }) => agencies.some(({ id }) => dossier.own.includes(id)));
  if (last === undefined || last.agencies.length < 2) return null;
  const joint = dossier.jointReporting.find(({ id }) => id === last.jointReportingId);
  const sentence = kinTexts[isPast ? 'jointPast' : 'joint'](last.agencies.map(({ name }) => name));
  return <p>{joint === undefined ? sentence : `${sentence} ${kinTexts.ground(joint.ground)}`}</p>;
}

/** What a merger or split makes of the unit, told from its side: also with whom. */
export function onwardSentence(group: SuccessionGroup, { words, shownOn }: DossierView): string {
  const day = dateInText(group.effectiveOn);
  const [before, after] = [words.agencies(group.predecessors), words.agencies(group.successors)];
  const isPast = group.effectiveOn <= shownOn;
  const sentence =
    group.kind === 'merger'
      ? kinTexts[isPast ? 'pastMerger' : 'comingMerger'](day, before, after.join(', '))
      : kinTexts[isPast ? 'pastSplit' : 'comingSplit'](day, before.join(', '), after);
  return group.predecessors.length > 1 ? `${sentence} ${kinTexts.pastsKept(group.predecessors.length)}` : sentence;
}

function backSentence(group: SuccessionGroup, { words, shownOn, dossier }: DossierView): string {
  const own = words.agencies(group.successors.filter((id) => dossier.own.includes(id)));
  const sentence = kinTexts[group.effectiveOn <= shownOn ? 'cameFrom' : 'comesFrom'](
    dateInText(group.effectiveOn),
    own.join(', '),
    words.agencies(group.predecessors),
  );
  return `${sentence} (${kinTexts.kinds[group.kind]}); ${kinTexts.dossiersBefore(group.predecessors.length)}`;
}

function inOrder(ids: readonly AgencyId[], { words }: DossierView): readonly AgencyId[] {
  return [...ids].sort((a, b) => words.agency(a).localeCompare(words.agency(b), 'nl'));
}

/** Links to the dossiers of agencies that have one: two that report jointly share it. */
function DossierLinks({ ids, shown }: { readonly ids: readonly AgencyId[]; readonly shown: DossierView }) {
  const { dossier, words, hrefOfUnit } = shown;
  const byUnit = Map.groupBy(
    inOrder(ids, shown).filter((id) => dossier.agencies.get(id)?.lastUnitId != null),
    (id) => dossier.agencies.get(id)?.lastUnitId,
  );
  const without = ids.filter((id) => dossier.agencies.get(id)?.lastUnitId == null);
  return (
    <>
      {without.length > 0 && <p>{words.agencies(without).map(kinTexts.successorNotAssessed).join(' ')}</p>}
      {byUnit.size > 0 && (
        <ul>
          {[...byUnit].map(([unit, agencies]) =>
            unit == null ? null : (
              <li>
                <TextLink href={hrefOfUnit(unit)}>{kinTexts.dossierOf(words.agencies(agencies).join(' + '))}</TextLink>
              </li>
            ),
          )}
        </ul>
      )}
    </>
  );
}
