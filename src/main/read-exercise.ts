import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type ExerciseDossier, exerciseFiles } from '../application/exercise/exercise-dossier.ts';

const folder = new URL('../../data/exercise/', import.meta.url);

/** @throws Error when a file of the exercise does not follow its schema. */
export function readExercise(): ExerciseDossier {
  const read = <S extends z.ZodType>(file: string, schema: S): z.infer<S> =>
    schema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  const programme = read('programme.json', exerciseFiles.programme);
  return {
    programme,
    agencies: read('agencies.json', exerciseFiles.agencies),
    participants: read('participants.json', exerciseFiles.participants),
    successions: read('successions.json', exerciseFiles.successions),
    criteriaSet: read('criteria-set.json', exerciseFiles.criteriaSet),
    units: read('units.json', exerciseFiles.units),
    boundaryFile: readFileSync(new URL(programme.boundaries.file, folder)),
  };
}
