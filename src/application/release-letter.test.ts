import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import { closeTypesetter } from '../documents/parliamentary-letter/v1/pdf.ts';
import type { LetterDetails } from '../domain/letters/letter-details.ts';
import { createPorts } from '../main/create-ports.ts';
import { readExercise } from '../main/read-exercise.ts';
import type { Ports } from './ports.ts';
import { publishRound } from './publish-round.ts';
import { readPeople, readProgrammeView } from './read-programme-view.ts';
import { releaseLetter } from './release-letter.ts';
import { reviseLetterDraft } from './revise-letter-draft.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let ports: Ports;
beforeAll(async () => {
  database = await freshDatabase('exercise');
  ports = createPorts(database.db);
});
afterAll(async () => {
  await closeTypesetter();
  await database.close();
});

async function publish() {
  const view = await readProgrammeView(ports, 'oefening', null);
  const round = view?.rounds.at(-1);
  const approver = (await readPeople(ports)).find((person) => person.code === 'approver-1');
  if (view === null || round === undefined || approver === undefined) throw new Error('the exercise is not there');
  const actor = { id: approver.id, origin: 'test' };
  const programmeId = view.programme.id;
  const published = await publishRound(ports)({ programmeId, roundId: round.id }, actor);
  if (!published.ok) throw new Error(published.error.code);
  return { programmeId, publicationId: published.value, actor };
}

const details = (opening: string): LetterDetails => {
  const { letterDetails } = readExercise().programme;
  return { ...letterDetails, sections: { ...letterDetails.sections, opening } };
};

test('a letter with a character that its font does not have is refused; mended it is released', async () => {
  const { programmeId, publicationId, actor } = await publish();
  const draft = { programmeId, publicationId, basedOn: 0, details: details('Goed nieuws 🎉') };
  expect(await reviseLetterDraft(ports)(draft, actor)).toMatchObject({ ok: true });
  expect(await releaseLetter(ports)({ programmeId, publicationId, revision: 1 }, actor)).toEqual({
    ok: false,
    error: { code: 'letter-not-settable' },
  });
  // A heading of the writer before the first section of the letter is a section itself.
  const mended = { ...draft, basedOn: 1, details: details('### Vooraf\n\nEen woord vooraf.') };
  expect(await reviseLetterDraft(ports)(mended, actor)).toMatchObject({ ok: true });
  expect(await releaseLetter(ports)({ programmeId, publicationId, revision: 2 }, actor)).toMatchObject({ ok: true });
});
