import type { ProgrammeId, PublicationId } from '../domain/kernel/ids.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import type { LetterDetails } from '../domain/letters/letter-details.ts';
import { findLastDraft, findLetter, saveLetterDraft } from '../store/letters.ts';
import { findPublication } from '../store/publications.ts';
import type { Ports } from './ports.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type ReviseLetterDraft = {
  readonly programmeId: ProgrammeId;
  readonly publicationId: PublicationId;
  /** The revision that the writer started from; 0 for the first. */
  readonly basedOn: number;
  readonly details: LetterDetails;
};

export type ReviseLetterDraftRefusal =
  | RecordingRefusal
  | { readonly code: 'publication-unknown' | 'letter-released-already' }
  /** Somebody else saved a revision in the meantime; nothing was overwritten. */
  | { readonly code: 'draft-changed-meanwhile'; readonly current: number };

/** Saves what the writer gives beside the figures as a new revision; earlier revisions stay readable. */
export const reviseLetterDraft =
  (ports: Ports) =>
  (command: ReviseLetterDraft, actor: Actor): Promise<Result<number, ReviseLetterDraftRefusal>> =>
    recordInProgramme<number, ReviseLetterDraftRefusal>(ports, command.programmeId, actor, async (recording) => {
      const { tx, programme, stamp, audit } = recording;
      const publication = await findPublication(tx, command.publicationId);
      if (publication === null || publication.programmeId !== programme.id) {
        return refuse({ code: 'publication-unknown' });
      }
      if ((await findLetter(tx, publication.id)) !== null) return refuse({ code: 'letter-released-already' });
      const current = (await findLastDraft(tx, publication.id))?.revision ?? 0;
      if (current !== command.basedOn) return refuse({ code: 'draft-changed-meanwhile', current });
      const id = ports.newId();
      await saveLetterDraft(tx, {
        id,
        publication_id: publication.id,
        revision: current + 1,
        details: JSON.stringify(command.details),
        recorded_at: stamp.at,
        recorded_by: stamp.by,
      });
      await audit('letter-draft-revised', { type: 'letter-draft', id });
      return ok(current + 1);
    });
