import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallProgramme } from '../../../tests/builders/small-programme.ts';
import { freshDatabase } from '../../../tests/database/fresh-database.ts';
import { createPorts } from '../../main/create-ports.ts';
import { findProgrammeByCode } from '../../store/programmes.ts';
import { listPublications } from '../../store/publications.ts';
import { findUnitOfAgency, listRounds } from '../../store/rounds.ts';
import { instant } from '../../domain/kernel/instant.ts';
import { createAssets } from '../assets.ts';
import { createWeb } from '../create-web.tsx';

const home = '/programmas/oefening';
const always = instant('2030-01-01T00:00:00Z');
const failures: Error[] = [];
let database: Awaited<ReturnType<typeof freshDatabase>>;
let web: Hono;

beforeAll(async () => {
  database = await freshDatabase('exercise');
  const assets = await createAssets();
  const rasterizer = { png: () => Promise.resolve(new Uint8Array([0x89, 0x50])) };
  web = createWeb({
    ...{ ports: createPorts(database.db), assets, rasterizer },
    onError: (error) => failures.push(error),
  });
});
afterAll(async () => {
  await database.close();
  expect(failures).toEqual([]);
});

async function get(path: string) {
  const answer = await web.request(path);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function exercise() {
  const programme = await findProgrammeByCode(database.db, 'oefening');
  if (programme === null) throw new Error('the exercise was not played');
  return programme;
}

async function hrefOf(agency: string, roundCode = 'voortgang-2') {
  const rounds = await listRounds(database.db, (await exercise()).id, always);
  const round = rounds.find(({ code }) => code === roundCode);
  const id = round === undefined ? null : await findUnitOfAgency(database.db, round.id, agency);
  if (id === null) throw new Error(`no unit of ${agency} in ${roundCode}`);
  return `${home}/eenheden/${id}`;
}

/** What a reader sees, without marks and with single spaces. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

async function words(path: string) {
  const { status, text } = await get(path);
  expect(status).toBe(200);
  return wordsOf(text);
}

test('a unit that fell to doubtful says so first, and why', async () => {
  const text = await words(await hrefOf('bosrand'));
  expect(text).toContain('Het is de vraag of deze dienst op 1 april 2026 robuust is.');
  expect(text).toContain('Dat is minder goed dan bij de vorige ronde: toen was de stand “naar verwachting robuust”.');
  expect(text).toContain('Belangrijkste reden volgens de dienst: Niet haalbaar in de resterende tijd.');
  expect(text).toContain('strenger dan de dienst zelf was: voldoet');
  expect(text).toContain('Zelfbeoordeling: voldoet aan 5 van de 6 criteria, voldoet niet aan 1 van de 6 criteria.');
  const report = text.slice(text.indexOf('24 juni 2025 Rapportage ontvangen'));
  expect(report.slice(0, report.indexOf('15 mei 2025'))).toContain(
    'Hoofdreden: Niet haalbaar in de resterende tijd (volgens de dienst).',
  );
});

test('as of a day before it fell, the whole page knows nothing of the fall', async () => {
  const text = await words(`${await hrefOf('bosrand')}?bekendOp=15-04-2025`);
  expect(text).toContain('Deze dienst is naar verwachting op 1 april 2026 robuust.');
  expect(text).toContain('Eerder kreeg het plan van aanpak de waardering “goed uitvoerbaar (oefening)”.');
  expect(text).toContain('Op 15 april 2025 liep die ronde nog niet. U ziet het dossier tot en met');
  expect(text).toContain('Gepubliceerd: naar verwachting robuust');
  expect(text).not.toMatch(/Tweede voortgangsrapportage|De vraag|mei 2025|resterende tijd/u);
});

test('the address of any round leads to the same dossier', async () => {
  const [plan, last] = [await words(await hrefOf('bosrand', 'plan-2024')), await words(await hrefOf('bosrand'))];
  const history = (text: string) => text.slice(text.indexOf('gebeurtenissen.'));
  expect(history(plan)).toBe(history(last));
});

test('services that report jointly are named with the ground, and what they merge into', async () => {
  const href = await hrefOf('veenmark');
  const text = await words(href);
  expect(text).toContain(
    'Deze eenheid bestaat uit twee diensten die samen rapporteren: Omgevingsdienst Petgaten en Omgevingsdienst Veenmark. Grond: De twee diensten gaan',
  );
  expect(text).toContain('Op 1 januari 2026 gaan Omgevingsdienst Petgaten en Omgevingsdienst Veenmark samen op in');
  expect(text).toContain(
    'De geschiedenis van beide diensten blijft bewaard. Omgevingsdienst Veenplassen is nog niet beoordeeld.',
  );
  expect(await words(`${href}?bekendOp=19-08-2025`)).not.toContain('Veenplassen');
});

test('a correction after publication shows what it replaced, and that the publication stays', async () => {
  const href = await hrefOf('hoogveen-zuid');
  const text = await words(href);
  expect(text).toContain('Gecorrigeerd op 13 mei 2025');
  expect(text).toContain(
    'Wat er is veranderd Onderdeel Was Is nu Oordeel: Informatie op orde (oefening) Voldoet Voldoet niet',
  );
  expect(text).toContain(
    'De publicatie van 15 april 2025 telde de eerdere beoordeling. Die publicatie blijft zoals zij was.',
  );
  expect(text).toContain('Op 13 mei 2025 vervangen. Dit geldt niet meer.');
  const before = await words(`${href}?bekendOp=12-05-2025`);
  expect(before).not.toMatch(/Gecorrigeerd|gecorrigeerd|vervangen/u);
});

test('as a publication counted it, a unit is shown to the very moment', async () => {
  const [publication] = await listPublications(database.db, (await exercise()).id, always);
  const text = await words(`${await hrefOf('hoogveen-zuid')}?publicatie=${publication?.id ?? ''}`);
  expect(text).toContain('Zoals gepubliceerd');
  expect(text).not.toMatch(/orrectie vastgesteld|Gecorrigeerd op|Tweede voortgangsrapportage ontvangen/u);
  expect(text).not.toContain('Beoordeling corrigeren');
});

test('an exempt unit shows the determination that it counts by, and why it need not report', async () => {
  const text = await words(await hrefOf('stroomland'));
  expect(text).toContain('Deze dienst is robuust.');
  expect(text).toContain('Dit volgt uit een vaststelling buiten de rondes: Brief aan Omgevingsdienst Stroomland');
  expect(text).toContain('Vrijgesteld van rapporteren');
  expect(text).toContain('Pas later vastgelegd, op 15 december 2023');
  expect(text).toContain('Deze eenheid is vrijgesteld: zij hoeft niet te rapporteren.');
});

test('while a round is not judged, a unit is not judged in it', async () => {
  const text = await words(`${await hrefOf('bosrand')}?bekendOp=16-06-2025`);
  expect(text).toContain('In de ronde “Tweede voortgangsrapportage” is deze dienst nog niet beoordeeld.');
  expect(text).toContain('Bij de vorige ronde was de stand “naar verwachting robuust”.');
});

test('while a round is not judged, a councillor reads the last verdict and what it rests on', async () => {
  const summary = await words(`${await hrefOf('bosrand')}/samenvatting?bekendOp=16-06-2025`);
  expect(summary).toContain(
    'is deze dienst nog niet beoordeeld. De vorige keer was het oordeel: “naar verwachting robuust”. Robuust betekent',
  );
  expect(summary).toContain('Wat is er veranderd? Er is nog geen nieuw oordeel. Wat gebeurt er nu?');
  expect(summary).toContain(
    'ronde “Eerste voortgangsrapportage”, besluit van 17 februari 2025. Zoals bekend op 16 juni',
  );
  const first = await words(`${await hrefOf('bosrand')}/samenvatting?bekendOp=03-06-2024`);
  expect(first).toContain('Het ministerie heeft nog niets over deze dienst gezegd.');
  expect(first).toContain('Bron: nog geen besluit over deze dienst.');
});

test('on a day before the first round the page says so, with the way back', async () => {
  const href = await hrefOf('bosrand');
  const { status, text } = await get(`${href}?bekendOp=01-12-2023`);
  expect(status).toBe(200);
  expect(wordsOf(text)).toContain('Op 1 december 2023 was nog geen ronde met deze eenheid geopend.');
  expect(text).toContain(`<a class="nl-link" href="${href}">Naar wat nu bekend is</a>`);
  expect((await get(`${href}/samenvatting?bekendOp=01-12-2023`)).status).toBe(200);
  expect((await get(`${href}/tijdlijn.csv?bekendOp=01-12-2023`)).status).toBe(404);
});

test.each(['31-02-2025', '01-01-2100', 'gisteren'])(
  'asked what was known on %s, the page says what is wrong',
  async (day) => {
    const href = await hrefOf('bosrand');
    const { status, text } = await get(`${href}?bekendOp=${day}`);
    expect(status).toBe(422);
    expect(text).toContain('U ziet wat vandaag bekend is');
    expect(text).toContain(`value="${day}"`);
    expect((await get(`${href}/samenvatting?bekendOp=${day}`)).status).toBe(422);
    for (const type of ['csv', 'svg', 'png'])
      expect((await get(`${href}/tijdlijn.${type}?bekendOp=${day}`)).status).toBe(404);
  },
);

test('an address of no unit, or of one of another programme, is not found', async () => {
  const other = await smallProgramme(database.db);
  for (const id of ['niet-hier', '00000000-0000-4000-8000-000000000000', await other.unit('a')]) {
    for (const tail of ['', '/samenvatting', '/tijdlijn.csv', '/tijdlijn.svg', '/tijdlijn.png']) {
      expect((await get(`${home}/eenheden/${id}${tail}`)).status, `${id}${tail}`).toBe(404);
    }
  }
});

test('the time line is filtered by kind and turned around', async () => {
  const href = await hrefOf('hoogveen-zuid');
  const corrections = await words(`${href}?soort=correctie`);
  expect(corrections).toContain('Eén van elf gebeurtenissen.');
  expect(corrections).toContain('Beoordeling gecorrigeerd: niet aannemelijk');
  expect(corrections.slice(corrections.indexOf('gebeurtenissen.'))).not.toContain('Rapportage ontvangen');
  const dates = async (query: string) =>
    [...(await get(`${href}${query}`)).text.matchAll(/<time[^>]*datetime="([^"]+)"/gu)].map(([, day]) => day);
  const [newest, oldest] = [await dates(''), await dates('?volgorde=oudste')];
  expect(newest).toHaveLength(11);
  expect(oldest).toEqual([...newest].sort());
  expect(newest).toEqual(oldest.toReversed());
  expect(await words(`${href}?soort=fusie`)).toContain('In dit dossier is niets van deze soort.');
});

test('the filter keeps the day that is asked about', async () => {
  const { text } = await get(`${await hrefOf('bosrand')}?bekendOp=15-04-2025`);
  expect(text).toContain('<input type="hidden" name="bekendOp" value="15-04-2025"/>');
});

test('the time line comes as a file that says it is an exercise, with a row for every field that was replaced', async () => {
  const { status, headers, text } = await get(`${await hrefOf('hoogveen-zuid')}/tijdlijn.csv`);
  expect(status).toBe(200);
  expect(headers.get('content-disposition')).toContain('tijdlijn-omgevingsdienst-hoogveen-zuid-oefening.csv');
  const lines = text.trim().split('\r\n');
  expect(lines).toHaveLength(1 + 11 + 3);
  expect(lines[0]).toContain('Ronde;Peildatum van de ronde;Wat');
  expect(text).toContain(';Tweede voortgangsrapportage;01-06-2025;');
  expect(lines.slice(1).every((line) => line.includes(';15-09-2025;OEFENING'))).toBe(true);
  expect(lines[0]).toContain('Datum;Vastgelegd op;Soort');
  expect(lines.every((line, index) => index === 0 || line.includes('OEFENING'))).toBe(true);
  expect(text).toContain('Oordeel: Informatie op orde (oefening);Voldoet;Voldoet niet');
});

test('the picture comes as a file', async () => {
  const href = await hrefOf('bosrand');
  const svg = await get(`${href}/tijdlijn.svg`);
  expect(svg.headers.get('content-type')).toContain('image/svg+xml');
  expect(svg.text).toContain('Naar verwachting robuust');
  expect(wordsOf(svg.text)).toContain('Verloop van Omgevingsdienst Bosrand. Balken:');
  expect(wordsOf(svg.text)).toContain('Zoals bekend op 15 september 2025.');
  expect((await get(`${href}/tijdlijn.png`)).headers.get('content-type')).toBe('image/png');
});

test.each([
  [
    'bosrand',
    [
      'twaalf gemeenten en de provincie Heuvelgouw',
      'voldoet deze dienst nu aan vier van de zes eisen',
      'De dienst staat er minder goed voor',
    ],
  ],
  [
    'stroomland',
    [
      'Daarom hoeft de dienst niet te rapporteren',
      'Na 1 april 2026 kijkt het ministerie of de dienst nog steeds robuust is',
    ],
  ],
  [
    'veenmark',
    ['krijgen samen één oordeel', 'samen op in Omgevingsdienst Veenplassen', 'moet de nieuwe dienst robuust zijn'],
  ],
  [
    'waterrand',
    [
      'voldoet deze dienst aan alle zes eisen',
      'Het ministerie verwacht dat de dienst dat op 1 april 2026 nog steeds is',
    ],
  ],
] as const)('a councillor of %s reads in plain words where it stands', async (agency, told) => {
  const { status, text } = await get(`${await hrefOf(agency)}/samenvatting`);
  expect(status).toBe(200);
  for (const sentence of told) expect(wordsOf(text)).toContain(sentence);
  expect(wordsOf(text)).toMatch(/Bron: .+ Zoals bekend op 15 september 2025\./u);
  expect(text).not.toContain('<table');
  expect(wordsOf(text)).not.toMatch(/peildatum|rapportage-eenheid|verslagperiode/iu);
});
