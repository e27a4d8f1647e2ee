import { endOfDayInAmsterdam } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import type { LetterDetails } from '../domain/letters/letter-details.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import { findDraft, findLetter } from '../store/letters.ts';
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
 * What a new letter starts from: the details that the programme keeps ready while no letter of that date or later was
 * released, else those of the last released letter, with that letter cited as the one before.
 */
export async function readProposedDetails(
  ports: Ports,
  programme: Programme,
  today: LocalDate,
): Promise<LetterDetails> {
  const prepared = ports.proposedLetter?.(programme) ?? null;
  const last = await readLastReleased(ports, programme, today);
  if (prepared !== null && (last === null || last.date < prepared.date)) return { ...prepared, date: today };
  if (last === null) return { ...empty, date: today };
  const { dossierNumber, itemNumber, date } = last;
  const citation = itemNumber === null ? dossierNumber : `${dossierNumber}, nr. ${itemNumber}`;
  return { ...last, date: today, commitment: null, itemNumber: null, previousLetter: { citation, date } };
}

async function readLastReleased({ db }: Ports, programme: Programme, today: LocalDate): Promise<LetterDetails | null> {
  for (const publication of await listPublications(db, programme.id, endOfDayInAmsterdam(today))) {
    const letter = await findLetter(db, publication.id);
    if (letter !== null) return findDraft(db, letter.draftId);
  }
  return null;
}
