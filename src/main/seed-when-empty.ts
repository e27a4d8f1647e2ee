import { seedExercise } from '../application/exercise/seed-exercise.ts';
import { readProgrammes } from '../application/read-programme-view.ts';
import { seedRegister } from '../application/register/seed-register.ts';
import { readBoundaries } from '../boundaries/read-boundaries.ts';
import { boundaryLimits } from '../domain/boundaries/boundary-finding.ts';
import type { Database } from '../store/database.ts';
import { lockSeeding } from '../store/programmes.ts';
import { createPorts } from './create-ports.ts';
import { readExercise } from './read-exercise.ts';
import { readRegister } from './read-register.ts';

/**
 * Plays the exercise and records the register of the real agencies, where no programme is recorded but these: whole or
 * not at all. A first start that is broken off leaves nothing half behind, which could never be taken away again, and of
 * two that begin at once the second finds everything there.
 */
export async function seedWhenEmpty(db: Database): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockSeeding(tx);
    const ports = {
      ...createPorts(tx),
      // The file is our own and small: it needs no process of its own, which would cost the first start half a second.
      boundaryReader: (bytes: Uint8Array, limits = boundaryLimits) => Promise.resolve(readBoundaries(bytes, limits)),
    };
    const [exercise, register] = [readExercise(), readRegister()];
    const seeds: ReadonlyMap<string, () => Promise<unknown>> = new Map([
      [exercise.programme.programme.code, () => seedExercise(ports, exercise)],
      [register.programme.programme.code, () => seedRegister(ports, register)],
    ]);
    const codes = (await readProgrammes(ports)).map(({ code }) => code);
    if (codes.some((code) => !seeds.has(code))) return;
    for (const [code, seed] of seeds) if (!codes.includes(code)) await seed();
  });
}
