import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOn, get as getFrom, progressContext, wordsOf } from '../../../tests/builders/progress-pages.ts';
import { stage, unitOf } from '../../../tests/builders/stages.ts';
import { freshDatabase } from '../../../tests/database/fresh-database.ts';
import { readProgrammeView } from '../../application/read-programme-view.ts';
import { type JudgedStage, readProgress } from '../../application/read-progress.ts';
import { transitionTable } from '../../domain/progress/transition-table.ts';
import type { WebContext } from '../web-context.ts';
import { progressRoutes } from './progress.tsx';

const home = '/programmas/oefening/voortgang';
let database: Awaited<ReturnType<typeof freshDatabase>>;
let web: WebContext;
let app: Hono;

beforeAll(async () => {
  database = await freshDatabase('exercise');
  web = progressContext(database.db);
  app = progressRoutes(web);
});
afterAll(() => database.close());

const get = (path: string, from = app) => getFrom(from, path);
const pagesOn = (stages: readonly JudgedStage[]) =>
  progressRoutes(contextOn(web, { stages, criteria: [{ code: 'size', name: 'Omvang' }] }));
const headlineOf = (text: string) =>
  text.slice(text.indexOf('<p class="vth-headline__sentence'), text.indexOf('<p class="vth-headline__note'));
const criteria = ['size'];

describe('the way of the exercise', () => {
  test('says in one sentence what moved since the round before, and every number opens its units', async () => {
    const { status, text } = await get(home);
    expect(status).toBe(200);
    const sentence = headlineOf(text);
    expect(wordsOf(sentence)).toBe(
      'Sinds de vorige ronde gingen er acht vooruit en één achteruit; achttien bleven gelijk.',
    );
    // Who hears the page hears the unit as well, in a sentence that is still a sentence.
    expect(sentence.replaceAll(/<[^>]+>/gu, '')).toBe(
      'Sinds de vorige ronde gingen er acht rapportage-eenheden vooruit en één rapportage-eenheid achteruit; achttien rapportage-eenheden bleven gelijk.',
    );
    const counts = [];
    for (const [, href = ''] of sentence.matchAll(/href="([^"]+)"/gu)) {
      const listed = await get(href.replaceAll('&amp;', '&'));
      counts.push(listed.text.split('<tbody')[1]?.split('<tr').length);
    }
    expect(counts).toEqual([9, 2, 19]);
  });

  test('rows and columns of a transition table add up to the classes of the letter', async () => {
    const view = await readProgrammeView(web.ports, 'oefening', null);
    if (view === null) throw new Error('the exercise is not there');
    const progress = await readProgress(database.db, view.programme, view.knownAt, view.today);
    const [plan, first, second] = progress.stages;
    if (plan === undefined || first === undefined || second === undefined) throw new Error('rounds are missing');
    const codes = progress.ratings.map(({ code }) => code);
    const fromPlan = transitionTable(plan, first, codes);
    const toSecond = transitionTable(first, second, codes);
    expect(fromPlan.rows.map(({ total }) => total)).toEqual([2, 11, 10, 4]);
    expect(fromPlan.columns.map(({ total }) => total)).toEqual([3, 11, 9, 4]);
    expect(toSecond.rows.map(({ total }) => total)).toEqual([3, 11, 9, 4]);
    expect(toSecond.columns.map(({ total }) => total)).toEqual([4, 15, 5, 3]);
    // Of the nine that were doubtful none became robust in half a year, and none fell further.
    const doubtful = toSecond.rows.find(({ from }) => from === 'doubtful');
    expect(doubtful?.cells.map(({ units }) => units.length)).toEqual([0, 6, 3, 0]);
  });

  test('a cell of the table lists its units with what changed and why', async () => {
    const { status, text } = await get(`${home}/overgang?van=voortgang-1&naar=voortgang-2&uit=expected&in=doubtful`);
    expect(status).toBe(200);
    expect(text).toContain('1 rapportage-eenheid.');
    expect(text).toContain('Omgevingsdienst Bosrand');
    expect(text).toContain('was voldoet, nu voldoet niet');
    expect(text).toContain('Niet haalbaar in de resterende tijd (volgens de dienst)');
  });

  test('a cell between the plans and the first round leads from a rating to a class', async () => {
    const { text } = await get(`${home}/overgang?van=plan-2024&naar=voortgang-1&uit=rating%3Asolid&in=robust`);
    expect(text).toContain('1 rapportage-eenheid.');
    expect(text).toContain('Goed uitvoerbaar (oefening)');
  });

  test('those that fell are told first, with class, verdict, explanation and main reason', async () => {
    const { text } = await get(home);
    const changes = text.slice(text.indexOf('Wat veranderde en waarom'));
    expect(changes.indexOf('Achteruit (1)')).toBeGreaterThan(0);
    expect(changes.indexOf('Achteruit (1)')).toBeLessThan(changes.indexOf('Vooruit (8)'));
    expect(changes).toContain('Vervanging bij uitval (oefening): was voldoet, nu voldoet niet');
    expect(changes).toContain('Door het vertrek van enkele ervaren specialisten');
  });

  test.each([
    ['an unknown round', 'van=voortgang-1&naar=voortgang-9'],
    ['no rounds', ''],
    ['rounds in the wrong order', 'van=voortgang-2&naar=voortgang-1'],
    ['an unknown class', 'van=voortgang-1&naar=voortgang-2&uit=geweldig'],
    ['an unknown direction', 'van=voortgang-1&naar=voortgang-2&richting=omhoog'],
    ['a class of the other round', 'van=plan-2024&naar=voortgang-1&uit=doubtful'],
  ])('a list that asks for %s is not there', async (_, query) => {
    expect((await get(`${home}/overgang?${query}`)).status).toBe(404);
  });

  test('a list of a step that nobody made says so', async () => {
    const { status, text } = await get(`${home}/overgang?van=voortgang-1&naar=voortgang-2&uit=robust&in=doubtful`);
    expect(status).toBe(200);
    expect(text).toContain('Geen rapportage-eenheid maakte deze stap.');
  });
});

