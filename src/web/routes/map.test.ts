import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, geojsonFile, municipalities } from '../../../tests/builders/boundaries.ts';
import { get as getFrom, progressContext, wordsOf } from '../../../tests/builders/progress-pages.ts';
import { freshDatabase } from '../../../tests/database/fresh-database.ts';
import type { MappedAgency } from '../../application/read-map.ts';
import type { AgencyId } from '../../domain/kernel/ids.ts';
import type { WebContext } from '../web-context.ts';
import { mapRoutes } from './map.tsx';

const home = '/programmas/oefening/kaart';
const real = '/programmas/omgevingsdiensten/kaart';
let database: Awaited<ReturnType<typeof freshDatabase>>;
let web: WebContext;
let app: Hono;

beforeAll(async () => {
  database = await freshDatabase('exercise');
  web = progressContext(database.db);
  app = mapRoutes(web);
});
afterAll(() => database.close());

const get = (path: string) => getFrom(app, path);

/** The rows of the file, by name of the agency. */
async function rowsOf(path: string) {
  const { text } = await get(path);
  const [head = '', ...lines] = text.replace('\ufeff', '').trim().split('\r\n');
  const columns = head.split(';');
  const cell = (line: string, column: string) => line.split(';')[columns.indexOf(column)] ?? '';
  return lines.map((line) => ({
    name: cell(line, 'Omgevingsdienst'),
    letterClass: cell(line, 'Inschatting'),
    unit: cell(line, 'Rapportage-eenheid'),
    line,
  }));
}

const countsOf = (rows: readonly { readonly letterClass: string }[]) =>
  Object.fromEntries([...Map.groupBy(rows, (row) => row.letterClass)].map(([name, same]) => [name, same.length]));

/** What leads on from the picture that is shown where there is room. */
function linksOf(html: string): readonly string[] {
  const picture = html.slice(html.indexOf('vth-chart--wide'));
  return [...picture.slice(0, picture.indexOf('</svg>')).matchAll(/<a href="([^"]+)"/gu)].map(([, href = '']) => href);
}

describe('the map of the exercise', () => {
  test('has a tile for each of the 28 services, which leads to the dossier of its unit', async () => {
    const { status, text } = await get(home);
    expect(status).toBe(200);
    const links = linksOf(text);
    expect(links).toHaveLength(28);
    expect(links.every((href) => /^\/programmas\/oefening\/eenheden\/[0-9a-f-]{36}$/u.test(href))).toBe(true);
    // The two services that report jointly are one unit.
    expect(new Set(links).size).toBe(27);
  });

  test('counts services as the letter does: 4 robust, 16 expected, 5 doubtful, 3 not plausible', async () => {
    expect(countsOf(await rowsOf(`${home}.csv`))).toEqual({
      Robuust: 4,
      'Naar verwachting robuust': 16,
      'De vraag': 5,
      'Niet aannemelijk': 3,
    });
  });

  test('before the first round says nothing of any service, in the key, the words and the file alike', async () => {
    const { text } = await get(`${home}?bekendOp=01-08-2024`);
    expect(wordsOf(text)).toContain('Er is nog geen ronde waarin is beoordeeld.');
    expect(wordsOf(text)).toContain('Zonder inschatting');
    expect(text).not.toMatch(/nog niet beoordeeld/iu);
    expect(countsOf(await rowsOf(`${home}.csv?bekendOp=01-08-2024`))).toEqual({ 'Zonder inschatting': 28 });
  });

  test('shows another round', async () => {
    const rows = await rowsOf(`${home}.csv?ronde=voortgang-1`);
    expect(countsOf(rows)).toMatchObject({ Robuust: 3, 'De vraag': 9 });
    expect(rows).toHaveLength(28);
    expect(wordsOf((await get(`${home}?ronde=voortgang-1`)).text)).toContain('Eerste voortgangsrapportage');
  });

  test('shows what was known on an earlier day, and its links keep that day', async () => {
    const { text } = await get(`${home}?bekendOp=01-05-2025`);
    expect(linksOf(text).every((href) => href.endsWith('?bekendOp=01-05-2025'))).toBe(true);
    expect(text).toContain('/kaart.csv?ronde=');
  });

  test('of 1 January 2026 has the successors in place of what merged, not assessed yet and without a dossier', async () => {
    const rows = await rowsOf(`${home}.csv?op=01-01-2026`);
    expect(rows).toHaveLength(26);
    const successors = rows.filter(({ unit }) => unit === '');
    expect(successors.map(({ letterClass }) => letterClass)).toEqual(['Nog niet beoordeeld', 'Nog niet beoordeeld']);
    const { text } = await get(`${home}?op=01-01-2026`);
    expect(linksOf(text)).toHaveLength(24);
    const told = text.slice(
      text.indexOf('rechtsopvolger van'),
      text.indexOf('</span>', text.indexOf('rechtsopvolger van')),
    );
    expect(wordsOf(told)).toBe('rechtsopvolger van Omgevingsdienst Duinzoom en Omgevingsdienst Kwelderbocht');
    expect(told.match(/href="[^"]*\/eenheden\/[^"]+"/gu)).toHaveLength(2);
    expect(wordsOf(text)).toContain('zoals zij op 1 januari 2026 werken');
    expect(wordsOf(text)).not.toContain('daarom onderaan');
  });

  test('is drawn with areas on demand, joined from the municipalities of the day', async () => {
    const { text } = await get(`${home}?vorm=gebieden`);
    expect(linksOf(text)).toHaveLength(28);
    expect(text).toContain('<path');
    expect(wordsOf(text)).toContain('samengevoegd uit de gemeenten');
    expect(linksOf((await get(`${home}?vorm=gebieden&op=01-01-2026`)).text)).toHaveLength(24);
  });

  test.each(['31-02-2026', 'gisteren'])(
    'asked for the services of "%s", says what is wrong and shows the map',
    async (op) => {
      const { status, text } = await get(`${home}?op=${op}`);
      expect(status).toBe(422);
      for (const asked of ['op', 'bekendOp']) expect((await get(`${home}.csv?${asked}=${op}`)).status).toBe(404);
      expect(text).toContain('Vul een bestaande datum');
      expect(linksOf(text)).toHaveLength(28);
    },
  );

  test('is there as a picture too, with the words of an exercise', async () => {
    for (const [type, media] of [
      ['svg', 'image/svg+xml; charset=utf-8'],
      ['png', 'image/png'],
    ]) {
      const { status, text, headers } = await get(`${home}.${type}?vorm=gebieden`);
      expect([status, headers.get('content-type')]).toEqual([200, media]);
      expect(text).toContain('OEFENING');
      expect(text).toContain('peildatum 1 juni 2025');
    }
  });
});

