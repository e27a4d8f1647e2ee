import type { Clients } from '../../application/read-dossier.ts';
import type { StepUnit } from '../../domain/dossiers/dossier-step.ts';
import { successionGroups } from '../../domain/dossiers/standing.ts';
import { lastDay } from '../../domain/kernel/period.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { summaryTexts } from '../../text/nl/dossier-summary.ts';
import type { DossierView } from './dossier-view.ts';
import { onwardSentence } from './kin-notes.tsx';
import { nameOfKind, standingLines } from './standing-lines.ts';

export type SummarySection = { readonly heading: string; readonly sentences: readonly string[] };

/** The dossier in five short answers, for who has a minute; sections without an answer are left out. */
export function summarySections(shown: DossierView, clients: Clients): readonly SummarySection[] {
  return [
    { heading: summaryTexts.what, sentences: whatSentences(shown, clients) },
    { heading: summaryTexts.where, sentences: whereSentences(shown) },
    { heading: summaryTexts.why, sentences: whySentences(shown) },
    { heading: summaryTexts.moved, sentences: movedSentences(shown) },
    { heading: summaryTexts.next, sentences: nextSentences(shown) },
  ].filter(({ sentences }) => sentences.length > 0);
}

/** What the summary rests on. */
export function summarySource({ standing, shownOn }: DossierView): string {
  const { now, before } = standing;
  const [held] = now?.determinations ?? [];
  // While a round is not judged yet, what is told rests on the round before.
  const said = now?.place === 'not-judged' ? before : now;
  const decidedOn = said?.counted?.adoption?.decidedOn;
  const basis =
    said !== null && decidedOn !== undefined
      ? summaryTexts.basisAssessment(said.unit.round.name, dateInText(decidedOn))
      : held !== undefined
        ? summaryTexts.basisDetermination(held.document)
        : summaryTexts.basisNone;
  return summaryTexts.source(basis, dateInText(shownOn));
}

function whatSentences(shown: DossierView, { municipalities, provinces }: Clients): readonly string[] {
  const { dossier, words } = shown;
  const names = words.agencies(dossier.own);
  const told = [summaryTexts.task, ...originSentences(shown)];
  const isGone = hasGoneOn(shown);
  const joint = names.length > 1 ? [summaryTexts.joint(names, isGone)] : [];
  if (municipalities + provinces.length === 0) return [...told, ...joint, summaryTexts.clientsUnknown];
  const clients =
    names.length > 1
      ? summaryTexts.clientsOfMore(names, municipalities, provinces, isGone)
      : summaryTexts.clients(names.join(''), municipalities, provinces, isGone);
  return [...told, clients, ...joint];
}

function originSentences({ dossier, words }: DossierView): readonly string[] {
  return successionGroups(dossier)
    .filter(({ successors }) => successors.some((id) => dossier.own.includes(id)))
    .map(({ effectiveOn, predecessors }) =>
      summaryTexts.cameFrom(dateInText(effectiveOn), words.agencies(predecessors)),
    );
}

function whereSentences(shown: DossierView): readonly string[] {
  const { standing, dossier } = shown;
  const { now } = standing;
  const { sentences } = standingLines(shown);
  const day = dateInText(dossier.targetDate);
  // Of a unit that is there no longer, the last that was said of it: how it did on the criteria is past.
  if (hasGoneOn(shown)) {
    return [...sentences, summaryTexts.robustMeans];
  }
  const earlier = now?.place === 'not-judged' ? earlierSentence(standing.before, shown.words) : '';
  const told = [...sentences.slice(0, 1), ...(earlier === '' ? [] : [earlier]), summaryTexts.robustMeans];
  if (now === null) return told;
  if (now.counted === null) return now.isExempt && now.letterClass === 'robust' ? [...told, summaryTexts.exempt] : told;
  const { verdicts, statusNow, forecast } = now.counted;
  const met = verdicts.filter(({ verdict }) => verdict === 'met').length;
  return [
    ...told,
    ...(verdicts.length === 0 ? [] : [summaryTexts.met(nameOfKind(shown), met, verdicts.length)]),
    ...(forecast === null || dossier.targetDate <= shown.shownOn
      ? []
      : [
          statusNow === 'robust' && forecast === 'expected'
            ? summaryTexts.staysRobust(day)
            : summaryTexts.expectation[forecast](day),
        ]),
  ];
}

