import type { AgencyId, ParticipantId } from '../kernel/ids.ts';
import { type Period, isPeriod } from '../kernel/period.ts';

/**
 * A municipality, province or water board that takes part in an agency. `code` is as the registers write it: `GM0014`.
 * @nl deelnemer
 */
export type Participant = {
  readonly id: ParticipantId;
  readonly code: string;
  readonly kind: 'municipality' | 'province' | 'water-board';
  readonly name: string;
};

/**
 * For how long somebody takes part in an agency.
 * @nl deelneming
 */
export type Participation = {
  readonly agencyId: AgencyId;
  readonly participant: Participant;
  readonly valid: Period;
};

/** A participation as it is handed in: who takes part in the agency that is spoken of, and for how long. */
export type GivenParticipation = Omit<Participant, 'id'> & { readonly valid: Period };

export type ParticipationFlaw = {
  readonly code:
    | 'participant-code-invalid'
    | 'participant-name-missing'
    | 'participation-ends-before-start'
    /** The register knows this code by another kind or name. */
    | 'participant-known-otherwise'
    | 'participates-already'
    /** The work of a municipality is done by one agency at a time. */
    | 'municipality-participates-elsewhere';
  readonly participant: string;
};

const prefixes = { municipality: 'GM', province: 'PV', 'water-board': 'WS' } as const;

/**
 * What is wrong with participations in one agency; empty when they can be recorded. A province or a water board may take
 * part in several agencies at once, a municipality in one.
 * @param standing what is recorded of these participants and still holds, in whatever agency
 */
export function flawsOfParticipations(
  agencyId: AgencyId,
  given: readonly GivenParticipation[],
  known: ReadonlyMap<string, Omit<Participant, 'id'>>,
  standing: readonly Participation[],
): readonly ParticipationFlaw[] {
  const standingOf = Map.groupBy(standing, ({ participant }) => participant.code);
  const givenOf = Map.groupBy(given, ({ code }) => code);
  return given.flatMap((item): ParticipationFlaw[] => {
    const flaw = (code: ParticipationFlaw['code']) => [{ code, participant: item.code }];
    if (!new RegExp(`^${prefixes[item.kind]}[0-9]{2,4}$`).test(item.code)) return flaw('participant-code-invalid');
    if (item.name.trim() === '') return flaw('participant-name-missing');
    if (!isPeriod(item.valid)) return flaw('participation-ends-before-start');
    const namesakes = (givenOf.get(item.code) ?? []).filter((other) => other !== item);
    const before = known.get(item.code);
    if (
      [...namesakes, ...(before === undefined ? [] : [before])].some(
        ({ kind, name }) => kind !== item.kind || name !== item.name,
      )
    ) {
      return flaw('participant-known-otherwise');
    }
    const others = (standingOf.get(item.code) ?? []).filter(({ valid }) => overlaps(valid, item.valid));
    const isTwice = namesakes.some((other) => overlaps(other.valid, item.valid));
    if (isTwice || others.some((other) => other.agencyId === agencyId)) return flaw('participates-already');
    return item.kind === 'municipality' && others.length > 0 ? flaw('municipality-participates-elsewhere') : [];
  });
}

/** @returns whether some day belongs to both periods. */
export function overlaps(one: Period, other: Period): boolean {
  return (one.until === null || other.from < one.until) && (other.until === null || one.from < other.until);
}
