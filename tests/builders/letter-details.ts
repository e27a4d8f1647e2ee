import type { LetterDetails, LetterSection } from '../../src/domain/letters/letter-details.ts';
import { date } from './date.ts';

/** Details of a letter in which the writer says nothing, save in the sections that are given. */
export function letterDetails(sections: Partial<Record<LetterSection, string>> = {}): LetterDetails {
  return {
    date: date('2025-04-15'),
    place: 'Den Haag',
    dossierNumber: '–',
    dossierTitle: 'Robuuste omgevingsdiensten',
    itemNumber: null,
    senderOffice: 'STAATSSECRETARIS',
    signatory: { function: 'De staatssecretaris', name: 'A. Voorbeeld' },
    commitment: null,
    previousLetter: null,
    agreementsCitation: 'Afspraken',
    billCitation: null,
    sections: { opening: '', progress: '', concerns: '', consequences: '', monitoring: '', closing: '', ...sections },
  };
}
