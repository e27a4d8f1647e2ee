import { sql } from 'kysely';
import type { PublicationId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

/** A document that belongs to a publication beside its letter, as it was released. */
export type PublicationDocument = {
  readonly kind: Schema['publication_document']['kind'];
  readonly template: string;
  readonly sha256: string;
  readonly typesetting: string;
  readonly releasedAt: Instant;
  /** Size of the stored file. */
  readonly bytes: number;
};

export async function savePublicationDocument(tx: Transaction, row: Schema['publication_document']): Promise<void> {
  await tx.insertInto('publication_document').values(row).execute();
}

export function listPublicationDocuments(
  reader: Reader,
  publicationId: PublicationId,
): Promise<readonly PublicationDocument[]> {
  return reader
    .selectFrom('publication_document')
    .innerJoin('document', 'document.sha256', 'publication_document.sha256')
    .select([
      'publication_document.kind',
      'publication_document.template',
      'publication_document.sha256',
      'publication_document.typesetting',
      'publication_document.recorded_at as releasedAt',
      sql<number>`octet_length(document.bytes)`.as('bytes'),
    ])
    .where('publication_document.publication_id', '=', publicationId)
    .orderBy('publication_document.recorded_at')
    .execute();
}
