import { type DossierEvent, type EventSubject, recordedLater } from '../../domain/dossiers/dossier-event.ts';
import type { DossierAssessment, DossierReport, DossierUnit } from '../../domain/dossiers/dossier.ts';
import type { AgencyId } from '../../domain/kernel/ids.ts';
import { dateInAmsterdam, timeInAmsterdam } from '../../domain/kernel/instant.ts';
import { type Period, lastDay } from '../../domain/kernel/period.ts';
import { placeOf } from '../../domain/progress/stage.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { eventTexts } from '../../text/nl/dossier-events.ts';
import { determinationTexts, forecastTexts, sourceTexts, statusTexts } from '../../text/nl/pages.ts';
import type { DossierView } from './dossier-view.ts';
import type { DossierWords } from './dossier-words.ts';

/** An event of the time line in words, for the page and for the file alike. */
export type EventWords = {
  readonly title: string;
  /** What was found or decided, sentence by sentence. */
  readonly lines: readonly string[];
  /** Who prepared, adopted or signed it, and when it was recorded by whom. */
  readonly byline: string;
  readonly source: string | null;
  /** Round, when it belongs to one. */
  readonly round: string | null;
};

type Said = Pick<EventWords, 'title' | 'lines' | 'source'> & {
  readonly by: string | null;
  readonly about: string | null;
};

export function eventWords(event: DossierEvent, shown: DossierView): EventWords {
  const said = saidOf(event.subject, shown);
  const about = said.about !== null && isAboutOthers(event.subject, shown) ? [eventTexts.about(said.about)] : [];
  const replaced =
    event.replacedAt === null ? [] : [eventTexts.replacedOn(dateInText(dateInAmsterdam(event.replacedAt)))];
  const toCome = event.on > shown.shownOn ? [eventTexts.toCome] : [];
  return {
    title: said.title,
    lines: [...toCome, ...about, ...said.lines.filter((line) => line !== ''), ...replaced],
    byline: [said.by, recordedText(event)].filter((part) => part !== null).join(' '),
    source: said.source,
    round: 'unit' in event.subject ? event.subject.unit.round.name : null,
  };
}

/** Whether an event is about other agencies than the page is, or about one of its agencies alone. */
function isAboutOthers(subject: EventSubject, { dossier: { own } }: DossierView): boolean {
  const ids = idsOf(subject);
  return ids.length !== own.length || !ids.every((id) => own.includes(id));
}

function idsOf(subject: EventSubject): readonly AgencyId[] {
  if ('unit' in subject) return subject.unit.agencies.map(({ id }) => id);
  if (subject.type === 'determination') return [subject.determination.agencyId];
  return subject.type === 'exemption' ? [subject.exemption.agencyId] : [];
}

function recordedText(event: DossierEvent): string {
  const { recordedAt, recordedBy } = event.entered;
  const day = dateInAmsterdam(recordedAt);
  if (recordedLater(event) !== null) return eventTexts.recordedLater(dateInText(day), recordedBy);
  return day === event.on
    ? eventTexts.recordedSameDay(timeInAmsterdam(recordedAt), recordedBy)
    : eventTexts.recordedOn(dateInText(day), recordedBy);
}

function saidOf(subject: EventSubject, shown: DossierView): Said {
  const { words } = shown;
  switch (subject.type) {
    case 'determination': {
      const { determination: one } = subject;
      const outcome = determinationTexts[one.outcome];
      return {
        title:
          one.supersedesId === null ? eventTexts.determination(outcome) : eventTexts.determinationCorrected(outcome),
        lines: [
          one.correctionReason === null ? '' : eventTexts.correctionReason(one.correctionReason),
          holdsText(one.holds),
          eventTexts.ground(one.ground),
        ],
        by: eventTexts.preparedAndAdopted(one.preparedBy, one.adoptedBy),
        source: one.document,
        about: words.agency(one.agencyId),
      };
    }
    case 'exemption': {
      const { exemption: one } = subject;
      return {
        title: eventTexts[one.decision],
        lines: [holdsText(one.valid), eventTexts.ground(one.ground)],
        by: eventTexts.approved(one.approvedBy),
        source: null,
        about: words.agency(one.agencyId),
      };
    }
    case 'joint-reporting': {
      const { joint } = subject;
      return {
        title: eventTexts.joint,
        lines: [
          eventTexts.jointWith(words.agencies(joint.agencies)),
          holdsText(joint.valid),
          eventTexts.ground(joint.ground),
        ],
        by: eventTexts.approved(joint.approvedBy),
        source: null,
        about: null,
      };
    }
    case 'round-opened':
      return roundSaid(subject.unit);
    case 'report':
      return reportSaid(subject.unit, subject.report, words);
    case 'assessment':
      return assessmentSaid(subject, shown);
    case 'publication': {
      const { unit, publication, correctedAt } = subject;
      return {
        title: eventTexts.published(words.placeInText(publication.letterClass)),
        lines: [
          eventTexts.inRound(unit.round.name),
          eventTexts.publishedFrom,
          correctedAt === null ? '' : eventTexts.correctedSince(dateInText(dateInAmsterdam(correctedAt))),
        ],
        by: eventTexts.publishedBy(publication.publishedBy),
        source: eventTexts.sourcePublication,
        about: unit.name,
      };
    }
    case 'succession': {
      const [first] = subject.successions;
      const names = (ids: readonly AgencyId[]) => words.agencies([...new Set(ids)]);
      const from = names(subject.successions.map(({ predecessorId }) => predecessorId));
      const to = names(subject.successions.map(({ successorId }) => successorId));
      return { title: eventTexts[first.kind](from, to), lines: [], by: null, source: first.document, about: null };
    }
  }
}

