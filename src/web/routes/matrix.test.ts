import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOn, get as getFrom, progressContext, wordsOf } from '../../../tests/builders/progress-pages.ts';
import { stage, unitOf } from '../../../tests/builders/stages.ts';
import { freshDatabase } from '../../../tests/database/fresh-database.ts';
import { letterClasses } from '../../domain/assessments/letter-class.ts';
import type { AgencyId } from '../../domain/kernel/ids.ts';
import type { WebContext } from '../web-context.ts';
import { matrixRoutes } from './matrix.tsx';

const home = '/programmas/oefening/matrix';
let database: Awaited<ReturnType<typeof freshDatabase>>;
let web: WebContext;
let app: Hono;

beforeAll(async () => {
  database = await freshDatabase('exercise');
  web = progressContext(database.db);
  app = matrixRoutes(web);
});
afterAll(() => database.close());

const get = (path: string, from = app) => getFrom(from, path);
const bodyOf = (text: string) => text.slice(text.indexOf('<tbody>') + 7, text.indexOf('</tbody>'));
const rowsOf = (text: string) => bodyOf(text).split('<tr>').slice(1);
const namesOf = (text: string) => rowsOf(text).map((row) => wordsOf(row.slice(0, row.indexOf('</th>'))));
/** The words and the class of the cell of a unit, by its place in the row. */
const cellOf = (text: string, name: string, column: number) => {
  const row = rowsOf(text).find((one) => one.includes(name)) ?? '';
  return row.split('<td ')[column];
};

