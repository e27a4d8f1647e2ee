import type { Appearance, TimeLineInput } from '../../charts/chart.ts';
import { type DossierEvent, eventsOf } from '../../domain/dossiers/dossier-event.ts';
import type { Dossier, DossierUnit } from '../../domain/dossiers/dossier.ts';
import { successionGroups } from '../../domain/dossiers/standing.ts';
import type { LocalDate } from '../../domain/kernel/local-date.ts';
import { type Place, placeOf } from '../../domain/progress/stage.ts';
import { membership } from '../../domain/progress/transition.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import { pictureTexts } from '../../text/nl/dossier.ts';
import type { DossierView } from './dossier-view.ts';

/** For how long a unit stood somewhere, as far as was decided. */
export type HeldPlace = {
  readonly name: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly place: Place;
};

/** From each decision until the next about the same agencies, or until the day that is shown. */
export function heldPlaces({ dossier, shownOn }: Pick<DossierView, 'dossier' | 'shownOn'>): readonly HeldPlace[] {
  const byAgencies = Map.groupBy(dossier.units, (unit) => membership(unit));
  const assessed = [...byAgencies.values()].flatMap((units) => {
    const end = endOf(units, dossier, shownOn);
    const decided = units.flatMap(decisionsOf).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    return decided.map((one, index) => ({ ...one, until: decided[index + 1]?.from ?? end }));
  });
  const determined = dossier.determinations
    .filter(({ supersededAt }) => supersededAt === null)
    .map(({ agencyId, outcome, holds }) => ({
      name: dossier.agencies.get(agencyId)?.name ?? '',
      from: holds.from,
      until: holds.until ?? shownOn,
      place: outcome === 'robust' ? ('robust' as const) : ('not-judged' as const),
    }));
  return [...determined, ...assessed].filter(({ from, until }) => from < until);
}

function decisionsOf(unit: DossierUnit): readonly Omit<HeldPlace, 'until'>[] {
  return unit.assessments.flatMap(({ adoption, planRating, statusNow, forecast }) => {
    if (adoption === null) return [];
    const letterClass = statusNow === 'robust' ? 'robust' : forecast;
    const place = placeOf(unit.round.kind, { planRating, letterClass });
    return [{ name: unit.name, from: adoption.decidedOn, place }];
  });
}

/** A unit of which an agency went up in another stands nowhere from then on. */
function endOf(units: readonly DossierUnit[], dossier: Dossier, shownOn: LocalDate): LocalDate {
  const ids = units.flatMap(({ agencies }) => agencies.map(({ id }) => id));
  const gone = successionGroups(dossier).find(({ predecessors }) => predecessors.some((id) => ids.includes(id)));
  return gone !== undefined && gone.effectiveOn < shownOn ? gone.effectiveOn : shownOn;
}

/** The dossier as a picture: where the unit stood as bars, what happened as marks. */
export function timeLineOf(shown: DossierView): TimeLineInput {
  const { dossier, shownOn, words } = shown;
  const spans = heldPlaces(shown);
  const marks = eventsOf(dossier).flatMap(markOf);
  // Two of a kind on one day, such as of both who merge, are one mark.
  const events = [...new Map(marks.map((mark) => [`${mark.on} ${mark.label}`, mark])).values()];
  const lines = [
    { on: dossier.targetDate, label: pictureTexts.targetDate },
    { on: shownOn, label: pictureTexts.shownOn },
  ];
  const days = [
    ...spans.flatMap(({ from, until }) => [from, until]),
    ...[...events, ...lines].map(({ on }) => on),
  ].sort();
  const isOneUnit = new Set(spans.map(({ name }) => name)).size < 2;
  return {
    from: days[0] ?? shownOn,
    until: days.at(-1) ?? shownOn,
    spans: spans.map(({ name, from, until, place }) => ({
      from,
      until,
      appearance: appearanceOf(place, dossier),
      label: isOneUnit ? words.place(place) : `${name}: ${words.placeInText(place)}`,
    })),
    events,
    lines,
  };
}

function markOf({ on, kind, subject }: DossierEvent): TimeLineInput['events'] {
  switch (kind) {
    case 'report': {
      const isPlan = 'unit' in subject && !assessesStatus(subject.unit.round.kind);
      return [{ on, label: isPlan ? pictureTexts.plan : pictureTexts.report }];
    }
    case 'publication':
      return [{ on, label: pictureTexts.publication }];
    case 'correction':
      return [{ on, label: pictureTexts.correction, isStrong: true }];
    case 'succession':
      return [{ on, label: pictureTexts.succession, isStrong: true }];
    // These begin a bar, or open a round for everybody alike.
    case 'assessment':
    case 'decision':
    case 'round':
      return [];
  }
}

/** A bar looks as the place does everywhere; a rating by its position on the scale. */
function appearanceOf(place: Place, { ratings }: Dossier): Appearance {
  if (!isRating(place)) return place;
  const position = ratings.findIndex(({ code }) => `rating:${code}` === place) + 1;
  return `rating-${Math.max(1, position)}-of-${Math.max(1, ratings.length)}`;
}

function isRating(place: Place): place is `rating:${string}` {
  return place.startsWith('rating:');
}
