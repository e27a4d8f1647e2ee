import type { Succession } from '../domain/agencies/succession.ts';
import type { JudgedUnit } from '../domain/figures/judged-unit.ts';
import type { AgencyId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import type { Stage } from '../domain/progress/stage.ts';
import { type AgencyDetails, listAgencyDetails } from '../store/agency-details.ts';
import { listCriteriaOfSets, vocabularyOf } from '../store/programmes.ts';
import { readJudgements } from '../store/round-judgements.ts';
import { listRounds } from '../store/rounds.ts';
import { listSuccessions } from '../store/successions.ts';
import type { Reader } from '../store/transaction.ts';

export type { AgencyDetails };

/** A round with all its judged units and the codes of its criteria, in order. */
export type JudgedStage = Stage<JudgedUnit> & { readonly criteria: readonly string[] };

/** Everything that a programme knew of its way, from the plans to the last round. */
export type ProgrammeProgress = {
  readonly stages: readonly JudgedStage[];
  /** Of all rounds, each once, in the order of the latest round that has it. */
  readonly criteria: readonly { readonly code: string; readonly name: string }[];
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  /** From good to bad. */
  readonly ratings: readonly { readonly code: string; readonly label: string; readonly isInvented: boolean }[];
  readonly successions: readonly Succession[];
  /** Province and size on `detailsOn`. */
  readonly details: ReadonlyMap<AgencyId, AgencyDetails>;
  readonly detailsOn: LocalDate;
};

/**
 * Reads all rounds of a programme as they were known at a moment, in as many queries for ten rounds as for one.
 * @param about the day on which province and size are asked when there is no round yet
 */
export async function readProgress(
  reader: Reader,
  programme: Programme,
  knownAt: Instant,
  about: LocalDate,
): Promise<ProgrammeProgress> {
  const rounds = await listRounds(reader, programme.id, knownAt);
  const judgements = await readJudgements(reader, rounds, knownAt);
  const detailsOn = rounds.at(-1)?.referenceDate ?? about;
  const details = await listAgencyDetails(reader, programme.registerId, detailsOn, knownAt);
  const { reasons, ratings } = await vocabularyOf(reader, programme.id);
  const sets = await listCriteriaOfSets(
    reader,
    rounds.map((round) => round.criteriaSetId),
  );
  const latestFirst = rounds.toReversed().flatMap((round) => sets.get(round.criteriaSetId) ?? []);
  const criteria = new Map(latestFirst.toReversed().map(({ code, name }) => [code, name]));
  const order = [...new Set(latestFirst.map(({ code }) => code))];
  return {
    stages: rounds.map((round, index) => ({
      round,
      units: judgements[index]?.units ?? [],
      criteria: judgements[index]?.criteria ?? [],
    })),
    criteria: order.map((code) => ({ code, name: criteria.get(code) ?? code })),
    reasons,
    ratings,
    successions: await listSuccessions(reader, programme.registerId, knownAt),
    details: new Map(details.map((detail) => [detail.agencyId, detail])),
    detailsOn,
  };
}
