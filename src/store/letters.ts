import { sql } from 'kysely';
import type { ActorId, LetterId, PublicationId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LetterDetails } from '../domain/letters/letter-details.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

export type LetterDraft = {
  readonly id: string;
  readonly revision: number;
  readonly details: LetterDetails;
  readonly recordedAt: Instant;
};

export async function saveLetterDraft(
  tx: Transaction,
  row: Omit<Schema['letter_draft'], 'details'> & { readonly details: string },
): Promise<void> {
  await tx.insertInto('letter_draft').values(row).execute();
}

export async function findLastDraft(reader: Reader, publicationId: PublicationId): Promise<LetterDraft | null> {
  const row = await reader
    .selectFrom('letter_draft')
    .select(['id', 'revision', 'details', 'recorded_at as recordedAt'])
    .where('publication_id', '=', publicationId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, details: row.details as LetterDetails };
}

/** What the writer gave in one revision. */
export async function findDraft(reader: Reader, id: string): Promise<LetterDetails | null> {
  const row = await reader.selectFrom('letter_draft').select('details').where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : (row.details as LetterDetails);
}

export async function saveDocument(tx: Transaction, row: Schema['document']): Promise<void> {
  await tx
    .insertInto('document')
    .values(row)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

export async function readDocument(reader: Reader, sha256: string): Promise<Buffer | null> {
  const row = await reader.selectFrom('document').select('bytes').where('sha256', '=', sha256).executeTakeFirst();
  return row?.bytes ?? null;
}

export async function saveLetter(tx: Transaction, row: Schema['letter']): Promise<void> {
  await tx.insertInto('letter').values(row).execute();
}

export type ReleasedLetter = {
  readonly id: LetterId;
  readonly publicationId: PublicationId;
  readonly draftId: string;
  readonly template: string;
  readonly content: string;
  readonly contentHash: string;
  readonly docxSha256: string;
  readonly pdfSha256: string;
  readonly typesetting: string;
  readonly releasedBy: ActorId;
  readonly releasedByName: string;
  readonly releasedAt: Instant;
  /** Sizes of the stored files, in bytes. */
  readonly docxBytes: number;
  readonly pdfBytes: number;
};

export async function findLetter(reader: Reader, publicationId: PublicationId): Promise<ReleasedLetter | null> {
  const row = await reader
    .selectFrom('letter')
    .innerJoin('actor', 'actor.id', 'letter.released_by')
    .innerJoin('document as docx', 'docx.sha256', 'letter.docx_sha256')
    .innerJoin('document as pdf', 'pdf.sha256', 'letter.pdf_sha256')
    .select([
      'letter.id',
      'letter.publication_id as publicationId',
      'letter.draft_id as draftId',
      'letter.template',
      'letter.content',
      'letter.content_hash as contentHash',
      'letter.docx_sha256 as docxSha256',
      'letter.pdf_sha256 as pdfSha256',
      'letter.typesetting',
      'letter.released_by as releasedBy',
      'actor.name as releasedByName',
      'letter.recorded_at as releasedAt',
      sql<number>`octet_length(docx.bytes)`.as('docxBytes'),
      sql<number>`octet_length(pdf.bytes)`.as('pdfBytes'),
    ])
    .where('letter.publication_id', '=', publicationId)
    .executeTakeFirst();
  return row ?? null;
}
