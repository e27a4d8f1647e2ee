import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fixedPorts } from '../../../tests/builders/ports.ts';
import { freshDatabase } from '../../../tests/database/fresh-database.ts';
import type { SummaryJob } from '../../application/summary-jobs.ts';
import { createWebContext } from '../web-context.ts';
import { summaryRoutes } from './summaries.tsx';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let home: string;
let job: SummaryJob | null;
let started: unknown[];

beforeAll(async () => {
  database = await freshDatabase('exercise');
  const { id } = await database.db.selectFrom('publication').select('id').executeTakeFirstOrThrow();
  home = `/programmas/oefening/publicaties/${id}`;
});
afterAll(() => database.close());
beforeEach(() => {
  job = null;
  started = [];
});

function app() {
  const web = createWebContext({
    ports: fixedPorts(database.db),
    assets: { href: ((name: string) => `/assets/${name}`) as never },
    rasterizer: { png: async (svg) => new TextEncoder().encode(svg) },
    onError: (error) => expect.unreachable(error.message),
  });
  const summaries = { ...web.summaries, start: (...given: unknown[]) => started.push(given[1]), jobOf: () => job };
  return summaryRoutes({ ...web, summaries });
}

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await app().request(path, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const post = (path: string, fields: Readonly<Record<string, string>>) =>
  app().request(path, { method: 'POST', body: new URLSearchParams(fields) });

test('the page shows the way of every unit and links its four files', async () => {
  const { status, text } = await get(`${home}/bijlage-1`);
  expect(status).toBe(200);
  for (const file of ['bijlage-1.pdf', 'bijlage-1.docx', 'brief-en-bijlage-1.pdf', 'brief-en-bijlage-1.docx'])
    expect(text).toContain(`${home}/${file}`);
  expect(text).toContain('Omgevingsdienst Bosrand');
  expect(text).toContain('Goed uitvoerbaar (oefening)');
  expect(text).not.toContain('Maak de bestanden');
});

test('a file comes under the name of its round, and once only for who has it', async () => {
  const { status, headers } = await get(`${home}/bijlage-1.pdf`);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(headers.get('content-disposition')).toBe('attachment; filename="bijlage-1-voortgang-1.pdf"');
  const again = await get(`${home}/bijlage-1.pdf`, { 'If-None-Match': headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
});

test('a page further than the last shows the last', async () => {
  expect((await get(`${home}/bijlage-1?pagina=99`)).text).toContain('1 tot en met 27 van 27');
});

test('a publication of another programme, or one that is not there, is not found', async () => {
  const elsewhere = home.replace('oefening', 'omgevingsdiensten');
  const unknown = '/programmas/oefening/publicaties/00000000-0000-4000-8000-000000000000';
  for (const path of [elsewhere, unknown]) {
    expect((await get(`${path}/bijlage-1`)).status).toBe(404);
    expect((await get(`${path}/bijlage-1.pdf`)).status).toBe(404);
    expect((await post(`${path}/bijlage-1`, { persoon: 'coordinator' })).status).toBe(404);
  }
});

test('asking for the files starts them and comes back to the page', async () => {
  const answer = await post(`${home}/bijlage-1`, { persoon: 'coordinator' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${home}/bijlage-1`]);
  expect(started).toEqual([home.split('/').at(-1)]);
});

test('nobody in particular cannot ask for the files', async () => {
  const answer = await post(`${home}/bijlage-1`, { persoon: 'niemand' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Kies een persoon uit de lijst.');
  expect(started).toEqual([]);
});

test('while files are made the page says how far it is, and fetches itself again only when asked', async () => {
  job = { state: 'running', kind: 'summary-docx', files: { done: 1, total: 4 }, units: { done: 1200, total: 2700 } };
  const quiet = await get(`${home}/bijlage-1`);
  expect(quiet.text).toContain('Bestand 2 van 4: Bijlage 1 (Word).');
  expect(quiet.text).toContain('1.200 van 2.700 rapportage-eenheden opgemaakt.');
  expect(quiet.headers.get('refresh')).toBeNull();
  expect((await get(`${home}/bijlage-1?ververs=ja`)).headers.get('refresh')).toBe('3');
  expect(quiet.text).not.toContain('Omgevingsdienst Bosrand');
  const elsewhere = home.replace('oefening', 'omgevingsdiensten');
  expect((await get(`${elsewhere}/bijlage-1`)).status).toBe(404);
  job = { state: 'waiting' };
  expect((await get(`${home}/bijlage-1`)).text).toContain('staan klaar om gemaakt te worden');
});

test('a page that has nothing to wait for does not fetch itself again', async () => {
  expect((await get(`${home}/bijlage-1?ververs=ja`)).headers.get('refresh')).toBeNull();
});

test('what could not be made is told with the reason', async () => {
  const row = await database.db.selectFrom('publication').selectAll().executeTakeFirstOrThrow();
  const id = '11111111-1111-4111-8111-111111111111' as typeof row.id;
  await database.db
    .insertInto('publication')
    .values({ ...row, id })
    .onConflict((one) => one.doNothing())
    .execute();
  const without = `/programmas/oefening/publicaties/${id}/bijlage-1`;
  expect((await get(without)).text).toContain('Maak de bestanden');
  expect((await get(without)).text).toContain('als de brief is vastgesteld');
  expect((await get(`${without}.pdf`)).status).toBe(404);
  job = { state: 'failed', code: 'letter-not-settable' };
  expect((await get(without)).text).toContain('een teken dat het lettertype niet heeft');
  expect((await get(without)).text).toContain('Corrigeer die beoordeling, publiceer de ronde opnieuw');
  job = { state: 'failed', code: 'broken' };
  const { text } = await get(without);
  expect(text).toContain('Er ging iets mis.');
  expect(text).toContain('Probeer het opnieuw');
});

test('a publication from before annex 1 says so and makes none', async () => {
  const row = await database.db.selectFrom('publication').selectAll().executeTakeFirstOrThrow();
  const id = '22222222-2222-4222-8222-222222222222' as typeof row.id;
  const content = row.content.replace('vth-publication/2', 'vth-publication/1');
  await database.db
    .insertInto('publication')
    .values({ ...row, id, content })
    .onConflict((one) => one.doNothing())
    .execute();
  const path = `/programmas/oefening/publicaties/${id}/bijlage-1`;
  expect((await get(path)).text).toContain('voordat bijlage 1 bestond');
  expect((await post(path, { persoon: 'coordinator' })).status).toBe(422);
  expect(started).toEqual([]);
});
