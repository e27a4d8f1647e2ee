import { type Instant, dateInAmsterdam } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type {
  Dossier,
  DossierAssessment,
  DossierDetermination,
  DossierExemption,
  DossierJointReporting,
  DossierPublication,
  DossierReport,
  DossierSuccession,
  DossierUnit,
  Entered,
} from './dossier.ts';
import {
  type ReplacedValue,
  replacedInAssessment,
  replacedInDetermination,
  replacedInReport,
} from './replaced-field.ts';

/** By what a reader picks events; a correction is one whatever it corrects. */
export const eventKinds = [
  'assessment',
  'correction',
  'report',
  'decision',
  'publication',
  'round',
  'succession',
] as const;
export type EventKind = (typeof eventKinds)[number];

type AdoptedAssessment = DossierAssessment & { readonly adoption: NonNullable<DossierAssessment['adoption']> };

export type EventSubject =
  | { readonly type: 'determination'; readonly determination: DossierDetermination }
  | { readonly type: 'exemption'; readonly exemption: DossierExemption }
  | { readonly type: 'joint-reporting'; readonly joint: DossierJointReporting }
  | { readonly type: 'round-opened'; readonly unit: DossierUnit }
  | { readonly type: 'report'; readonly unit: DossierUnit; readonly report: DossierReport }
  | {
      readonly type: 'assessment';
      readonly unit: DossierUnit;
      readonly assessment: AdoptedAssessment;
      readonly report: DossierReport | null;
      /** Publications that had counted what this one took the place of. */
      readonly publishedBefore: readonly DossierPublication[];
    }
  | {
      readonly type: 'publication';
      readonly unit: DossierUnit;
      readonly publication: DossierPublication;
      /** When a correction took the place of what it counted; the publication stays as it was. */
      readonly correctedAt: Instant | null;
    }
  /** All agencies that go up in one, or come from one, by one decision. */
  | { readonly type: 'succession'; readonly successions: readonly [DossierSuccession, ...DossierSuccession[]] };

/**
 * Something that happened, on the day on which it was decided or took effect.
 * @nl gebeurtenis
 */
export type DossierEvent = {
  /** Unique in the dossier. */
  readonly id: string;
  readonly kind: EventKind;
  readonly on: LocalDate;
  readonly entered: Entered;
  /** When something else took its place; `null` while it holds, or where nothing ever does. */
  readonly replacedAt: Instant | null;
  /** What it took the place of, field by field; empty when it took the place of nothing. */
  readonly replaced: readonly ReplacedValue[];
  readonly subject: EventSubject;
};

/** Everything that happened, in order: first by day, then by when it was recorded. */
export function eventsOf(dossier: Dossier): readonly DossierEvent[] {
  return [
    ...dossier.determinations.map((one) => determinationEvent(one, dossier)),
    ...dossier.exemptions.map((exemption) =>
      event('decision', exemption.valid.from, exemption, { type: 'exemption', exemption }, exemption.id),
    ),
    ...dossier.jointReporting.map((joint) =>
      event('decision', joint.valid.from, joint, { type: 'joint-reporting', joint }, joint.id),
    ),
    ...dossier.units.flatMap(unitEvents),
    ...successionEvents(dossier),
  ].sort((a, b) => compare(a.on, b.on) || compare(a.entered.recordedAt, b.entered.recordedAt) || compare(a.id, b.id));
}

/** @returns the day on which it became known, when that is later than the day on which it was; else `null`. */
export function recordedLater({ on, entered }: Pick<DossierEvent, 'on' | 'entered'>): LocalDate | null {
  const day = dateInAmsterdam(entered.recordedAt);
  return day > on ? day : null;
}

function event(
  kind: EventKind,
  on: LocalDate,
  { recordedAt, recordedBy, supersededAt }: Entered & { readonly supersededAt?: Instant | null },
  subject: EventSubject,
  id: string,
): DossierEvent {
  const entered = { recordedAt, recordedBy };
  return { id: `${subject.type}-${id}`, kind, on, entered, replacedAt: supersededAt ?? null, replaced: [], subject };
}

function determinationEvent(determination: DossierDetermination, { determinations }: Dossier): DossierEvent {
  const { supersedesId, decidedOn, id } = determination;
  const before = determinations.find((one) => one.id === supersedesId);
  const subject = { type: 'determination', determination } as const;
  return {
    ...event(supersedesId === null ? 'decision' : 'correction', decidedOn, determination, subject, id),
    replaced: before === undefined ? [] : replacedInDetermination(before, determination),
  };
}

/** A merger is recorded with a row for each predecessor, at one moment: to a reader that is one event. */
function successionEvents({ successions }: Dossier): readonly DossierEvent[] {
  const together = Map.groupBy(successions, (one) =>
    [one.kind, one.effectiveOn, one.recordedAt, one.supersededAt, one.document].join(' '),
  );
  return [...together.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          event(
            'succession',
            first.effectiveOn,
            first,
            { type: 'succession', successions: [first, ...others] },
            first.id,
          ),
        ],
  );
}

function unitEvents(unit: DossierUnit): readonly DossierEvent[] {
  const opened = dateInAmsterdam(unit.opened.recordedAt);
  return [
    event('round', opened, unit.opened, { type: 'round-opened', unit }, unit.id),
    ...unit.reports.map((report) => reportEvent(unit, report)),
    ...unit.assessments.flatMap((assessment) => assessmentEvent(unit, assessment)),
    ...unit.publications.map((publication) => {
      const entered = { recordedAt: publication.publishedAt, recordedBy: publication.publishedBy };
      const counted = unit.assessments.find(({ id }) => id === publication.assessmentId);
      const correctedAt = counted?.adoption?.supersededAt ?? null;
      const subject = { type: 'publication', unit, publication, correctedAt } as const;
      const on = dateInAmsterdam(publication.publishedAt);
      return event('publication', on, entered, subject, `${publication.id}-${unit.id}`);
    }),
  ];
}

function reportEvent(unit: DossierUnit, report: DossierReport): DossierEvent {
  const before = unit.reports.find(({ version }) => version === report.version - 1);
  const next = unit.reports.find(({ version }) => version === report.version + 1);
  return {
    ...event('report', report.receivedOn, report, { type: 'report', unit, report }, report.id),
    replaced: before === undefined ? [] : replacedInReport(before, report),
    replacedAt: next?.recordedAt ?? null,
  };
}

/** What was prepared and not adopted is nobody's decision yet. */
function assessmentEvent(unit: DossierUnit, assessment: DossierAssessment): readonly DossierEvent[] {
  const { adoption, supersedesId, id, reportId } = assessment;
  if (adoption === null) return [];
  const before = unit.assessments.find((one) => one.id === supersedesId);
  const subject = {
    type: 'assessment',
    unit,
    assessment: { ...assessment, adoption },
    report: unit.reports.find((report) => report.id === reportId) ?? null,
    publishedBefore: unit.publications.filter((one) => supersedesId !== null && one.assessmentId === supersedesId),
  } as const;
  return [
    {
      ...event(supersedesId === null ? 'assessment' : 'correction', adoption.decidedOn, adoption, subject, id),
      replaced: before === undefined ? [] : replacedInAssessment(before, assessment),
    },
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