describe('on an earlier day', () => {
  test('before the first round the page says so', async () => {
    const { status, text } = await get(`${home}?bekendOp=01-01-2024`);
    expect(status).toBe(200);
    expect(text).toContain('Op 1 januari 2024 was er nog geen ronde bekend.');
    expect(text).not.toContain('<svg class="vth-chart');
  });

  test('with the plans alone there is nothing to compare, but how they were rated is shown', async () => {
    const { text } = await get(`${home}?bekendOp=01-08-2024`);
    expect(text).toContain('Er is nog niets om mee te vergelijken');
    expect(text).toContain('De stroom begint bij de tweede.');
    const figure = text.slice(text.indexOf('<figure class="vth-chart-figure" id="plannen"'), text.indexOf('</figure>'));
    expect(figure).toContain('class="vth-chart vth-chart--wide"');
    const rows = [...figure.matchAll(/<tr[^>]*>(.*?)<\/tr>/gu)].map(([, row = '']) => wordsOf(row));
    expect(rows).toContainEqual(expect.stringMatching(/^Goed uitvoerbaar \(oefening\) *\d+$/u));
    expect(rows.slice(1).reduce((sum, row) => sum + Number(/\d+$/u.exec(row)?.[0]), 0)).toBe(27);
    const file = await get(`${home}/plannen.csv?bekendOp=01-08-2024`);
    expect(file.text).toContain(';Goed uitvoerbaar (oefening);');
    expect((await get(`${home}/plannen.svg?bekendOp=01-08-2024`)).text).toContain('Hoe de plannen zijn gewaardeerd');
    expect((await get(home)).text).not.toContain('id="plannen"');
  });

  test('with one round that was assessed there is a flow from the plans, but no headline', async () => {
    const { text } = await get(`${home}?bekendOp=01-05-2025`);
    expect(text).toContain('Eerste voortgangsrapportage is de eerste ronde waarin is beoordeeld.');
    expect(text).not.toContain('vth-headline');
    expect(text).toContain('id="overgang-plan-2024-voortgang-1"');
    expect(text).toContain('bekendOp=01-05-2025');
  });

  test('while a round is being assessed it says of how many units nothing is known yet', async () => {
    const { text } = await get(`${home}?bekendOp=01-07-2025`);
    expect(text).toContain('De beoordeling van deze ronde loopt nog');
    expect(text.indexOf('De beoordeling van deze ronde loopt nog')).toBeLessThan(text.indexOf('vth-headline'));
    expect(wordsOf(headlineOf(text))).toContain('niet te vergelijken.');
  });

  test.each(['31-02-2025', '01-01-2100'])(
    'a day that cannot be, such as %s, is refused with what is shown',
    async (day) => {
      const { status, text } = await get(`${home}?bekendOp=${day}`);
      expect(status).toBe(422);
      const moves = `${home}/overgang?van=voortgang-1&naar=voortgang-2&bekendOp=${day}`;
      expect((await get(moves)).status).toBe(422);
      for (const file of ['stroom.csv', 'klassen.svg', 'criteria.png'])
        expect((await get(`${home}/${file}?bekendOp=${day}`)).status).toBe(404);
      expect(text).toContain('U ziet wat vandaag bekend is');
      expect(text).toContain(`value="${day}"`);
    },
  );
});

