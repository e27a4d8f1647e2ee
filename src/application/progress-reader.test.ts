import { afterAll, beforeAll, expect, test } from 'vitest';
import { date } from '../../tests/builders/date.ts';
import { fixedPorts } from '../../tests/builders/ports.ts';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import { createProgressReader } from './progress-reader.ts';
import { readProgrammeView } from './read-programme-view.ts';
import { roundAbout } from './read-round-figures.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase('exercise');
});
afterAll(() => database.close());

async function on(day: string) {
  const ports = fixedPorts(database.db);
  const view = await readProgrammeView(ports, 'oefening', date(day));
  if (view === null) throw new Error('the exercise is not there');
  const { stages } = await createProgressReader(ports)(view);
  return { opened: view.rounds.map(({ code }) => code), stages, overview: roundAbout(view.rounds, date(day)) };
}

test('a round that is open but whose reference date is still to come does not tell where things stand yet', async () => {
  const { opened, stages } = await on('2025-05-19');
  expect(opened).toEqual(['plan-2024', 'voortgang-1', 'voortgang-2']);
  expect(stages.map(({ round }) => round.code)).toEqual(['plan-2024', 'voortgang-1']);
});

test('progress and overview tell of the same round on any day', async () => {
  for (const day of ['2024-12-01', '2025-05-14', '2025-05-19', '2025-05-31', '2025-06-01', '2025-09-14']) {
    const { stages, overview } = await on(day);
    expect([day, stages.at(-1)?.round.code]).toEqual([day, overview?.code]);
  }
});

test('what was read is kept until something is recorded or another day is asked', async () => {
  const ports = fixedPorts(database.db);
  const read = createProgressReader(ports);
  const view = async (day: string) => {
    const found = await readProgrammeView(ports, 'oefening', date(day));
    if (found === null) throw new Error('the exercise is not there');
    return found;
  };
  const first = await read(await view('2025-09-14'));
  expect(await read(await view('2025-09-14'))).toBe(first);
  expect(await read(await view('2025-03-01'))).not.toBe(first);
});
