import type { ProgrammeId } from '../domain/kernel/ids.ts';
import { endOfDayInAmsterdam } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import type { LetterDetails } from '../domain/letters/letter-details.ts';
import { findLastDraft, findLetter } from '../store/letters.ts';
import { listPublications } from '../store/publications.ts';
import type { Ports } from './ports.ts';

const empty: Omit<LetterDetails, 'date'> = {
  place: 'Den Haag',
  dossierNumber: '–',
  dossierTitle: 'Vergunningverlening, toezicht en handhaving',
  itemNumber: null,
  senderOffice: 'STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT',
  signatory: { function: 'De staatssecretaris van Infrastructuur en Waterstaat', name: '–' },
  commitment: null,
  previousLetter: null,
  agreementsCitation: 'stcrt-2025-5488',
  billCitation: null,
  sections: { opening: '', progress: '', concerns: '', consequences: '', monitoring: '', closing: '' },
};

/**
 * What a new letter starts from: the details that the programme keeps ready for it, else those of the last released
 * letter, with that letter cited as the one before.
 */
export async function readProposedDetails(
  { db, proposedLetter }: Ports,
  programmeId: ProgrammeId,
  today: LocalDate,
): Promise<LetterDetails> {
  const prepared = proposedLetter?.(programmeId) ?? null;
  if (prepared !== null) return { ...prepared, date: today };
  for (const publication of await listPublications(db, programmeId, endOfDayInAmsterdam(today))) {
    const letter = await findLetter(db, publication.id);
    const draft = letter === null ? null : await findLastDraft(db, publication.id);
    if (draft !== null) {
      const { details } = draft;
      const citation =
        details.itemNumber === null ? details.dossierNumber : `${details.dossierNumber}, nr. ${details.itemNumber}`;
      return {
        ...details,
        date: today,
        commitment: null,
        itemNumber: null,
        previousLetter: { citation, date: details.date },
      };
    }
  }
  return { ...empty, date: today };
}
