import { z } from 'zod';
import { civilDate, criteriaSet, openPeriod, participant, text } from '../dossier-schema.ts';

const programme = z.strictObject({
  programme: z.strictObject({ code: text, name: text, targetDate: civilDate }),
  register: z.strictObject({ code: text, name: text, source: text }),
  criteriaSet,
});

const register = z.strictObject({
  source: text,
  licence: text,
  /** The day on which the register of the government was read. */
  asOf: civilDate,
  /** Where we tell it otherwise than the register of the government, and on what ground. */
  corrections: z.array(z.strictObject({ agency: text, register: text, here: text, source: text })),
  /** Who took part before this day is not completely known. */
  participantsKnownFrom: civilDate,
  participants: z.array(participant),
  agencies: z.array(
    z.strictObject({
      code: text,
      name: text,
      abbreviation: text.nullable(),
      formerNames: z.array(z.strictObject({ name: text, abbreviation: text.nullable(), until: civilDate })),
      seat: text,
      province: text,
      legal: openPeriod,
      operation: openPeriod,
      participants: z.array(openPeriod.extend({ codes: z.array(text).min(1) })),
    }),
  ),
  successions: z.array(
    z.strictObject({
      predecessors: z.array(text).min(1),
      successor: text,
      kind: z.enum(['merger', 'split']),
      effectiveOn: civilDate,
      document: text,
    }),
  ),
});

/** The files of `data/register`, each as its schema reads it. */
export const registerFiles = { programme, register } as const;

export type RegisterDossier = {
  readonly programme: z.infer<typeof programme>;
  readonly register: z.infer<typeof register>;
};
