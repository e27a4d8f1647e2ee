import { seedExercise } from '../application/exercise/seed-exercise.ts';
import { readProgrammes } from '../application/read-programme-view.ts';
import type { Database } from '../store/database.ts';
import { createPorts } from './create-ports.ts';
import { readExercise } from './read-exercise.ts';

/** Plays the exercise into a database that has no programme yet. */
export async function seedWhenEmpty(db: Database): Promise<void> {
  const ports = createPorts(db);
  if ((await readProgrammes(ports)).length > 0) return;
  await seedExercise(ports, readExercise());
}
