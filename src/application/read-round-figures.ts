import { computeFigures } from '../domain/figures/figure-catalogue.ts';
import type { Figure } from '../domain/figures/figure.ts';
import type { RoundJudgements } from '../domain/figures/judged-unit.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import { type Round, assessesStatus } from '../domain/rounds/round.ts';
import { listCriteria, vocabularyOf } from '../store/programmes.ts';
import { readJudgements } from '../store/round-judgements.ts';
import { listRounds } from '../store/rounds.ts';
import type { Reader } from '../store/transaction.ts';

/** The figures of a round as they were known at a moment, with what they are made of. */
export type RoundFigures = {
  readonly round: Round;
  readonly previousRound: Round | null;
  readonly knownAt: Instant;
  readonly judgements: RoundJudgements;
  readonly previousJudgements: RoundJudgements | null;
  readonly criteria: readonly { readonly code: string; readonly name: string }[];
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  readonly figures: readonly Figure[];
};

/**
 * The round that tells where things stand on a day: the last one that assesses status and whose reference date is not
 * after that day, among the rounds that were known at the moment.
 */
export function roundAbout(rounds: readonly Round[], about: LocalDate): Round | null {
  return rounds.filter((round) => assessesStatus(round.kind) && round.referenceDate <= about).at(-1) ?? null;
}

/** The round before, of those that can be compared with it. */
export function roundBefore(rounds: readonly Round[], round: Round): Round | null {
  return rounds.filter((other) => assessesStatus(other.kind) && other.sequence < round.sequence).at(-1) ?? null;
}

/** "What did we know on day X about day Y": `knownAt` is X, the reference date of the round stands for Y. */
export async function readRoundFigures(
  reader: Reader,
  programme: Programme,
  round: Round,
  knownAt: Instant,
): Promise<RoundFigures> {
  const rounds = await listRounds(reader, programme.id, knownAt);
  const previousRound = roundBefore(rounds, round);
  const compared = previousRound === null ? [round] : [round, previousRound];
  const [judgements, previousJudgements = null] = await readJudgements(reader, compared, knownAt);
  if (judgements === undefined) throw new Error(`no judgements of round ${round.id}`);
  const criteria = await listCriteria(reader, round.criteriaSetId);
  const { reasons } = await vocabularyOf(reader, programme.id);
  return {
    round,
    previousRound,
    knownAt,
    judgements,
    previousJudgements,
    criteria: criteria.map(({ code, name }) => ({ code, name })),
    reasons,
    figures: computeFigures(
      judgements,
      previousJudgements,
      reasons.map((reason) => reason.code),
    ),
  };
}
