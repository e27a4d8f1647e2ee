import { afterAll, beforeAll, expect, test } from 'vitest';
import { date } from '../../tests/builders/date.ts';
import { letterDetails } from '../../tests/builders/letter-details.ts';
import {
  type SmallProgramme,
  doubtfulAssessment,
  expectOk,
  goodReport,
  rowCounts,
  smallProgramme,
} from '../../tests/builders/small-programme.ts';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import type { ProgrammeId, PublicationId, RoundId } from '../domain/kernel/ids.ts';
import { contentAsJson } from '../domain/publications/publication-content.ts';
import type { OpenDatabase } from '../store/database.ts';
import { findProgramme } from '../store/programmes.ts';
import { findPublication } from '../store/publications.ts';
import { findRound } from '../store/rounds.ts';
import { contentOf, publishRound } from './publish-round.ts';
import { readDocumentBytes, readPublication } from './read-publication.ts';
import { readRoundFigures } from './read-round-figures.ts';
import { receiveReport } from './receive-report.ts';
import { releaseLetter } from './release-letter.ts';
import { reviseLetterDraft } from './revise-letter-draft.ts';
import { setExerciseDate } from './set-exercise-date.ts';

const nowhere = '00000000-0000-4000-8000-000000000000';
let opened: OpenDatabase;
let judged: SmallProgramme;
let publicationId: PublicationId;
beforeAll(async () => {
  opened = await freshDatabase();
  judged = await smallProgramme(opened.db);
  await judged.judgeAll();
  publicationId = expectOk(await publish(judged));
});
afterAll(() => opened.close());

async function expectRefusal(act: () => Promise<unknown>, error: object) {
  const before = await rowCounts(opened.db);
  expect(await act()).toMatchObject({ ok: false, error });
  expect(await rowCounts(opened.db)).toEqual(before);
}

const publish = ({ ports, programmeId, roundId, actor }: SmallProgramme, other: RoundId = roundId) =>
  publishRound(ports)({ programmeId, roundId: other }, actor('approver'));
const revise = (one: SmallProgramme, id: PublicationId, basedOn: number, opening = '') =>
  reviseLetterDraft(one.ports)(
    { programmeId: one.programmeId, publicationId: id, basedOn, details: letterDetails({ opening }) },
    one.actor('coordinator'),
  );
const release = (one: SmallProgramme, id: PublicationId, revision: number) =>
  releaseLetter(one.ports)({ programmeId: one.programmeId, publicationId: id, revision }, one.actor('approver'));

test('a round in which a unit did not report and is not judged cannot be published', async () => {
  const one = await smallProgramme(opened.db);
  const units = ['Dienst a', 'Dienst b', 'Dienst c + Dienst d'].map((name) => ({ name }));
  const before = await rowCounts(opened.db);
  const refused = await publish(one);
  expect(refused).toMatchObject({ ok: false, error: { code: 'figures-do-not-add-up', notJudged: units } });
  expect(JSON.stringify(refused)).toContain('reports-and-exempt-add-up-to-units');
  expect(await rowCounts(opened.db)).toEqual(before);
});

test('a round that is not there cannot be published', async () => {
  await expectRefusal(() => publish(judged, nowhere as RoundId), { code: 'round-unknown' });
});

test('a publication that is made again from the record has the hash that was stored', async () => {
  const one = await smallProgramme(opened.db);
  await one.judgeAll();
  const id = expectOk(await publish(one));
  await one.setDate('2025-01-20');
  await one.assess('a', doubtfulAssessment, 'omzet verkeerd gelezen');
  const programme = await findProgramme(opened.db, one.programmeId);
  const round = await findRound(opened.db, one.roundId);
  const publication = await findPublication(opened.db, id);
  if (programme === null || round === null || publication === null) throw new Error('not recorded');
  const figures = await readRoundFigures(opened.db, programme, round, publication.knownAt);
  const content = expectOk(await contentOf(opened.db, programme, figures));
  expect(one.ports.sha256(canonicalJson(contentAsJson(content)))).toBe(publication.contentHash);
});

test('a letter of a publication that is not there can be neither written nor released', async () => {
  await expectRefusal(() => revise(judged, nowhere as PublicationId, 0), { code: 'publication-unknown' });
  await expectRefusal(() => release(judged, nowhere as PublicationId, 1), { code: 'publication-unknown' });
});

test('a letter is written, checked and released once, and its bytes stay', async () => {
  await expectRefusal(() => release(judged, publicationId, 1), { code: 'draft-missing' });
  expect(await revise(judged, publicationId, 0, 'Er zijn 99 diensten.')).toEqual({ ok: true, value: 1 });
  await expectRefusal(() => revise(judged, publicationId, 0), { code: 'draft-changed-meanwhile', current: 1 });
  await expectRefusal(() => release(judged, publicationId, 1), {
    code: 'letter-has-blocking-findings',
    findings: [{ code: 'B105', number: 99 }],
  });
  expectOk(await revise(judged, publicationId, 1, 'Er zijn {{agencies-total}} diensten.'));
  await expectRefusal(() => release(judged, publicationId, 1), { code: 'draft-changed-meanwhile', current: 2 });
  expectOk(await release(judged, publicationId, 2));
  await expectRefusal(() => release(judged, publicationId, 2), { code: 'letter-released-already' });
  await expectRefusal(() => revise(judged, publicationId, 2), { code: 'letter-released-already' });

  const letter = (await readPublication(judged.ports, publicationId))?.letter;
  const bytes = await readDocumentBytes(judged.ports, letter?.pdfSha256 ?? '');
  expect(judged.ports.sha256(bytes ?? '')).toBe(letter?.pdfSha256);
  const lines = await opened.db
    .selectFrom('audit_line')
    .select('action')
    .where('programme_id', '=', judged.programmeId)
    .execute();
  for (const action of ['round-published', 'letter-draft-revised', 'letter-released']) {
    expect(lines.map((line) => line.action)).toContain(action);
  }
});

test('a correction after the publication leaves the letter as it was released', async () => {
  const before = await readPublication(judged.ports, publicationId);
  await judged.setDate('2025-01-20');
  await judged.assess('a', doubtfulAssessment, 'omzet verkeerd gelezen');
  expect(before?.letter).not.toBeNull();
  expect(await readPublication(judged.ports, publicationId)).toEqual(before);
});

test('an exercise that is set back can be read and not changed', async () => {
  const one = await smallProgramme(opened.db);
  await one.setDate('2025-01-05');
  const command = { programmeId: one.programmeId, resubmissionReason: null, ...goodReport };
  const unitId = await one.unit('a');
  await expectRefusal(() => receiveReport(one.ports)({ ...command, unitId }, one.actor('clerk')), {
    code: 'exercise-date-before-record',
    today: '2025-01-05',
    lastRecorded: '2025-01-06',
  });
  await one.setDate('2025-01-06');
  await one.receive('a');
});

test('the date of a programme that is not there cannot be set', async () => {
  const command = { programmeId: nowhere as ProgrammeId, today: date('2025-01-05') };
  await expectRefusal(() => setExerciseDate(judged.ports)(command, judged.actor('coordinator')), {
    code: 'programme-unknown',
  });
});
