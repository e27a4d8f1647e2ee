import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectOk } from '../../tests/builders/small-programme.ts';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import { tablesOfDocx } from '../../tests/golden/tables-of-docx.ts';
import { readPeople, readProgrammeView } from '../application/read-programme-view.ts';
import { readDocumentBytes } from '../application/read-publication.ts';
import { publishRound } from '../application/publish-round.ts';
import { releaseLetter } from '../application/release-letter.ts';
import { releaseSummary } from '../application/release-summary.ts';
import { reviseLetterDraft } from '../application/revise-letter-draft.ts';
import { closeSummaryTypesetter } from '../documents/management-summary/v1/template.ts';
import { closeTypesetter } from '../documents/parliamentary-letter/v1/pdf.ts';
import { createPorts } from '../main/create-ports.ts';
import { readExercise } from '../main/read-exercise.ts';
import { classTexts } from '../text/nl/web-components.ts';
import { createAssets } from './assets.ts';
import { createWeb } from './create-web.tsx';

const classes = ['robust', 'expected', 'doubtful', 'not-plausible'] as const;
const [firstRound, secondRound] = ['Eerste voortgangsrapportage', 'Tweede voortgangsrapportage'];
let database: Awaited<ReturnType<typeof freshDatabase>>;
let web: Hono;
let letter: Uint8Array;
let annex: Uint8Array;

/** The second round of the exercise, published with its letter and annex as the ministry would. */
beforeAll(async () => {
  database = await freshDatabase('exercise');
  const ports = createPorts(database.db);
  const rasterizer = { png: (svg: string) => Promise.resolve(Buffer.from(svg)) };
  web = createWeb({
    ports,
    assets: await createAssets(),
    rasterizer,
    onError: (error) => expect.unreachable(error.message),
  });
  const view = await readProgrammeView(ports, 'oefening', null);
  const round = view?.rounds.at(-1);
  if (view === null || round === undefined) throw new Error('the exercise is not there');
  const people = await readPeople(ports);
  const as = (code: string) => ({ id: people.find((one) => one.code === code)?.id as never, origin: 'test' });
  const programmeId = view.programme.id;
  const publicationId = expectOk(await publishRound(ports)({ programmeId, roundId: round.id }, as('approver-1')));
  const details = readExercise().programme.letterDetails;
  const draft = { programmeId, publicationId, basedOn: 0, details };
  const revision = expectOk(await reviseLetterDraft(ports)(draft, as('coordinator')));
  expectOk(await releaseLetter(ports)({ programmeId, publicationId, revision }, as('approver-1')));
  const { docx_sha256: hash } = await database.db
    .selectFrom('letter')
    .select('docx_sha256')
    .where('publication_id', '=', publicationId)
    .executeTakeFirstOrThrow();
  letter = (await readDocumentBytes(ports, hash)) ?? new Uint8Array();
  const kind = 'summary-docx';
  const released = expectOk(await releaseSummary(ports)({ programmeId, publicationId, kind }, as('coordinator')));
  annex = (await readDocumentBytes(ports, released)) ?? new Uint8Array();
});
afterAll(async () => {
  await closeTypesetter();
  await closeSummaryTypesetter();
  await database.close();
});

async function csv(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const answer = await web.request(`/programmas/oefening/${path}`);
  expect(answer.status).toBe(200);
  const [head = [], ...lines] = (await answer.text())
    .replace(/^\ufeff/u, '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));
  return lines.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

/** What the letter itself says, in its own table: units, services and the units of the round before, per class. */
function inLetter(): readonly (readonly number[])[] {
  const [table] = tablesOfDocx(letter);
  return (table ?? []).slice(1, 1 + classes.length).map((row) => row.slice(1, 4).map(Number));
}

const inLetterNow = () => inLetter().map(([units]) => units);
const inLetterBefore = () => inLetter().map(([, , before]) => before);

test('the letter says what the golden scenario says', () => {
  expect(inLetterNow()).toEqual([4, 15, 5, 3]);
  expect(inLetter().map(([, agencies]) => agencies)).toEqual([4, 16, 5, 3]);
  expect(inLetterBefore()).toEqual([3, 11, 9, 4]);
});

test('the flow between the rounds leaves from and arrives at what the letter says', async () => {
  const lines = (await csv('voortgang/stroom.csv')).filter((line) => line['Naar ronde'] === secondRound);
  const total = (end: 'Van' | 'Naar', place: string) =>
    lines.reduce((sum, line) => sum + (line[end] === place ? Number(line['Aantal']) : 0), 0);
  expect(classes.map((name) => total('Naar', classTexts[name]))).toEqual(inLetterNow());
  expect(classes.map((name) => total('Van', classTexts[name]))).toEqual(inLetterBefore());
});

test('the matrix has as many rows of each class, in both rounds, as the letter says', async () => {
  const lines = await csv('matrix/matrix.csv');
  const rows = (round: string | undefined) =>
    classes.map((name) => lines.filter((line) => line[`Inschatting: ${round}`] === classTexts[name]).length);
  expect(rows(secondRound)).toEqual(inLetterNow());
  expect(rows(firstRound)).toEqual(inLetterBefore());
});

test('annex 1 totals what the letter says, and lists as many units of each class', () => {
  const tables = tablesOfDocx(annex);
  const totals = tables.find(
    (table) => table[0]?.includes('Rapportage-eenheden') && table[1]?.[0] === classTexts.robust,
  );
  expect(totals?.slice(1, 5).map((row) => row.slice(1, 3).map(Number))).toEqual(
    inLetter().map(([now, , before]) => [now, before]),
  );
  const units = tables.find((table) => table[0]?.includes('C1')) ?? [];
  const [head = [], ...rows] = units;
  const column = (mark: string) => head.findIndex((text) => text.startsWith(mark));
  const listed = (mark: string) =>
    classes.map((name) => rows.filter((row) => row[column(mark)]?.startsWith(classTexts[name])).length);
  expect(rows).toHaveLength(27);
  expect(listed('R2')).toEqual(inLetterNow());
  expect(listed('R1')).toEqual(inLetterBefore());
});

test('the reasons of those behind are the same in the matrix and in annex 1', async () => {
  const norm = (await csv('matrix/matrix.csv?reden=turnover-norm')).length;
  const time = (await csv('matrix/matrix.csv?reden=time-left')).length;
  expect([norm, time]).toEqual([5, 3]);
  const reasons = tablesOfDocx(annex).find((table) => table[0]?.[0] === 'Reden');
  expect(reasons?.slice(1, 3).map((row) => Number(row[1]))).toEqual([norm, time]);
});
