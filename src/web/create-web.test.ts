import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import { readProgrammeView } from '../application/read-programme-view.ts';
import { readRoundFigures } from '../application/read-round-figures.ts';
import { createPorts } from '../main/create-ports.ts';
import { closeTypesetter } from '../documents/parliamentary-letter/v1/pdf.ts';
import { createAssets } from './assets.ts';
import { createWeb } from './create-web.tsx';

const home = '/programmas/oefening';
const failures: Error[] = [];
let database: Awaited<ReturnType<typeof freshDatabase>>;
let web: Hono;

beforeAll(async () => {
  database = await freshDatabase('exercise');
  const assets = await createAssets();
  const rasterizer = { png: (svg: string) => Promise.resolve(Buffer.from(svg)) };
  web = createWeb({ ports: createPorts(database.db), assets, rasterizer, onError: (error) => failures.push(error) });
});
afterAll(async () => {
  await closeTypesetter();
  await database.close();
  expect(failures).toEqual([]);
});

async function get(path: string) {
  const answer = await web.request(path);
  return { status: answer.status, text: await answer.text() };
}

async function post(path: string, fields: Readonly<Record<string, string>>) {
  const answer = await web.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
}

const setDate = (datum: string) => post(`${home}/oefening`, { datum, persoon: 'coordinator' });

/** Every field of the form on a page with the value it shows, as a browser would send them. */
function fieldsOf(html: string): Record<string, string> {
  const form = html.slice(html.lastIndexOf('<form'));
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu))
    fields[name] = value;
  for (const [tag] of form.matchAll(/<textarea[^>]*>[^<]*<\/textarea>/gu))
    fields[attribute(tag, 'name')] = unescaped(tag.replace(/<[^>]+>/gu, ''));
  for (const [tag] of form.matchAll(/<select[\s\S]*?<\/select>/gu)) {
    const chosen = [...tag.matchAll(/<option[^>]*>/gu)]
      .map(([option]) => option)
      .find((option) => option.includes('selected'));
    fields[attribute(tag, 'name')] = chosen === undefined ? '' : attribute(chosen, 'value');
  }
  return fields;
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();

async function unitsWith(key: string) {
  const ports = createPorts(database.db);
  const view = await readProgrammeView(ports, 'oefening', null);
  const round = view?.rounds.at(-1);
  if (view === null || round === undefined) throw new Error('the exercise is not there');
  const { figures } = await readRoundFigures(database.db, view.programme, round, view.knownAt);
  const figure = figures.find((one) => one.key === key);
  return figure?.kind === 'count' ? figure.members : [];
}

test.each(['31-12-9999', '01-01-0050', '31-02-2025', ''])(
  'the exercise is not set to "%s", and its pages still answer',
  async (datum) => {
    expect((await setDate(datum)).status).toBe(422);
    expect((await get(home)).status).toBe(200);
  },
);

test.each(['31-02-2025', '01-01-0050', '01-01-2100'])(
  'asked what was known on %s, the page says what is wrong and what it shows',
  async (day) => {
    const { status, text } = await get(`${home}?bekendOp=${day}`);
    expect(status).toBe(422);
    expect(text).toContain('U ziet wat vandaag bekend is');
    expect(text).toContain(`value="${day}"`);
  },
);

test('before the first round there is no round to choose, and still a day', async () => {
  const { status, text } = await get(`${home}?bekendOp=01-12-2023`);
  expect(status).toBe(200);
  expect(text).toContain('Er is nog geen ronde met cijfers');
  expect(text).not.toContain('<select');
  expect(text).toContain('value="01-12-2023"');
});

test('a unit that is exempt shows the decision that it counts by', async () => {
  const [exempt] = await unitsWith('units-exempt');
  const { text } = await get(`${home}/eenheden/${exempt}`);
  expect(text).toContain('Vaststelling');
  expect(text).toContain('vrijgesteld');
  expect(text).not.toContain('geen rapportage ontvangen');
});

test('from expected to doubtful needs a main reason, and can then be adopted', async () => {
  const [unit] = await unitsWith('units-expected');
  const path = `${home}/eenheden/${unit}/correctie`;
  const fields = {
    ...fieldsOf((await get(path)).text),
    reden: 'Nieuw bewijs.',
    verwachting: 'doubtful',
    hoofdreden: '',
  };
  const refused = await post(path, fields);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('hoort één hoofdreden');
  const adopted = await post(path, {
    ...fields,
    hoofdreden: 'time-left',
    bron: 'ministry',
    redentekst: 'De tijd is te kort.',
  });
  expect(adopted.status).toBe(303);
  expect(await unitsWith('units-doubtful')).toContain(unit);
});

test('a correction that was started before somebody else corrected is refused', async () => {
  const [unit] = await unitsWith('units-doubtful');
  const path = `${home}/eenheden/${unit}/correctie`;
  const fields = { ...fieldsOf((await get(path)).text), reden: 'Een eerste.' };
  expect((await post(path, fields)).status).toBe(303);
  const late = await post(path, { ...fields, reden: 'Een tweede.' });
  expect(late.status).toBe(422);
  expect(late.text).toContain('intussen een andere beoordeling');
});

test('a round is published once, and again only after something changed', async () => {
  const { text } = await get(`${home}/publicaties`);
  const fields = { ...fieldsOf(text), persoon: 'approver-1' };
  const first = await post(`${home}/publicaties`, fields);
  expect(first.status).toBe(303);
  const second = await post(`${home}/publicaties`, fields);
  expect(second.status).toBe(422);
  expect(second.text).toContain('is er niets veranderd');

  const [unit] = await unitsWith('units-expected');
  const path = `${home}/eenheden/${unit}/correctie`;
  const correction = {
    ...fieldsOf((await get(path)).text),
    reden: 'Na de publicatie.',
    toelichting: 'Andere toelichting.',
  };
  expect((await post(path, correction)).status).toBe(303);
  const id = first.to?.split('/').at(-1);
  const frozen = await get(`${home}/eenheden/${unit}?publicatie=${id}`);
  expect(frozen.text).toContain('Zoals gepubliceerd');
  expect(frozen.text).not.toContain('Andere toelichting.');
  expect((await get(`${home}/eenheden/${unit}`)).text).toContain('Andere toelichting.');

  expect((await get(`${first.to}/brief`)).status).toBe(200);
  await setDate('01-02-2025');
  expect((await get(`${first.to}/brief`)).status).toBe(404);
  const early = await post(path, correction);
  expect(early.status).toBe(404);
  await setDate('15-09-2025');
});

test('a form that is too large, or no form at all, is refused with a page', async () => {
  const large = await post(`${home}/oefening`, { datum: 'x'.repeat(2_100_000) });
  expect(large.status).toBe(413);
  expect(large.text).toContain('Er is niets bewaard');
  const answer = await web.request(`${home}/oefening`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: 'geen formulier',
  });
  expect(answer.status).toBe(400);
});

test('a file of boundaries may be larger than a form, and one without end is refused in words', async () => {
  const upload = (bytes: number) => {
    const body = new FormData();
    body.set('bestand', new File([new Uint8Array(bytes)], 'grenzen.json'));
    return web.request(`${home}/kaart/grenzen`, { method: 'POST', body });
  };
  expect((await upload(3_000_000)).status).toBe(422);
  const answer = await web.request(`${home}/kaart/grenzen`, {
    method: 'POST',
    headers: { 'Content-Length': '200000000', 'Content-Type': 'multipart/form-data; boundary=x' },
    body: 'x',
  });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('Gebruik de gegeneraliseerde grenzen');
});