test.each([
  '/programmas/onbekend/kaart',
  '/programmas/onbekend/kaart.csv',
  '/programmas/onbekend/kaart/grenzen',
  '/programmas/oefening/kaart.pdf',
])('%s does not exist', async (path) => {
  expect((await get(path)).status).toBe(404);
});

describe('the map of the real services', () => {
  test('says that their class was not published, and leads nowhere', async () => {
    const { status, text } = await get(`${real}?op=15-09-2025`);
    expect(status).toBe(200);
    expect(wordsOf(text)).toContain('is niet gepubliceerd');
    expect(linksOf(text)).toEqual([]);
    expect(countsOf(await rowsOf(`${real}.csv?op=15-09-2025`))).toEqual({ 'Inschatting niet gepubliceerd': 28 });
  });

  test('says that there are no boundaries, and that these are imported by command', async () => {
    expect(wordsOf((await get(real)).text)).toContain('geen gemeentegrenzen geïmporteerd');
    const { text } = await get(`${real}/grenzen`);
    expect(wordsOf(text)).toContain('vth grenzen importeer');
    expect(text).not.toContain('type="file"');
  });

  test('says so when nobody works on a day', async () => {
    expect(wordsOf((await get(`${real}?op=01-01-1960`)).text)).toContain('Geen omgevingsdiensten');
  });
});

test('four hundred services without a layout stand in a square, and their list is folded in by class', async () => {
  const classes = ['robust', 'expected', 'doubtful', 'not-plausible', null] as const;
  const agencies = Array.from({ length: 400 }, (_, index): MappedAgency => {
    const tile = { column: index % 20, row: Math.floor(index / 20), short: null, isInPlace: false };
    const name = `Omgevingsdienst ${index}`;
    const letterClass = classes[index % classes.length] ?? null;
    const none = { abbreviation: null, seat: null, province: null, unit: null, predecessors: [] };
    return { id: `${index}` as AgencyId, code: `${index}`, name, tile, letterClass, ...none };
  });
  const { text } = await getFrom(mapRoutes({ ...web, map: async () => agencies }), home);
  const list = text.slice(text.indexOf('vth-map__list'));
  expect(list.match(/<details[^>]*>/gu)?.slice(0, 5)).toEqual(
    Array.from({ length: 5 }, () => '<details class="vth-details vth-map__class">'),
  );
  expect(wordsOf(text)).toContain('De tegels staan op volgorde van naam');
});

