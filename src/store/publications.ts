import { sql } from 'kysely';
import type { ActorId, ProgrammeId, PublicationId, RoundId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { type PublicationContent, contentFromJson } from '../domain/publications/publication-content.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

/** Rows per insert, so that a statement stays below the 65,535 parameters of the protocol. */
const batchSize = 5000;

export async function savePublication(
  tx: Transaction,
  row: Schema['publication'],
  content: PublicationContent,
): Promise<void> {
  await tx.insertInto('publication').values(row).execute();
  const judgements = content.units.map((unit) => ({
    publication_id: row.id,
    unit_id: unit.id,
    assessment_id: unit.assessmentId,
    letter_class: unit.letterClass,
  }));
  for (const batch of batches(judgements)) await tx.insertInto('publication_judgement').values(batch).execute();
  const determinations = content.units.flatMap((unit) =>
    unit.determinationIds.map((id) => ({ publication_id: row.id, unit_id: unit.id, determination_id: id })),
  );
  for (const batch of batches(determinations)) await tx.insertInto('publication_determination').values(batch).execute();
  const figures = content.figures.map((figure, index) => ({
    publication_id: row.id,
    key: figure.key,
    position: index + 1,
    unit_of_count: figure.unitOfCount,
    reference_date: figure.referenceDate,
    value: figure.value,
  }));
  for (const batch of batches(figures)) await tx.insertInto('publication_figure').values(batch).execute();
}

function batches<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < rows.length; start += batchSize) parts.push(rows.slice(start, start + batchSize));
  return parts;
}

export type PublicationRow = {
  readonly id: PublicationId;
  readonly programmeId: ProgrammeId;
  readonly roundId: RoundId;
  readonly roundName: string;
  readonly referenceDate: LocalDate;
  readonly knownAt: Instant;
  readonly contentHash: string;
  readonly publishedBy: ActorId;
  readonly publishedByName: string;
  readonly publishedAt: Instant;
};

const columns = [
  'publication.id',
  'publication.programme_id as programmeId',
  'publication.round_id as roundId',
  'round.name as roundName',
  'publication.reference_date as referenceDate',
  'publication.known_at as knownAt',
  'publication.content_hash as contentHash',
  'publication.published_by as publishedBy',
  'actor.name as publishedByName',
  'publication.recorded_at as publishedAt',
] as const;

/** The publications of a programme that existed at a moment, latest first. */
export function listPublications(
  reader: Reader,
  programmeId: ProgrammeId,
  knownAt: Instant,
): Promise<PublicationRow[]> {
  return reader
    .selectFrom('publication')
    .innerJoin('round', 'round.id', 'publication.round_id')
    .innerJoin('actor', 'actor.id', 'publication.published_by')
    .select(columns)
    .where('publication.programme_id', '=', programmeId)
    .where('publication.recorded_at', '<=', knownAt)
    .orderBy('publication.recorded_at', 'desc')
    .execute();
}

export async function findPublication(reader: Reader, id: PublicationId): Promise<PublicationRow | null> {
  const row = await reader
    .selectFrom('publication')
    .innerJoin('round', 'round.id', 'publication.round_id')
    .innerJoin('actor', 'actor.id', 'publication.published_by')
    .select(columns)
    .where('publication.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The last publication of a round, whole; `null` when there is none. */
export async function readLastContent(reader: Reader, roundId: RoundId): Promise<PublicationContent | null> {
  const row = await reader
    .selectFrom('publication')
    .select('content')
    .where('round_id', '=', roundId)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : contentFromJson(JSON.parse(row.content) as PublicationContent);
}

/** The frozen content in its canonical form, as it was hashed. */
export async function readPublicationText(reader: Reader, id: PublicationId): Promise<string | null> {
  const row = await reader.selectFrom('publication').select('content').where('id', '=', id).executeTakeFirst();
  return row?.content ?? null;
}

export async function readPublicationContent(reader: Reader, id: PublicationId): Promise<PublicationContent | null> {
  const text = await readPublicationText(reader, id);
  return text === null ? null : contentFromJson(JSON.parse(text) as PublicationContent);
}

/** The last letter about a round that had been released at a moment: its date, and the figures it gave by key. */
export async function readLastReleasedFigures(reader: Reader, roundId: RoundId, knownAt: Instant) {
  const publication = await reader
    .selectFrom('letter')
    .innerJoin('publication', 'publication.id', 'letter.publication_id')
    .innerJoin('letter_draft', 'letter_draft.id', 'letter.draft_id')
    .select(['publication.id', sql<LocalDate>`letter_draft.details ->> 'date'`.as('date')])
    .where('publication.round_id', '=', roundId)
    .where('letter.recorded_at', '<=', knownAt)
    .orderBy('letter.recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (publication === undefined) return null;
  const figures = await reader
    .selectFrom('publication_figure')
    .select(['key', 'value'])
    .where('publication_id', '=', publication.id)
    .execute();
  return { ...publication, values: new Map(figures.map((figure) => [figure.key, figure.value])) };
}
