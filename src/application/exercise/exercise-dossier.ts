import { z } from 'zod';
import { civilDate as date, criteriaSet, text } from '../dossier-schema.ts';
import { letterDetailsSchema } from '../letter-details-schema.ts';

const period = z.strictObject({ from: date, until: date });
const verdict = z.enum(['met', 'not-met', 'not-assessable']);

const agencies = z.strictObject({
  source: text,
  agencies: z.array(
    z.strictObject({
      code: text,
      name: text,
      abbreviation: text,
      seat: text,
      province: text,
      operatesFrom: date,
      municipalities: z.int().positive(),
    }),
  ),
});

const participants = z.strictObject({
  source: text,
  provinces: z.array(z.strictObject({ code: text, name: text })),
  municipalities: z.array(z.strictObject({ code: text, name: text, agency: text })),
});

const successions = z.strictObject({
  source: text,
  successions: z.array(
    z.strictObject({
      successor: z.strictObject({
        code: text,
        name: text,
        abbreviation: text,
        seat: text,
        province: text,
        existsFrom: date,
      }),
      predecessors: z.array(text).min(1),
      kind: z.enum(['merger', 'split']),
      effectiveOn: date,
      document: text,
      recordedOn: date,
    }),
  ),
});

const programme = z.strictObject({
  programme: z.strictObject({ code: text, name: text, targetDate: date, exerciseDate: date, startedOn: date }),
  register: z.strictObject({ code: text, name: text, source: text }),
  ratings: z.array(z.strictObject({ code: text, label: text, isInvented: z.boolean() })),
  actors: z.array(z.strictObject({ code: text, name: text, function: text, kind: z.literal('person') })),
  reasons: z.array(z.strictObject({ code: text, label: text })),
  determinations: z.array(
    z.strictObject({
      agency: text,
      outcome: z.enum(['robust', 'not-robust']),
      holdsFrom: date,
      decidedOn: date,
      document: text,
      ground: text,
      preparedBy: text,
      adoptedBy: text,
      recordedOn: date,
    }),
  ),
  exemptions: z.array(
    z.strictObject({
      agency: text,
      decision: z.enum(['exempt', 'keeps-reporting']),
      ground: text,
      approvedBy: text,
      from: date,
      until: date.nullable(),
      recordedOn: date,
    }),
  ),
  jointReporting: z.array(
    z.strictObject({
      agencies: z.array(text).min(2),
      ground: text,
      approvedBy: text,
      from: date,
      until: date.nullable(),
      recordedOn: date,
    }),
  ),
  rounds: z.array(
    z.strictObject({
      code: text,
      kind: z.enum(['improvement-plan', 'progress', 'final', 'half-yearly']),
      name: text,
      reportedPeriod: period.nullable(),
      window: period,
      referenceDate: date,
      openedOn: date,
    }),
  ),
  boundaries: z.strictObject({ file: text, source: text, referenceDate: date, recordedOn: date }),
  publications: z.array(
    z.strictObject({ round: text, publishedOn: date, publishedBy: text, letter: letterDetailsSchema }),
  ),
  letterDetails: letterDetailsSchema,
});

const decided = { preparedBy: text, preparedOn: date, adoptedBy: text, adoptedOn: date };

const assessment = z.strictObject({
  ...decided,
  statusNow: z.enum(['robust', 'not-robust']),
  forecast: z.enum(['expected', 'doubtful', 'not-plausible']),
  verdicts: z.array(z.strictObject({ criterion: text, verdict, rationale: text })),
  reasons: z.array(z.strictObject({ code: text, source: z.enum(['agency', 'ministry']), isMain: z.boolean(), text })),
  rationale: text,
});

const roundEntry = z.strictObject({
  report: z.strictObject({
    receivedOn: date,
    signedBy: text,
    selfAssessment: z.array(z.strictObject({ criterion: text, verdict, note: text })),
    reasons: z.array(z.strictObject({ code: text, isMain: z.boolean(), text })),
  }),
  assessment,
  /** Adopted after the assessment and in its place. */
  correction: assessment.extend({ correctionReason: text }).optional(),
});

const units = z.strictObject({
  units: z.array(
    z.strictObject({
      agencies: z.array(text).min(1),
      plan: z
        .strictObject({
          report: z.strictObject({ receivedOn: date, signedBy: text }),
          assessment: z.strictObject({ ...decided, rating: text, rationale: text }),
        })
        .nullable(),
      progress1: roundEntry.nullable(),
      progress2: roundEntry.nullable(),
    }),
  ),
});

/** The files of `data/exercise`, each as its schema reads it. */
export const exerciseFiles = { agencies, participants, successions, criteriaSet, programme, units } as const;

export type ExerciseDossier = {
  readonly agencies: z.infer<typeof agencies>;
  readonly participants: z.infer<typeof participants>;
  readonly successions: z.infer<typeof successions>;
  readonly criteriaSet: z.infer<typeof criteriaSet>;
  readonly programme: z.infer<typeof programme>;
  readonly units: z.infer<typeof units>;
  /** What the file of the boundaries holds. */
  readonly boundaryFile: Uint8Array;
};

export type ExerciseUnit = ExerciseDossier['units']['units'][number];
