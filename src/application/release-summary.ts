import type { ProgrammeId, PublicationId } from '../domain/kernel/ids.ts';
import { formatOfText } from '../domain/publications/publication-content.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { findLetter, saveDocument } from '../store/letters.ts';
import { listPublicationDocuments, savePublicationDocument } from '../store/publication-documents.ts';
import { findPublication, readPublicationText } from '../store/publications.ts';
import type { Reader } from '../store/transaction.ts';
import { LetterNotSettable, type Ports, type SummaryKind, type SummaryProgress } from './ports.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';
import { mediaTypes } from './release-letter.ts';

export type ReleaseSummary = {
  readonly programmeId: ProgrammeId;
  readonly publicationId: PublicationId;
  readonly kind: SummaryKind;
};

export type ReleaseSummaryRefusal =
  | RecordingRefusal
  | {
      readonly code:
        | 'publication-unknown'
        /** It was made before publications froze what a summary tells. */
        | 'publication-without-progress'
        | 'summary-released-already'
        /** The file with the letter needs the letter as it was released. */
        | 'letter-not-released'
        | 'letter-not-settable';
    };

/** The kinds in the order in which they are made: the summary by itself, then behind the letter. */
export const summaryKinds: readonly SummaryKind[] = [
  'summary-pdf',
  'summary-docx',
  'letter-and-summary-pdf',
  'letter-and-summary-docx',
];

export function isWithLetter(kind: SummaryKind): boolean {
  return kind === 'letter-and-summary-docx' || kind === 'letter-and-summary-pdf';
}

export function mediaTypeOf(kind: SummaryKind): string {
  return kind.endsWith('pdf') ? mediaTypes.pdf : mediaTypes.docx;
}

/**
 * Makes one file of the management summary final. It says what its publication froze and nothing else, so it is the same
 * whenever it is made; the bytes are stored by their hash and never change.
 */
export const releaseSummary =
  (ports: Ports) =>
  async (
    { programmeId, publicationId, kind }: ReleaseSummary,
    actor: Actor,
    onProgress?: SummaryProgress,
  ): Promise<Result<string, ReleaseSummaryRefusal>> => {
    // Laid out before the transaction: it takes too long to keep others waiting, and what it is made of never changes.
    const source = await readSource(ports.db, publicationId, kind);
    if (!source.ok) return source;
    if (await isReleased(ports.db, publicationId, kind)) return refuse({ code: 'summary-released-already' });
    const bytes = await layOutSummary(ports, kind, source.value, onProgress);
    if (bytes === null) return refuse({ code: 'letter-not-settable' });
    return recordInProgramme<string, ReleaseSummaryRefusal>(ports, programmeId, actor, async (recording) => {
      const { tx, programme, stamp, audit } = recording;
      const publication = await findPublication(tx, publicationId);
      if (publication?.programmeId !== programme.id) return refuse({ code: 'publication-unknown' });
      if (await isReleased(tx, publicationId, kind)) return refuse({ code: 'summary-released-already' });
      const recorded = { recorded_at: stamp.at, recorded_by: stamp.by };
      const sha256 = ports.sha256(bytes);
      await saveDocument(tx, { sha256, media_type: mediaTypeOf(kind), bytes: Buffer.from(bytes), ...recorded });
      const id = ports.newId();
      await savePublicationDocument(tx, {
        id,
        publication_id: publicationId,
        kind,
        template: ports.summaryTemplate.id,
        sha256,
        typesetting: ports.summaryTemplate.typesetting(),
        ...recorded,
      });
      await audit('summary-released', { type: 'publication-document', id });
      return ok(sha256);
    });
  };

async function isReleased(reader: Reader, publicationId: PublicationId, kind: SummaryKind): Promise<boolean> {
  return (await listPublicationDocuments(reader, publicationId)).some((one) => one.kind === kind);
}

export type SummarySource = { readonly publication: string; readonly letter: string | null };

/** What a summary of that kind is made of, as it is stored. */
export async function readSource(
  reader: Reader,
  publicationId: PublicationId,
  kind: SummaryKind,
): Promise<Result<SummarySource, Extract<ReleaseSummaryRefusal, { code: string }>>> {
  const publication = await readPublicationText(reader, publicationId);
  if (publication === null) return refuse({ code: 'publication-unknown' });
  if (formatOfText(publication) === 'vth-publication/1') return refuse({ code: 'publication-without-progress' });
  const letter = isWithLetter(kind) ? await findLetter(reader, publicationId) : null;
  if (isWithLetter(kind) && letter === null) return refuse({ code: 'letter-not-released' });
  return ok({ publication, letter: letter?.content ?? null });
}

/** The summary as a file of one kind; `null` when its text cannot be laid out. */
export async function layOutSummary(
  { summaryTemplate }: Pick<Ports, 'summaryTemplate'>,
  kind: SummaryKind,
  source: SummarySource,
  onProgress?: SummaryProgress,
): Promise<Uint8Array | null> {
  try {
    return await summaryTemplate.render(kind, source, onProgress);
  } catch (error) {
    if (error instanceof LetterNotSettable) return null;
    throw error;
  }
}