function whySentences({ standing: { now }, words }: DossierView): readonly string[] {
  const main = now?.counted?.reasons.find(({ isMain }) => isMain);
  if (now?.counted == null || now.counted.statusNow === null) return [];
  if (main === undefined) return now.letterClass === 'robust' ? [] : [now.counted.rationale];
  return [`${summaryTexts.reason[main.source]}: ${words.reason(main.code).toLowerCase()}.`, main.text].filter(Boolean);
}

function movedSentences(shown: DossierView): readonly string[] {
  const { standing, dossier } = shown;
  const { now, before } = standing;
  // Of a unit that is there no longer nothing is new; what was last said of it stands above.
  if (now === null || hasGoneOn(shown)) return [];
  const corrected = standingLines(shown).correction;
  if (before === null) {
    const isNew = successionGroups(dossier).some(({ successors }) => successors.some((id) => dossier.own.includes(id)));
    return isNew
      ? [summaryTexts.notComparable, ...standingLines(shown).sentences.slice(1)]
      : [now.place === 'not-judged' ? summaryTexts.nothingSaid : summaryTexts.nothingBefore];
  }
  const counts = changedCriteria(before, now);
  return [sinceSentence(shown), counts, corrected ?? ''].filter((sentence) => sentence !== '');
}

function sinceSentence({ standing: { before, now, direction }, words }: DossierView): string {
  // What was said the time before stands above.
  if (now?.place === 'not-judged') return summaryTexts.notYet;
  if (before === null || before.place === 'not-judged') return '';
  return direction === null
    ? earlierSentence(before, words)
    : summaryTexts.since[direction](words.placeInText(before.place));
}

/** What was said the time before; of a round that was not judged, nothing. */
function earlierSentence(before: StepUnit | null, words: DossierView['words']): string {
  if (before === null || before.place === 'not-judged') return '';
  const rating = before.counted?.planRating;
  const place = words.placeInText(before.place);
  return rating != null ? summaryTexts.earlierPlan(place) : summaryTexts.earlier(place);
}

function changedCriteria(before: StepUnit, now: StepUnit): string {
  const then = new Map((before.counted?.verdicts ?? []).map(({ criterion, verdict }) => [criterion, verdict]));
  const changed = (now.counted?.verdicts ?? []).flatMap(({ criterion, verdict }) => {
    const old = then.get(criterion);
    return old === undefined || old === verdict ? [] : [{ wasMet: old === 'met', isMet: verdict === 'met' }];
  });
  return summaryTexts.criteria(
    changed.filter(({ isMet }) => isMet).length,
    changed.filter(({ wasMet }) => wasMet).length,
  );
}

function nextSentences(shown: DossierView): readonly string[] {
  const { standing, dossier, shownOn } = shown;
  const { now } = standing;
  const merges = onwardGroups(shown);
  const day = dateInText(dossier.targetDate);
  if (merges.length > 0) {
    return [
      ...merges.filter(({ effectiveOn }) => effectiveOn > shownOn).map((group) => onwardSentence(group, shown)),
      summaryTexts.goesOn,
      ...(dossier.targetDate > shownOn ? [summaryTexts.targetOfNew(day)] : []),
    ];
  }
  return [
    ...(now === null || now.place !== 'not-judged' ? [] : roundSentence(now, shown)),
    dossier.targetDate <= shownOn
      ? summaryTexts[now?.place === 'not-judged' ? 'targetNotJudged' : 'targetPassed'](day)
      : now?.letterClass === 'robust' && assessesStatus(now.unit.round.kind)
        ? summaryTexts.targetRobust(day)
        : summaryTexts.target(day),
  ];
}

/** What the agencies of the unit go up in, or went up in. */
function onwardGroups({ dossier }: DossierView) {
  return successionGroups(dossier).filter(({ predecessors }) => predecessors.some((id) => dossier.own.includes(id)));
}

/** Whether the agencies of the unit, or some, are there no longer on the day that is shown. */
function hasGoneOn(shown: DossierView): boolean {
  return onwardGroups(shown).some(({ effectiveOn }) => effectiveOn <= shown.shownOn);
}

/** What a round that is not judged yet waits for. */
function roundSentence({ unit, isExempt }: StepUnit, { shownOn }: DossierView): readonly string[] {
  if (isExempt) return [];
  const last = lastDay(unit.round.window) ?? unit.round.window.from;
  if (unit.reports.length > 0) return [summaryTexts.assessing(unit.round.name)];
  return last < shownOn ? [] : [summaryTexts.report(unit.round.name, dateInText(last))];
}
