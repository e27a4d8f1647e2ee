import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '../domain/kernel/local-date.ts';

/** Pieces that the dated data of `data/exercise` and of `data/register` have in common. */
export const text = z.string().min(1);

export const civilDate = z.string().transform((value, context): LocalDate => {
  const parsed = parseLocalDate(value);
  if (parsed === null) context.addIssue({ code: 'custom', message: `not a date: ${value}` });
  return parsed as LocalDate;
});

/** Half-open; without an end while none is known. */
export const openPeriod = z.strictObject({ from: civilDate, until: civilDate.nullable() });

export const participant = z.strictObject({
  code: text,
  kind: z.enum(['municipality', 'province', 'water-board']),
  name: text,
});

export const criteriaSet = z.strictObject({
  code: text,
  version: text,
  validFrom: civilDate,
  source: text,
  criteria: z.array(
    z.strictObject({
      code: text,
      position: z.int(),
      name: text,
      wording: text,
      legalBasis: text.nullable(),
      measurement: text.nullable(),
      threshold: z.int().nullable(),
      thresholdUnit: text.nullable(),
      guidance: text.nullable(),
      isNamedPublicly: z.boolean(),
      source: text,
    }),
  ),
});