function roundSaid(unit: DossierUnit): Said {
  const { round } = unit;
  const last = (period: Period) => dateInText(lastDay(period) ?? period.from);
  const { reportedPeriod: period } = round;
  return {
    title: eventTexts.roundOpened(round.name),
    lines: [
      period === null ? '' : eventTexts.period(dateInText(period.from), last(period)),
      eventTexts.window(dateInText(round.window.from), last(round.window)),
      eventTexts.referenceDate(dateInText(round.referenceDate)),
    ],
    by: null,
    source: null,
    about: unit.name,
  };
}

const verdicts = ['met', 'not-met', 'not-assessable'] as const;

function reportSaid(unit: DossierUnit, report: DossierReport, words: DossierWords): Said {
  const title = assessesStatus(unit.round.kind) ? eventTexts.reportReceived : eventTexts.planReceived;
  const tally = verdicts.flatMap((verdict) => {
    const count = report.selfAssessment.filter((answer) => answer.verdict === verdict).length;
    return count === 0 ? [] : [eventTexts.tally[verdict](count, report.selfAssessment.length)];
  });
  return {
    title: report.version === 1 ? title : eventTexts.again(title, report.version),
    lines: [
      eventTexts.inRound(unit.round.name),
      report.resubmissionReason === null ? '' : eventTexts.resubmissionReason(report.resubmissionReason),
      tally.length === 0 ? '' : eventTexts.self(tally),
      ...report.reasons.map(({ code, isMain, text }) =>
        eventTexts.reason(words.reason(code), sourceTexts.agency, isMain, text),
      ),
    ],
    by: eventTexts.signed(report.signedBy),
    source: null,
    about: unit.name,
  };
}

function assessmentSaid(subject: Extract<EventSubject, { type: 'assessment' }>, { words }: DossierView): Said {
  const { unit, assessment, report, publishedBefore } = subject;
  const place = words.placeInText(
    placeOf(unit.round.kind, { planRating: assessment.planRating, letterClass: classOf(assessment) }),
  );
  const isPlan = assessment.planRating !== null;
  const first = isPlan ? eventTexts.planRated(place) : eventTexts.assessed(place);
  const days = publishedBefore.map(({ publishedAt }) => dateInText(dateInAmsterdam(publishedAt)));
  const { statusNow, forecast } = assessment;
  return {
    title: assessment.supersedesId === null ? first : eventTexts.corrected(place),
    lines: [
      eventTexts.inRound(unit.round.name),
      assessment.correctionReason === null ? '' : eventTexts.correctionReason(assessment.correctionReason),
      days.length === 0 ? '' : eventTexts.publishedStays(days),
      statusNow === null ? '' : eventTexts.statusNow(statusTexts[statusNow]),
      forecast === null ? '' : eventTexts.forecast(forecastTexts[forecast]),
      eventTexts.rationale(assessment.rationale),
      ...assessment.reasons.map(({ code, source, isMain, text }) =>
        eventTexts.reason(words.reason(code), sourceTexts[source], isMain, text),
      ),
    ],
    by: eventTexts.preparedAndAdopted(assessment.preparedBy, assessment.adoption.adoptedBy),
    source:
      report === null
        ? eventTexts.sourceNoReport
        : eventTexts.sourceReport(unit.round.name, report.version, dateInText(report.receivedOn)),
    about: unit.name,
  };
}

function classOf({ statusNow, forecast }: DossierAssessment) {
  return statusNow === 'robust' ? 'robust' : forecast;
}

function holdsText(period: Period): string {
  const last = lastDay(period);
  return eventTexts.holds(dateInText(period.from), last === null ? null : dateInText(last));
}