describe('the matrix of the exercise', () => {
  test('has a row for every unit, and says how many of how many, on which date', async () => {
    const { status, text } = await get(home);
    expect(status).toBe(200);
    expect(namesOf(text)).toHaveLength(27);
    const counted = wordsOf(text.slice(text.indexOf('vth-matrix-count'), text.indexOf('vth-matrix-frame')));
    expect(counted).toContain(
      '27 van 27 rapportage-eenheden. Eenheden van: Tweede voortgangsrapportage, peildatum 1 juni 2025.',
    );
  });

  test('shows the plan and both rounds beside each other, and what is different from the round before', async () => {
    const { text } = await get(home);
    expect(cellOf(text, 'Omgevingsdienst Bosrand', 1)).toBe('class=k-rating-0>Goed uitvoerbaar (oefening)');
    expect(cellOf(text, 'Omgevingsdienst Bosrand', 2)).toBe('class=k-expected>Verwacht');
    expect(cellOf(text, 'Omgevingsdienst Bosrand', 3)).toMatch(
      /^class="k-doubtful down">De vraag<span[^>]*>, achteruit</u,
    );
    expect(text).toContain('<td class="v-n down">voldoet niet, was voldoet');
  });

  test('leads from every name to its unit', async () => {
    const { text } = await get(`${home}?bekendOp=01-09-2025`);
    expect(rowsOf(text)[0]).toMatch(/href="\/programmas\/oefening\/eenheden\/[0-9a-f-]{36}\?bekendOp=01-09-2025"/u);
  });

  test.each([
    ['klasse=doubtful', 5],
    ['klasse=robust', 4],
    ['naam=bosrand', 1],
    ['oordeel=none', 2],
    ['criterium=turnover-norm&oordeel=not-met', 7],
    ['klasse=doubtful&naam=zzz', 0],
  ])('filters by %s', async (query, count) => {
    const { text } = await get(`${home}?${query}`);
    expect(rowsOf(text)).toHaveLength(count);
    expect(text).toContain(`<strong>${count} van 27 rapportage-eenheden</strong>`);
  });

  test('finds the joint unit by the name of one of its services', async () => {
    expect(namesOf((await get(`${home}?naam=petgaten`)).text)).toHaveLength(1);
  });

  test('when nothing is found it says so, with a way out that keeps the day', async () => {
    const { status, text } = await get(`${home}?naam=zzz&bekendOp=01-09-2025`);
    expect(status).toBe(200);
    expect(text).toContain('Geen eenheid voldoet aan deze filters');
    expect(text).toContain(
      '<a class="nl-link" href="/programmas/oefening/matrix?bekendOp=01-09-2025">Wis alle filters</a>',
    );
    expect(text).not.toContain('<table');
  });

  test.each([
    ['klasse=geweldig', 'inschatting "geweldig"'],
    ['criterium=geen', 'criterium "geen"'],
    ['oordeel=misschien', 'oordeel "misschien"'],
    ['reden=zomaar', 'hoofdreden "zomaar"'],
    ['provincie=Atlantis', 'provincie "Atlantis"'],
    ['vanaf=veel', 'gemeenten vanaf "veel"'],
    ['tot=-1', 'gemeenten tot en met "-1"'],
    ['rondes=voortgang-9', 'rondes in de tabel "voortgang-9"'],
    ['volgorde=geluk', 'volgorde "geluk"'],
    ['richting=scheef', 'volgorde "scheef"'],
  ])('a value that is not known, %s, is named and left out', async (query, named) => {
    const { status, text } = await get(`${home}?${query}`);
    expect(status).toBe(200);
    expect(wordsOf(text)).toContain(named);
    expect(rowsOf(text)).toHaveLength(27);
  });

  test('what was typed comes back as text', async () => {
    const { text } = await get(`${home}?naam=${encodeURIComponent('"><script>')}`);
    expect(text).not.toContain('<script>');
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  test('one round shows one column under each criterion, all rounds show all', async () => {
    const columns = (text: string) => (rowsOf(text)[0] ?? '').split('<td ').length - 1;
    // Plan, classes, six criteria, and three columns about the unit.
    expect(columns((await get(`${home}?rondes=voortgang-2`)).text)).toBe(1 + 1 + 6 + 3);
    expect(columns((await get(`${home}?rondes=alle`)).text)).toBe(1 + 2 + 12 + 3);
  });

  test('is sorted by a head, says so, and turns around at the next click', async () => {
    const up = await get(`${home}?volgorde=ronde-voortgang-2&richting=op&klasse=robust`);
    const sorted = /<th scope="col" aria-sort="(\w+)"><a class="vth-sort" href="([^"]+)"/u.exec(up.text);
    expect(sorted?.[1]).toBe('ascending');
    expect(sorted?.[2]).toBe(
      '/programmas/oefening/matrix?klasse=robust&amp;volgorde=ronde-voortgang-2&amp;richting=af',
    );
    expect(up.text.match(/aria-sort/gu)).toHaveLength(1);
    const all = (await get(`${home}?volgorde=ronde-voortgang-2&richting=af`)).text;
    expect(rowsOf(all)[0]).toContain('Niet aannemelijk');
    expect(rowsOf(all).at(-1)).toContain('Robuust');
  });
});

