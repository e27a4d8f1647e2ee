import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boundaryActions } from './boundary-actions.ts';
import type { Config } from './config.ts';

const options = { programma: 'oefening', peildatum: '2025-01-01', bron: 'Proef', persoon: 'coordinator' };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vth-boundaries-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** On a database that nobody may open: what is refused here is refused before that. */
const importFile = (file: string) => {
  const failures = { onDumpError: () => undefined, onConnectionLost: () => undefined };
  return boundaryActions({ database: null } as unknown as Config, failures).importFile(file, options);
};

test('a file of 200 MB is refused before it is read and before a database is opened', async () => {
  const file = join(folder, 'gemeenten.geojson');
  await writeFile(file, '{');
  await truncate(file, 200_000_000);
  const outcome = await importFile(file);
  expect(outcome).toMatchObject({ isDone: false });
  expect(outcome.isDone ? '' : outcome.refusal).toContain('G110  Het bestand is 200 MB; het mag hoogstens 64 MB zijn.');
  expect(outcome.isDone ? '' : outcome.refusal).toContain('gegeneraliseerde versie');
});

test.each(['bestaat-niet.geojson', '.'])('"%s" is no file to import', async (name) => {
  const file = join(folder, name);
  expect(await importFile(file)).toEqual({
    isDone: false,
    refusal: `Het bestand ${file} bestaat niet of is niet te lezen.`,
  });
});
