import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import {
  doubtfulAssessment,
  expectOk,
  robustAssessment,
  type SmallProgramme,
  smallProgramme,
} from '../../../tests/builders/small-programme.ts';
import { freshDatabase } from '../../../tests/database/fresh-database.ts';
import { openRound } from '../../application/open-round.ts';
import { recordSuccession } from '../../application/record-succession.ts';
import { registerAgency } from '../../application/register-agency.ts';
import type { ReportingUnitId } from '../../domain/kernel/ids.ts';
import { createPorts } from '../../main/create-ports.ts';
import { findProgramme } from '../../store/programmes.ts';
import { findUnitOfAgency } from '../../store/rounds.ts';
import { createAssets } from '../assets.ts';
import { createWeb } from '../create-web.tsx';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let web: Hono;

beforeAll(async () => {
  database = await freshDatabase();
  web = createWeb({
    ...{ ports: createPorts(database.db), assets: await createAssets() },
    rasterizer: { png: () => Promise.resolve(new Uint8Array()) },
    onError: (error) => {
      throw error;
    },
  });
});
afterAll(() => database.close());

/** What a reader of the page of a unit sees; `tail` is what follows its address. */
async function read({ programmeId }: SmallProgramme, unit: ReportingUnitId | null, tail = ''): Promise<string> {
  const programme = await findProgramme(database.db, programmeId);
  const answer = await web.request(`/programmas/${programme?.code ?? ''}/eenheden/${unit ?? ''}${tail}`);
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
}

test('a unit of which nothing came in is not judged, and there is nothing to lay beside each other', async () => {
  const small = await smallProgramme(database.db);
  const page = await read(small, await small.unit('a'));
  expect(page).toContain('In de ronde “Eerste ronde” is deze dienst nog niet beoordeeld.');
  expect(page).toContain('Over deze eenheid is nog geen rapportage met een zelfbeoordeling ontvangen.');
  expect(page).not.toContain('Beoordeling corrigeren');
  const summary = await read(small, await small.unit('a'), '/samenvatting');
  expect(summary).toContain('Voor de ronde “Eerste ronde” levert de dienst uiterlijk 28 februari 2025 stukken in.');
  expect(summary).toContain('Voor welke gemeenten en provincies de dienst werkt, is hier niet bekend.');
  expect(summary).toContain('Bron: nog geen besluit over deze dienst.');
});

test('a report that waits for its assessment shows what the service found of itself', async () => {
  const small = await smallProgramme(database.db);
  await small.receive('a');
  const page = await read(small, await small.unit('a'));
  expect(page).toContain('size Voldoet Geen oordeel');
  expect(await read(small, await small.unit('a'), '/samenvatting')).toContain(
    'Het ministerie beoordeelt de stukken van de ronde “Eerste ronde”.',
  );
});

test('a unit that is robust but may not stay so says both', async () => {
  const small = await smallProgramme(database.db);
  await small.receive('a');
  await small.assess('a', { ...robustAssessment, forecast: 'doubtful' });
  const page = await read(small, await small.unit('a'));
  expect(page).toContain('Deze dienst is nu robuust, maar het is de vraag of dat op 1 april 2026 nog zo is.');
});

test('a correction that moves the unit to another class says what it was before', async () => {
  const small = await smallProgramme(database.db);
  await small.receive('a');
  await small.assess('a', doubtfulAssessment);
  await small.assess('a', robustAssessment, 'nieuw bewijs');
  const page = await read(small, await small.unit('a'));
  expect(page).toContain('Deze dienst is robuust.');
  expect(page).toContain('Deze beoordeling is op 6 januari 2025 gecorrigeerd. Daarvoor was de stand “de vraag”.');
  expect(page).toContain('Reden van de correctie: nieuw bewijs');
  expect(page).toContain('Hoofdreden: Omzet (volgens het ministerie): te weinig omzet niets');
});

test('where the service is stricter or milder than the ministry, the table says so in words', async () => {
  const small = await smallProgramme(database.db);
  await small.receive('a', {
    selfAssessment: [
      { criterion: 'size', verdict: 'met', note: '' },
      { criterion: 'skill', verdict: 'not-assessable', note: '' },
    ],
  });
  await small.assess('a', doubtfulAssessment);
  const page = await read(small, await small.unit('a'));
  expect(page).toContain('size Voldoet Voldoet niet strenger dan de dienst zelf');
  expect(page).toContain('skill Niet te beoordelen Voldoet gunstiger dan de dienst zelf');
});

test('before, on and after the day of a merger the pages of all three tell it', async () => {
  const small = await smallProgramme(database.db);
  await small.receive('a');
  await small.assess('a', doubtfulAssessment);
  await small.receive('b');
  await small.assess('b', robustAssessment);
  const { programmeId, ports, actor, agency } = small;
  const named = { programmeId, code: 'e', name: 'Dienst e', abbreviation: null, seat: null, province: null };
  const valid = { from: date('2025-06-01'), until: null };
  const successor = expectOk(await registerAgency(ports)({ ...named, legal: valid, operation: valid }, actor('clerk')));
  const merger = { predecessors: [agency('a'), agency('b')], successor, kind: 'merger', document: 'regeling' } as const;
  expectOk(await recordSuccession(ports)({ programmeId, ...merger, effectiveOn: valid.from }, actor('coordinator')));
  const first = await small.unit('a');
  expect(await read(small, first)).toContain('Op 1 juni 2025 gaan Dienst a en Dienst b samen op in Dienst e (fusie).');
  expect(await read(small, first)).toContain('Dit moet nog gebeuren.');

  await small.setDate('2025-06-01');
  const merged = await read(small, first);
  expect(merged).toContain('Dienst a is op 1 juni 2025 opgegaan in Dienst e (fusie).');
  expect(merged).toContain('De laatste stand, bij “Eerste ronde”, was “de vraag”.');
  expect(merged).toContain('Dienst e is nog niet beoordeeld.');
  expect(merged).not.toContain('Dit moet nog gebeuren.');
  const past = await read(small, first, '/samenvatting');
  expect(past).toContain('De laatste stand, bij “Eerste ronde”, was “de vraag”.');
  expect(past).not.toContain('Wat is er veranderd?');

  const round = { ...small.round, code: 'second', name: 'Tweede ronde', referenceDate: date('2025-06-01') };
  const roundId = expectOk(await openRound(ports)(round, actor('coordinator')));
  const unit = await findUnitOfAgency(database.db, roundId, 'e');
  const page = await read(small, unit);
  expect(page).toContain('In de ronde “Tweede ronde” is deze dienst nog niet beoordeeld.');
  expect(page).toContain('De vorige stand: Dienst a “de vraag” en Dienst b “robuust”.');
  expect(page).toContain('Dienst e kwam op 1 juni 2025 voort uit Dienst a en Dienst b (fusie)');
  expect(page).toContain('over de periode daarvoor ziet u de dossiers van beide.');
  expect(page).toContain('Dossier van Dienst a Dossier van Dienst b');
  expect(page).toContain('Eerste ronde: Dienst a Eerste ronde: Dienst b');
  expect(await read(small, first)).toContain('Dossier van Dienst e');
  const summary = await read(small, unit, '/samenvatting');
  expect(summary).toContain('De dienst begon op 1 juni 2025 en kwam voort uit Dienst a en Dienst b.');
  expect(summary).toContain('Er is geen eerder oordeel over deze dienst zelf.');
});