describe('on an earlier day', () => {
  test('before the first round it says so', async () => {
    const { status, text } = await get(`${home}?bekendOp=01-01-2024`);
    expect(status).toBe(200);
    expect(text).toContain('Op 1 januari 2024 was er nog geen ronde bekend.');
    expect(text).not.toContain('<table');
    expect((await get(`${home}/matrix.csv?bekendOp=01-01-2024`)).status).toBe(404);
  });

  test('with the plans alone it shows the plans', async () => {
    const { text } = await get(`${home}?bekendOp=01-08-2024`);
    expect(rowsOf(text)).toHaveLength(27);
    expect(bodyOf(text)).not.toContain('class=v-');
  });

  test('with one round there is nothing that is different', async () => {
    const { text } = await get(`${home}?bekendOp=01-05-2025`);
    expect(bodyOf(text)).not.toMatch(/ (up|down|other)"/u);
  });

  test('a day that cannot be is refused with what is shown', async () => {
    const { status, text } = await get(`${home}?bekendOp=31-02-2025`);
    expect(status).toBe(422);
    expect((await get(`${home}/matrix.csv?bekendOp=31-02-2025`)).status).toBe(404);
    expect(text).toContain('U ziet wat vandaag bekend is');
    expect(text).toContain('value="31-02-2025"');
  });
});

describe('of more', () => {
  const criteria = Array.from({ length: 10 }, (_, index) => ({ code: `c${index}`, name: `Criterium ${index}` }));
  const codes = criteria.map(({ code }) => code);
  // Verdicts without a pattern, so that the page does not compress better than a real one.
  const pick = <T>(from: readonly T[], seed: number) =>
    from[Math.abs(Math.imul(seed, 2654435761) >> 8) % from.length] as T;
  const units = (round: number) =>
    Array.from({ length: 400 }, (_, index) =>
      unitOf(`Dienst-${index}`, {
        letterClass: pick(letterClasses, index * 31 + round),
        verdicts: Object.fromEntries(
          codes.map((code, criterion) => [
            code,
            pick(['met', 'met', 'not-met', 'not-assessable'] as const, index * 1009 + round * 101 + criterion),
          ]),
        ),
      }),
    );

  test('400 units, ten criteria and ten rounds are a page of less than 300 kB as it is sent', async () => {
    const stages = Array.from({ length: 10 }, (_, round) => ({ ...stage(`r${round}`, units(round)), criteria: codes }));
    const { text } = await get(`${home}?rondes=alle`, matrixRoutes(contextOn(web, { stages, criteria })));
    expect(rowsOf(text)).toHaveLength(400);
    expect((rowsOf(text)[0] ?? '').split('<td ').length - 1).toBe(10 + 100 + 3);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    expect(brotliCompressSync(text, quality).length).toBeLessThan(300_000);
    expect(gzipSync(text).length).toBeLessThan(300_000);
  });

  test('a successor shows the verdicts of both pasts, and no difference with either', async () => {
    const [a, b, ab] = ['a', 'b', 'ab'].map((name) => `agency-${name}` as AgencyId);
    if (a === undefined || b === undefined || ab === undefined) throw new Error('names are missing');
    const stages = [
      stage('1', [
        unitOf('a', { verdicts: { c0: 'met' } }),
        unitOf('b', { letterClass: 'doubtful', verdicts: { c0: 'not-met' } }),
      ]),
      stage('2', [unitOf('ab', { letterClass: 'expected', verdicts: { c0: 'met' } })]),
    ].map((one) => ({ ...one, criteria: ['c0'] }));
    const merger = {
      kind: 'merger',
      effectiveOn: stages[0]?.round.referenceDate ?? stage('x', []).round.referenceDate,
    } as const;
    const successions = [a, b].map((predecessorId) => ({ predecessorId, successorId: ab, ...merger }));
    const { text } = await get(
      home,
      matrixRoutes(contextOn(web, { stages, criteria: criteria.slice(0, 1), successions })),
    );
    expect(bodyOf(text)).toContain('<td class=k-mixed>Robuust en De vraag<td class=k-expected>Verwacht');
    expect(bodyOf(text)).toContain('<td class=v-x>voldoet en voldoet niet<td class=v-m>voldoet');
  });

  test('a filter with nothing to choose from is not there', async () => {
    const filtersOf = (text: string) => [...text.matchAll(/<select[^>]* name="(\w+)"/gu)].map(([, name]) => name);
    const stages = [{ ...stage('1', [unitOf('a')]), criteria: [] }];
    const bare = await get(home, matrixRoutes(contextOn(web, { stages })));
    expect(filtersOf(bare.text)).toEqual(['klasse']);
    expect(filtersOf((await get(home)).text)).toEqual([
      'klasse',
      'criterium',
      'oordeel',
      'reden',
      'provincie',
      'rondes',
    ]);
  });

  test('a unit that need not report is said to be exempt, not to be without a verdict', async () => {
    const stages = [
      {
        ...stage('1', [unitOf('a', { isExempt: true, verdicts: {} }), unitOf('b', { verdicts: {} })]),
        criteria: ['c0'],
      },
    ];
    const { text } = await get(home, matrixRoutes(contextOn(web, { stages, criteria: criteria.slice(0, 1) })));
    expect(rowsOf(text)[0]).toContain('<td class=v-e>vrijgesteld');
    expect(rowsOf(text)[1]).toContain('<td class=v-e>geen oordeel');
  });

  test('a unit without a past, and a round without the criterion, are said to be so', async () => {
    const stages = [
      { ...stage('1', [unitOf('old', { verdicts: { c0: 'met' } })]), criteria: ['c0'] },
      { ...stage('2', [unitOf('new', { verdicts: { c0: 'met', c1: 'met' } })]), criteria: ['c0', 'c1'] },
    ];
    const { text } = await get(home, matrixRoutes(contextOn(web, { stages, criteria: criteria.slice(0, 2) })));
    expect(bodyOf(text)).toContain('<td class=k-absent>niet gevolgd');
    expect(bodyOf(text)).toContain(
      '<td class=v-o>niet gevolgd<td class=v-m>voldoet<td class=v-o>geen criterium<td class=v-m>voldoet',
    );
  });

  test('sizes and provinces are shown and filtered, and unknown ones are not a zero', async () => {
    const detail = { code: 'x', abbreviation: null, seat: null };
    const details = new Map([
      ['agency-a' as AgencyId, { agencyId: 'agency-a' as AgencyId, ...detail, province: 'Noord', municipalities: 12 }],
      ['agency-b' as AgencyId, { agencyId: 'agency-b' as AgencyId, ...detail, province: null, municipalities: 0 }],
    ]);
    const stages = [{ ...stage('1', [unitOf('a'), unitOf('b')]), criteria: ['c0'] }];
    const pages = matrixRoutes(contextOn(web, { stages, criteria: criteria.slice(0, 1), details }));
    expect(bodyOf((await get(home, pages)).text)).toContain('<td class=num>–<td class=txt>–<td class=num>–');
    expect(namesOf((await get(`${home}?provincie=Noord&vanaf=12&tot=12`, pages)).text)).toEqual(['a']);
    expect(namesOf((await get(`${home}?tot=100`, pages)).text)).toEqual(['a']);
  });
});

describe('as a file', () => {
  test('holds the rows that are shown, in the same order, with what the page has no room for', async () => {
    const { headers, text } = await get(`${home}/matrix.csv?klasse=doubtful&volgorde=naam&richting=af`);
    expect(headers.get('content-type')).toContain('text/csv');
    const [head = '', ...lines] = text.trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toContain('Omgevingsdienst Bosrand');
    expect(head).toContain('Omzetnorm: Tweede voortgangsrapportage');
    expect(head).toContain('Laatste ronde;Peildatum van de ronde;Bekend op;');
    expect(lines.at(-1)).toContain('Tweede voortgangsrapportage;01-06-2025;15-09-2025;');
    expect(lines.at(-1)).toContain('Niet haalbaar in de resterende tijd;volgens de dienst');
  });

  test('can be had as a picture, that of an exercise saying so', async () => {
    const { headers, text } = await get(`${home}/matrix.svg?klasse=doubtful`);
    const above = text.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
    expect(above).toContain('5 van 27 rapportage-eenheden.');
    expect(above).toContain('R2 is Tweede voortgangsrapportage (1 juni 2025)');
    expect(above).toContain('Zoals bekend op 15 september 2025.');
    // The key has the words of the programme.
    expect(above).toContain('Goed uitvoerbaar (oefening)');
    expect(above).not.toContain('1 is de beste');
    expect(headers.get('content-type')).toContain('image/svg+xml');
    expect(text).toContain('OEFENING');
    expect((await get(`${home}/matrix.png`)).headers.get('content-type')).toBe('image/png');
    expect((await get(`${home}/matrix.pdf`)).status).toBe(404);
  });
});
