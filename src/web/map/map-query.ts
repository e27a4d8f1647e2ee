import type { Context } from 'hono';
import type { MappedAgency } from '../../application/read-map.ts';
import type { RoundFigures } from '../../application/read-round-figures.ts';
import { roundAbout } from '../../application/read-round-figures.ts';
import type { ServiceAreas } from '../../application/read-service-areas.ts';
import type { LocalDate } from '../../domain/kernel/local-date.ts';
import { type Round, assessesStatus } from '../../domain/rounds/round.ts';
import type { AskedView } from '../programme-page.tsx';
import { dateFromInput } from '../request-input.ts';

/** What an address asks of the map. */
export type MapQuery = {
  readonly view: AskedView;
  /** Those that can be chosen. */
  readonly rounds: readonly Round[];
  readonly round: Round | null;
  /** The day whose agencies are shown. */
  readonly on: LocalDate;
  /** What was typed for that day; `null` when nothing was. */
  readonly typedOn: string | null;
  readonly isOnInvalid: boolean;
  readonly wantsAreas: boolean;
};

/** The map as it is shown: what was asked, and what is known. */
export type AskedMap = MapQuery & {
  readonly figures: RoundFigures | null;
  readonly agencies: readonly MappedAgency[];
  readonly areas: ServiceAreas | null;
};

/** Without a day, the agencies are those of the reference date of the round; without a round, those of today. */
export function readMapQuery(view: AskedView, context: Context): MapQuery {
  const rounds = view.rounds.filter((round) => assessesStatus(round.kind));
  const askedRound = context.req.query('ronde');
  const about = view.knownOn ?? view.today;
  const round = rounds.find(({ code }) => code === askedRound) ?? roundAbout(rounds, about);
  const typedOn = context.req.query('op')?.trim().slice(0, 40) || null;
  const on = typedOn === null ? null : dateFromInput(typedOn);
  return {
    view,
    rounds,
    round,
    on: on ?? round?.referenceDate ?? about,
    typedOn,
    isOnInvalid: typedOn !== null && on === null,
    wantsAreas: context.req.query('vorm') === 'gebieden',
  };
}

/** What keeps the map as it is in the address of a link, but for the day whose knowledge is shown. */
export function queryOf({ round, typedOn, isOnInvalid }: MapQuery, isAreas: boolean): Readonly<Record<string, string>> {
  return {
    ...(round === null ? {} : { ronde: round.code }),
    ...(typedOn === null || isOnInvalid ? {} : { op: typedOn }),
    ...(isAreas ? { vorm: 'gebieden' } : {}),
  };
}
