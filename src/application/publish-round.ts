import { type Succession, withPredecessors } from '../domain/agencies/succession.ts';
import { type BrokenSum, brokenSums, consistencyRules } from '../domain/figures/consistency-rules.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import type { ProgrammeId, PublicationId, RoundId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import {
  type NotJudgedUnit,
  type EarlierRound,
  type PublicationContent,
  type PublicationFormat,
  type PublishedRound,
  type PublishedUnit,
  type RevisedFigure,
  contentAsJson,
  publishedUnits,
} from '../domain/publications/publication-content.ts';
import { type Round, assessesStatus } from '../domain/rounds/round.ts';
import { readLastContent, readLastReleasedFigures, savePublication } from '../store/publications.ts';
import { findRound, listRounds } from '../store/rounds.ts';
import { vocabularyOf } from '../store/programmes.ts';
import { readJudgements } from '../store/round-judgements.ts';
import { listSuccessions } from '../store/successions.ts';
import type { Reader } from '../store/transaction.ts';
import type { Ports } from './ports.ts';
import { type RoundFigures, readRoundFigures } from './read-round-figures.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type PublishRound = { readonly programmeId: ProgrammeId; readonly roundId: RoundId };

/** Everything that keeps a round from being published, at once. */
export type PublicationObstacles = {
  readonly notJudged: readonly NotJudgedUnit[];
  readonly brokenSums: readonly BrokenSum[];
};

export type PublishRoundRefusal =
  | RecordingRefusal
  | { readonly code: 'round-unknown' | 'round-has-no-figures' }
  /** Nothing has changed since the last publication of this round. */
  | { readonly code: 'published-already' }
  | ({ readonly code: 'figures-do-not-add-up' } & PublicationObstacles);

/** Freezes which judgements count for a round, and every figure made of them. */
export const publishRound =
  (ports: Ports) =>
  (command: PublishRound, actor: Actor): Promise<Result<PublicationId, PublishRoundRefusal>> =>
    recordInProgramme<PublicationId, PublishRoundRefusal>(ports, command.programmeId, actor, async (recording) => {
      const { tx, programme, stamp, audit } = recording;
      const round = await findRound(tx, command.roundId);
      if (round === null || round.programmeId !== programme.id) return refuse({ code: 'round-unknown' });
      if (!assessesStatus(round.kind)) return refuse({ code: 'round-has-no-figures' });
      const figures = await readRoundFigures(tx, programme, round, stamp.at);
      const frozen = await contentOf(tx, programme, figures);
      if (!frozen.ok) return frozen;

      const last = await readLastContent(tx, round.id);
      if (last !== null && isSameApartFromMoment(last, frozen.value)) return refuse({ code: 'published-already' });

      const id = ports.newId() as PublicationId;
      const content = canonicalJson(contentAsJson(frozen.value));
      await savePublication(
        tx,
        {
          id,
          programme_id: programme.id,
          round_id: round.id,
          reference_date: round.referenceDate,
          known_at: stamp.at,
          content,
          content_hash: ports.sha256(content),
          published_by: actor.id,
          recorded_at: stamp.at,
          recorded_by: stamp.by,
        },
        frozen.value,
      );
      await audit('round-published', { type: 'publication', id });
      return ok(id);
    });

function isSameApartFromMoment(one: PublicationContent, other: PublicationContent): boolean {
  const text = (content: PublicationContent) => canonicalJson(contentAsJson({ ...content, knownAt: other.knownAt }));
  return text(one) === text(other);
}

/** What would keep this round from being published as things are known. */
export function obstaclesToPublication({ judgements, figures, reasons }: RoundFigures): PublicationObstacles {
  const rules = consistencyRules(
    judgements.criteria,
    reasons.map((reason) => reason.code),
  );
  return {
    notJudged: judgements.units.flatMap(({ id, name, letterClass }) => (letterClass === null ? [{ id, name }] : [])),
    brokenSums: brokenSums(figures, rules),
  };
}

/** Makes the content of a publication from the record; the same record at the same moment gives the same content. */
export async function contentOf(
  reader: Reader,
  programme: Programme,
  round: RoundFigures,
  format: PublicationFormat = 'vth-publication/2',
): Promise<Result<PublicationContent, { readonly code: 'figures-do-not-add-up' } & PublicationObstacles>> {
  const obstacles = obstaclesToPublication(round);
  const units = publishedUnits(round.judgements);
  if (units === null || obstacles.brokenSums.length > 0) return refuse({ code: 'figures-do-not-add-up', ...obstacles });
  return ok({
    format,
    programme: {
      code: programme.code,
      name: programme.name,
      isExercise: programme.isExercise,
      targetDate: programme.targetDate,
    },
    round: publishedRound(round.round),
    previousRound: round.previousRound === null ? null : publishedRound(round.previousRound),
    knownAt: round.knownAt,
    criteria: round.criteria,
    reasons: round.reasons,
    units,
    previousUnits: round.previousJudgements?.units ?? [],
    earlierRounds: await earlierRoundsOf(reader, programme, round),
    ratings: (await vocabularyOf(reader, programme.id)).ratings,
    successions: await successionsOf(reader, programme, units, round.knownAt),
    figures: round.figures,
    revisions: await revisionsOf(reader, round, round.knownAt),
  });
}

/** Where every unit stood in the rounds that the figures do not compare with. */
async function earlierRoundsOf(
  reader: Reader,
  programme: Programme,
  { round, previousRound, knownAt }: RoundFigures,
): Promise<readonly EarlierRound[]> {
  const earlier = (await listRounds(reader, programme.id, knownAt)).filter(
    (other) => other.sequence < round.sequence && other.id !== previousRound?.id,
  );
  const judgements = await readJudgements(reader, earlier, knownAt);
  return earlier.map((other, index) => ({
    round: publishedRound(other),
    units: (judgements[index]?.units ?? []).map(({ id, name, agencies, isExempt, letterClass, planRating }) => ({
      id,
      name,
      agencies,
      isExempt,
      letterClass,
      planRating,
    })),
  }));
}

/** The successions that lead to an agency of the round, from however far back. */
async function successionsOf(
  reader: Reader,
  programme: Programme,
  units: readonly PublishedUnit[],
  knownAt: Instant,
): Promise<readonly Succession[]> {
  const all = await listSuccessions(reader, programme.registerId, knownAt);
  const lineage = withPredecessors(
    units.flatMap((unit) => unit.agencies.map(({ id }) => id)),
    all,
  );
  return all
    .filter(({ successorId }) => lineage.has(successorId))
    .map(({ predecessorId, successorId, kind, effectiveOn }) => ({ predecessorId, successorId, kind, effectiveOn }));
}

/** Where the round before was published with another value than is known now: who reads both letters should be told. */
async function revisionsOf(
  reader: Reader,
  { figures, previousRound }: RoundFigures,
  knownAt: Instant,
): Promise<readonly RevisedFigure[]> {
  const earlier = previousRound === null ? null : await readLastReleasedFigures(reader, previousRound.id, knownAt);
  if (earlier === null) return [];
  return figures.flatMap(({ key, value }) => {
    const published = key.startsWith('previous-') ? earlier.values.get(key.slice('previous-'.length)) : undefined;
    if (published === undefined || published === null || value === null || published === value) return [];
    return [{ key, published, publishedOn: earlier.date, now: value }];
  });
}

function publishedRound({ id, code, kind, name, referenceDate, reportedPeriod }: Round): PublishedRound {
  return { id, code, kind, name, referenceDate, reportedPeriod };
}
