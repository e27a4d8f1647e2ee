import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '../domain/kernel/local-date.ts';
import type { LetterDetails } from '../domain/letters/letter-details.ts';

const isoDate = z
  .string()
  .refine((value) => parseLocalDate(value) !== null)
  .transform((value) => value as LocalDate);
const line = z.string().trim().min(1).max(300);
const section = z.string().max(20_000);

/** The one schema of what the writer of a letter gives: for the page, the exercise and what is stored. */
export const letterDetailsSchema = z.strictObject({
  date: isoDate,
  place: line,
  dossierNumber: line,
  dossierTitle: line,
  itemNumber: line.nullable(),
  senderOffice: line,
  signatory: z.strictObject({ function: line, name: line }),
  commitment: z.strictObject({ number: line, occasion: line, date: isoDate }).nullable(),
  previousLetter: z.strictObject({ citation: line, date: isoDate }).nullable(),
  agreementsCitation: line,
  billCitation: line.nullable(),
  sections: z.strictObject({
    opening: section,
    progress: section,
    concerns: section,
    consequences: section,
    monitoring: section,
    closing: section,
  }),
}) satisfies z.ZodType<LetterDetails>;
