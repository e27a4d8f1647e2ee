import { type JsonValue, canonicalJson } from '../domain/kernel/canonical-json.ts';
import type { LetterId, ProgrammeId, PublicationId } from '../domain/kernel/ids.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import type { LetterContent } from '../domain/letters/letter-content.ts';
import type { LetterFinding } from '../domain/letters/letter-finding.ts';
import { findLastDraft, findLetter, saveDocument, saveLetter } from '../store/letters.ts';
import { findPublication, readPublicationContent } from '../store/publications.ts';
import type { Reader } from '../store/transaction.ts';
import { LetterNotSettable, type Ports } from './ports.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

export type ReleaseLetter = {
  readonly programmeId: ProgrammeId;
  readonly publicationId: PublicationId;
  /** The revision of the draft that was read and found good. */
  readonly revision: number;
};

export type ReleaseLetterRefusal =
  | RecordingRefusal
  | { readonly code: 'publication-unknown' | 'letter-released-already' | 'draft-missing' | 'letter-not-settable' }
  | { readonly code: 'draft-changed-meanwhile'; readonly current: number }
  | { readonly code: 'letter-has-blocking-findings'; readonly findings: readonly LetterFinding[] };

export type ComposedLetter = {
  readonly draftId: string;
  readonly revision: number;
  readonly content: LetterContent;
  readonly findings: readonly LetterFinding[];
};

/** The letter of a publication as its last draft makes it, with what is odd about its text. */
export async function composeLetter(
  { letterTemplate }: Ports,
  reader: Reader,
  publicationId: PublicationId,
): Promise<ComposedLetter | null> {
  const publication = await readPublicationContent(reader, publicationId);
  const draft = await findLastDraft(reader, publicationId);
  if (publication === null || draft === null) return null;
  return {
    draftId: draft.id,
    revision: draft.revision,
    content: letterTemplate.compose({ publication, details: draft.details }),
    findings: letterTemplate.findingsIn(draft.details, publication.figures),
  };
}

/** Makes the letter final: its content, and the very bytes of Word and PDF, are stored by their hash and never change. */
export const releaseLetter =
  (ports: Ports) =>
  async (command: ReleaseLetter, actor: Actor): Promise<Result<LetterId, ReleaseLetterRefusal>> => {
    // Laid out before the transaction: it takes too long to keep others waiting. A draft never changes, so what was laid
    // out still holds inside it when the draft is the same.
    const before = await composeLetter(ports, ports.db, command.publicationId);
    const isReady = before?.revision === command.revision && !before.findings.some(isBlocking);
    const pdf = isReady ? await layOut(ports, before.content, 'pdf') : null;
    const docx = isReady ? await layOut(ports, before.content, 'docx') : null;
    return recordInProgramme<LetterId, ReleaseLetterRefusal>(ports, command.programmeId, actor, async (recording) => {
      const { tx, programme, stamp, audit } = recording;
      const publication = await findPublication(tx, command.publicationId);
      if (publication === null || publication.programmeId !== programme.id) {
        return refuse({ code: 'publication-unknown' });
      }
      if ((await findLetter(tx, publication.id)) !== null) return refuse({ code: 'letter-released-already' });
      const composed = await composeLetter(ports, tx, publication.id);
      if (composed === null) return refuse({ code: 'draft-missing' });
      if (composed.revision !== command.revision) {
        return refuse({ code: 'draft-changed-meanwhile', current: composed.revision });
      }
      const blocking = composed.findings.filter(isBlocking);
      if (blocking.length > 0) return refuse({ code: 'letter-has-blocking-findings', findings: blocking });

      if (before?.draftId !== composed.draftId) {
        return refuse({ code: 'draft-changed-meanwhile', current: composed.revision });
      }
      if (pdf === null || docx === null) return refuse({ code: 'letter-not-settable' });
      const recorded = { recorded_at: stamp.at, recorded_by: stamp.by };
      const store = async (bytes: Uint8Array, mediaType: string) => {
        const sha256 = ports.sha256(bytes);
        await saveDocument(tx, { sha256, media_type: mediaType, bytes: Buffer.from(bytes), ...recorded });
        return sha256;
      };
      const content = canonicalJson(composed.content as unknown as JsonValue);
      const id = ports.newId() as LetterId;
      await saveLetter(tx, {
        id,
        publication_id: publication.id,
        draft_id: composed.draftId,
        template: ports.letterTemplate.id,
        content,
        content_hash: ports.sha256(content),
        docx_sha256: await store(docx, mediaTypes.docx),
        pdf_sha256: await store(pdf, mediaTypes.pdf),
        typesetting: ports.letterTemplate.typesetting(),
        released_by: actor.id,
        ...recorded,
      });
      await audit('letter-released', { type: 'letter', id });
      return ok(id);
    });
  };

function isBlocking({ level }: LetterFinding): boolean {
  return level === 'blocking';
}

/** A letter as a file of one kind; `null` when its text cannot be laid out. */
export async function layOut(
  { letterTemplate }: Ports,
  content: LetterContent,
  kind: keyof typeof mediaTypes,
): Promise<Uint8Array | null> {
  try {
    return kind === 'pdf' ? await letterTemplate.renderPdf(content) : await letterTemplate.renderDocx(content);
  } catch (error) {
    if (error instanceof LetterNotSettable) return null;
    throw error;
  }
}