describe('importing boundaries on a page', () => {
  const file = (bytes: Uint8Array, name = 'gemeenten.geojson') => new File([new Uint8Array(bytes)], name);
  const fields = { bron: 'Proef', peildatum: '01-01-2025', persoon: 'coordinator' };
  const post = async (given: Readonly<Record<string, string | File>>, path = home) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({
      ...fields,
      bestand: file(geojsonFile(municipalities(2))),
      ...given,
    })) {
      body.append(name, value);
    }
    const answer = await app.request(`${path}/grenzen`, { method: 'POST', body });
    return { status: answer.status, to: answer.headers.get('location'), words: wordsOf(await answer.text()) };
  };

  test.each<[string, Record<string, string | File>, string]>([
    ['without a person', { persoon: '' }, 'Kies een persoon'],
    ['without a file', { bestand: '' }, 'Kies een bestand'],
    ['without a day', { peildatum: 'ooit' }, 'Vul een bestaande datum'],
    ['without a source', { bron: ' ' }, 'Vul in waar het bestand vandaan komt'],
    ['on a day without participants', { peildatum: '01-01-1990' }, 'geen gemeenten als deelnemer'],
    ['of a file that is no GeoJSON', { bestand: file(new Uint8Array([1, 0])) }, 'G101: Dit is geen tekstbestand.'],
    ['of the municipalities of another country', {}, 'G106: De gemeente neemt op de peildatum aan geen enkele'],
  ])('%s is refused with what to do', async (_, given, words) => {
    const refused = await post(given);
    expect(refused.status).toBe(422);
    expect(refused.words).toContain(words);
  });

  test('of a third file while two are read is turned away, and later is not', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const boundaryReader: WebContext['ports']['boundaryReader'] = async (...given) => {
      await held;
      return web.ports.boundaryReader(...given);
    };
    const slow = mapRoutes({ ...web, ports: { ...web.ports, boundaryReader } });
    const send = () => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...fields, bestand: file(new Uint8Array([1])) }))
        body.append(name, value);
      return slow.request(`${home}/grenzen`, { method: 'POST', body });
    };
    const reading = [send(), send()];
    const turnedAway = await send();
    expect(turnedAway.status).toBe(503);
    expect(wordsOf(await turnedAway.text())).toContain('Er worden al bestanden met grenzen ingelezen.');
    release();
    expect((await Promise.all(reading)).map(({ status }) => status)).toEqual([422, 422]);
    expect((await send()).status).toBe(422);
  });

  test('is refused outside an exercise: nobody knows who is there', async () => {
    const refused = await post({}, real);
    expect(refused.status).toBe(422);
    expect(refused.words).toContain('Zolang inloggen ontbreekt');
  });

  test('of every participant of the day ends at the map with areas', async () => {
    const expected = await database.db
      .selectFrom('participant')
      .innerJoin('register', 'register.id', 'participant.register_id')
      .select('participant.code')
      .where('register.is_exercise', '=', true)
      .where('kind', '=', 'municipality')
      .execute();
    const bytes = geojsonFile(
      municipalities(expected.length).map((one, index) => ({
        ...one,
        properties: { code: expected[index]?.code ?? codeOf(index) },
        geometry: squareIn(index),
      })),
    );
    const imported = await post({ bestand: file(bytes) });
    expect([imported.status, imported.to]).toEqual([303, `${home}?vorm=gebieden`]);
    expect(wordsOf((await get(`${home}/grenzen`)).text)).toContain('Proef');
    expect((await post({ bestand: file(bytes) })).words).toContain('al geïmporteerd');
  });
});

/** One of 20 by 20 squares within the country. */
function squareIn(index: number) {
  const [x, y] = [3.5 + 0.15 * (index % 20), 51 + 0.1 * Math.floor(index / 20)];
  const at = (dx: number, dy: number) => [Math.round((x + dx) * 1e4) / 1e4, Math.round((y + dy) * 1e4) / 1e4];
  return { type: 'Polygon', coordinates: [[at(0, 0), at(0.15, 0), at(0.15, 0.1), at(0, 0.1), at(0, 0)]] };
}
