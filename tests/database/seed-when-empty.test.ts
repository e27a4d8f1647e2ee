import { expect, test } from 'vitest';
import { recordActor } from '../../src/application/record-actor.ts';
import { seedRegister } from '../../src/application/register/seed-register.ts';
import { readRegister } from '../../src/main/read-register.ts';
import { seedWhenEmpty } from '../../src/main/seed-when-empty.ts';
import { listActors } from '../../src/store/actors.ts';
import type { Database } from '../../src/store/database.ts';
import { listProgrammes } from '../../src/store/programmes.ts';
import { fixedPorts } from '../builders/ports.ts';
import { smallProgramme } from '../builders/small-programme.ts';
import { freshDatabase } from './fresh-database.ts';

const codesIn = async (db: Database) => (await listProgrammes(db)).map(({ code }) => code).sort();
const linesIn = async (db: Database) => (await db.selectFrom('audit_line').select('id').execute()).length;

test('a first start that was broken off is completed by the next, and after that nothing is added', async () => {
  const { db, close } = await freshDatabase();
  try {
    await seedRegister(fixedPorts(db), readRegister());
    expect(await codesIn(db)).toEqual(['omgevingsdiensten']);
    await seedWhenEmpty(db);
    expect(await codesIn(db)).toEqual(['oefening', 'omgevingsdiensten']);
    const lines = await linesIn(db);
    await seedWhenEmpty(db);
    expect(await linesIn(db)).toBe(lines);
  } finally {
    await close();
  }
});

test('a record with a programme of its own is left alone', async () => {
  const { db, close } = await freshDatabase();
  try {
    await smallProgramme(db);
    const lines = await linesIn(db);
    await seedWhenEmpty(db);
    expect(await linesIn(db)).toBe(lines);
    expect(await codesIn(db)).toHaveLength(1);
  } finally {
    await close();
  }
});

test('a first start that breaks off half way leaves nothing behind, and the next begins anew', async () => {
  const { db, close } = await freshDatabase();
  try {
    // Somebody of the exercise is there already, so that it is refused in the middle of its people.
    const clerk = { code: 'clerk', name: 'Iemand', function: 'test', kind: 'person' } as const;
    await recordActor(fixedPorts(db))(clerk, null);
    const people = (await listActors(db)).length;
    await expect(seedWhenEmpty(db)).rejects.toThrow('the exercise is refused');
    expect([await codesIn(db), (await listActors(db)).length]).toEqual([[], people]);
  } finally {
    await close();
  }
});

test('of two first starts at once one fills the database and the other finds it filled', async () => {
  const { db, close } = await freshDatabase();
  try {
    await Promise.all([seedWhenEmpty(db), seedWhenEmpty(db)]);
    expect(await codesIn(db)).toEqual(['oefening', 'omgevingsdiensten']);
  } finally {
    await close();
  }
});