describe('with more rounds', () => {
  const rounds = ['1', '2', '3', '4', '5', '6'].map((code) => ({ ...stage(code, [unitOf('a')]), criteria }));

  test('the flow shows the last four, and any four that are asked for', async () => {
    const pages = pagesOn(rounds);
    const last = await get(home, pages);
    expect(last.text).toContain('id="overgang-3-4"');
    expect(last.text).not.toContain('id="overgang-2-3"');
    const first = await get(`${home}?vanaf=1`, pages);
    expect(first.text).toContain('id="overgang-1-2"');
    expect(first.text).not.toContain('id="overgang-4-5"');
    expect(first.text).toContain('<option value="1" selected');
  });

  test('a flow that starts at an unknown round, or too late, shows the last four', async () => {
    const pages = pagesOn(rounds);
    for (const start of ['99', '6'])
      expect((await get(`${home}?vanaf=${start}`, pages)).text).toContain('id="overgang-5-6"');
  });

  test('units that are new and units that are gone stand in the table', async () => {
    const stages = [stage('1', [unitOf('a'), unitOf('b')]), stage('2', [unitOf('ab')])].map((one) => ({
      ...one,
      criteria,
    }));
    const { text } = await get(home, pagesOn(stages));
    expect(text).toContain('Nieuw in deze ronde');
    expect(text).toContain('Niet meer in deze ronde');
    expect(wordsOf(headlineOf(text))).toContain('geen bleven gelijk, en drie zijn niet te vergelijken.');
  });

  test('names are shown as they are written, not as markup', async () => {
    const units = [unitOf('a', { name: '<b>Dienst</b> & "co"', letterClass: 'doubtful' })];
    const stages = [stage('1', [unitOf('a')]), stage('2', units)].map((one) => ({ ...one, criteria }));
    const { text } = await get(home, pagesOn(stages));
    expect(text).toContain('&lt;b&gt;Dienst&lt;/b&gt; &amp; &quot;co&quot;');
    expect(text).not.toContain('<b>Dienst');
  });

  test('of very many changes it shows the first, and leads to all', async () => {
    const names = Array.from({ length: 400 }, (_, index) => `dienst-${index}`);
    const units = (letterClass: 'expected' | 'doubtful') =>
      names.map((name) => unitOf(name, { letterClass, rationale: `Toelichting bij ${name}.` }));
    const stages = [stage('1', units('expected')), stage('2', units('doubtful'))].map((one) => ({ ...one, criteria }));
    const { text } = await get(home, pagesOn(stages));
    expect(text).toContain('Achteruit (400)');
    expect(text.match(/vth-changes__item--worse/gu)).toHaveLength(30);
    expect(text).toContain('richting=achteruit');
  });
});

describe('as files', () => {
  test('the flow as a table has a line for every cell, with rounds, dates and unit', async () => {
    const { status, headers, text } = await get(`${home}/stroom.csv`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('stroom-oefening');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(1 + 4 * 4 + 4 * 4);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Eerste voortgangsrapportage;01-12-2024;De vraag;Tweede voortgangsrapportage;01-06-2025;Naar verwachting robuust;6;rapportage-eenheden;15-09-2025;/u,
      ),
    );
  });

  test.each(['stroom', 'klassen', 'criteria'])('%s can be had as table and as pictures', async (name) => {
    expect((await get(`${home}/${name}.csv`)).headers.get('content-type')).toContain('text/csv');
    const svg = await get(`${home}/${name}.svg`);
    const above = wordsOf(svg.text.replaceAll('<text', ' <text'));
    expect(above).toContain('Geteld in rapportage-eenheden.');
    expect(above).toContain('(1 juni 2025)');
    expect(above).toContain('Zoals bekend op 15 september 2025.');
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(svg.text).toContain('OEFENING');
    expect((await get(`${home}/${name}.png`)).headers.get('content-type')).toBe('image/png');
  });

  test('the criteria as a table add up to the units of each round', async () => {
    const lines = (await get(`${home}/criteria.csv`)).text.trim().split('\r\n').slice(1);
    const totals = new Map<string, number>();
    for (const line of lines) {
      const [criterion = '', round = '', , , count = ''] = line.split(';');
      totals.set(`${criterion} ${round}`, (totals.get(`${criterion} ${round}`) ?? 0) + Number(count));
    }
    expect(totals.size).toBe(12);
    expect([...new Set(totals.values())]).toEqual([27]);
  });

  test('a file of something else is not there', async () => {
    expect((await get(`${home}/stroom.pdf`)).status).toBe(404);
    expect((await get(`${home}/geheim.csv`)).status).toBe(404);
  });

  test('a file of what was known on an earlier day says so in its name and in each row', async () => {
    const { headers, text } = await get(`${home}/klassen.csv?bekendOp=01-05-2025`);
    expect(headers.get('content-disposition')).toContain('bekend-op-2025-05-01');
    expect(text.trim().split('\r\n').slice(1)).toSatisfy((lines: string[]) =>
      lines.every((line) => line.includes(';01-05-2025;')),
    );
  });
});
