import type { ProgrammeId, PublicationId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { PublicationContent } from '../domain/publications/publication-content.ts';
import { type LetterDraft, type ReleasedLetter, findLastDraft, findLetter, readDocument } from '../store/letters.ts';
import { type PublicationDocument, listPublicationDocuments } from '../store/publication-documents.ts';
import {
  type PublicationRow,
  findPublication,
  listPublications,
  readPublicationContent,
  readPublicationText,
} from '../store/publications.ts';
import type { Ports } from './ports.ts';

export type { LetterDraft, PublicationDocument, PublicationRow, ReleasedLetter };

export type PublicationView = {
  readonly row: PublicationRow;
  readonly content: PublicationContent;
  readonly letter: ReleasedLetter | null;
  readonly draft: LetterDraft | null;
  /** The files of the management summary that are there. */
  readonly documents: readonly PublicationDocument[];
};

/** A publication without what it holds: that of thousands of units takes long to read. */
export function readPublicationRow({ db }: Ports, id: PublicationId): Promise<PublicationRow | null> {
  return findPublication(db, id);
}

export function readPublications({ db }: Ports, programmeId: ProgrammeId, knownAt: Instant) {
  return listPublications(db, programmeId, knownAt);
}

export async function readPublication({ db }: Ports, id: PublicationId): Promise<PublicationView | null> {
  const row = await findPublication(db, id);
  const content = row === null ? null : await readPublicationContent(db, id);
  if (row === null || content === null) return null;
  return {
    row,
    content,
    letter: await findLetter(db, id),
    draft: await findLastDraft(db, id),
    documents: await listPublicationDocuments(db, id),
  };
}

/** The canonical JSON of a publication, byte for byte as it was hashed. */
export function readPublicationJson({ db }: Ports, id: PublicationId): Promise<string | null> {
  return readPublicationText(db, id);
}

/** The bytes of a released document, by their hash. */
export function readDocumentBytes({ db }: Ports, sha256: string): Promise<Buffer | null> {
  return readDocument(db, sha256);
}
