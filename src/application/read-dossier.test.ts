import { afterAll, beforeAll, expect, test } from 'vitest';
import { date } from '../../tests/builders/date.ts';
import { fixedPorts } from '../../tests/builders/ports.ts';
import { smallProgramme } from '../../tests/builders/small-programme.ts';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import { eventsOf } from '../domain/dossiers/dossier-event.ts';
import { stepsOf } from '../domain/dossiers/dossier-step.ts';
import { endOfDayInAmsterdam } from '../domain/kernel/instant.ts';
import type { Database, OpenDatabase } from '../store/database.ts';
import { findProgrammeByCode } from '../store/programmes.ts';
import { readJudgements } from '../store/round-judgements.ts';
import { findUnitOfAgency, listRounds } from '../store/rounds.ts';
import { placeOf } from '../domain/progress/stage.ts';
import { readClients, readDossier } from './read-dossier.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase('exercise');
});
afterAll(() => opened.close());

const at = (day: string) => endOfDayInAmsterdam(date(day));

async function exercise(day: string) {
  const programme = await findProgrammeByCode(opened.db, 'oefening');
  if (programme === null) throw new Error('the exercise was not played');
  return { programme, rounds: await listRounds(opened.db, programme.id, at(day)) };
}

async function dossierOf(agency: string, day: string, db: Database = opened.db) {
  const { programme, rounds } = await exercise('2025-09-15');
  const round = rounds.findLast(({ code }) => code === 'voortgang-2');
  const unit = round === undefined ? null : await findUnitOfAgency(opened.db, round.id, agency);
  const read = unit === null ? null : await readDossier(fixedPorts(db), programme.id, unit, at(day));
  if (read?.kind !== 'dossier') throw new Error(`no dossier of ${agency} on ${day}`);
  return read.dossier;
}

test('a unit that fell from expected to doubtful has its whole way in its dossier', async () => {
  const dossier = await dossierOf('bosrand', '2025-09-15');
  const places = stepsOf(dossier).map(({ round, units }) => [round.code, units.map(({ place }) => place)]);
  expect(places.slice(0, 3)).toEqual([
    ['plan-2024', ['rating:solid']],
    ['voortgang-1', ['expected']],
    ['voortgang-2', ['doubtful']],
  ]);
  const kinds = eventsOf(dossier).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'report')).toHaveLength(3);
  expect(kinds.filter((kind) => kind === 'assessment')).toHaveLength(3);
  expect(kinds).toContain('publication');
});

test('what was not known yet on a day is not in the dossier of that day', async () => {
  const moment = at('2025-03-01');
  const dossier = await dossierOf('bosrand', '2025-03-01');
  expect(dossier.asked.round.code).toBe('voortgang-1');
  const recorded = eventsOf(dossier).map(({ entered }) => entered.recordedAt);
  expect(recorded.length).toBeGreaterThan(4);
  expect(recorded.filter((one) => one > moment)).toEqual([]);
});

test.each(['2024-07-01', '2025-01-20', '2025-04-15', '2025-07-20', '2025-09-15'])(
  'every unit stands in its dossier where the figures count it, as known on %s',
  async (day) => {
    const { programme, rounds } = await exercise(day);
    let compared = 0;
    const judged = await readJudgements(opened.db, rounds, at(day));
    for (const [index, round] of rounds.entries()) {
      const units = judged[index]?.units ?? [];
      for (const unit of units.filter((one, place) => place % 4 === 0 || one.isExempt)) {
        const read = await readDossier(fixedPorts(opened.db), programme.id, unit.id, at(day));
        if (read?.kind !== 'dossier') throw new Error(`no dossier of ${unit.name}`);
        const step = stepsOf(read.dossier).find((one) => one.round.id === round.id);
        const own = step?.units.find((one) => one.unit.id === unit.id);
        expect([unit.name, own?.place]).toEqual([unit.name, placeOf(round.kind, unit)]);
        expect((own?.determinations ?? []).map(({ id }) => id).sort()).toEqual([...unit.determinationIds].sort());
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
  },
);

test('services that report jointly have one dossier, with the ground of it', async () => {
  const dossier = await dossierOf('veenmark', '2025-09-15');
  expect(dossier.own).toHaveLength(2);
  const [joint] = dossier.jointReporting;
  expect(joint?.ground).toContain('gezamenlijk');
  expect(dossier.asked.jointReportingId).toBe(joint?.id);
});

test('before the first round there is no dossier, and only the names that were known are told', async () => {
  const { programme, rounds } = await exercise('2025-09-15');
  const unit = await findUnitOfAgency(opened.db, rounds[0]?.id ?? ('' as never), 'bosrand');
  const read = await readDossier(fixedPorts(opened.db), programme.id, unit ?? ('' as never), at('2023-11-01'));
  expect(read).toEqual({ kind: 'not-yet', names: ['Omgevingsdienst Bosrand'] });
  const earlier = await readDossier(fixedPorts(opened.db), programme.id, unit ?? ('' as never), at('2023-01-01'));
  expect(earlier).toEqual({ kind: 'not-yet', names: [] });
});

test('a correction after publication is told with what it replaced, and the publication with what came after', async () => {
  const dossier = await dossierOf('hoogveen-zuid', '2025-09-15');
  const correction = eventsOf(dossier).find(({ kind }) => kind === 'correction');
  expect(correction?.replaced.map(({ field }) => field)).toEqual(['verdict', 'verdict-rationale', 'rationale']);
  expect(correction?.subject).toMatchObject({
    type: 'assessment',
    publishedBefore: [{ letterClass: 'not-plausible' }],
  });
  const published = eventsOf(dossier).find(({ kind }) => kind === 'publication');
  expect(published?.subject).toMatchObject({ type: 'publication', correctedAt: correction?.entered.recordedAt });
  const before = await dossierOf('hoogveen-zuid', '2025-05-12');
  expect(eventsOf(before).filter(({ kind, replacedAt }) => kind === 'correction' || replacedAt !== null)).toEqual([]);
  const [first] = eventsOf(before).filter(({ kind }) => kind === 'publication');
  expect(first?.subject).toMatchObject({ type: 'publication', correctedAt: null });
});

test('of a merger nobody knew before it was decided', async () => {
  const told = (dossier: Awaited<ReturnType<typeof dossierOf>>) =>
    eventsOf(dossier).filter(({ kind }) => kind === 'succession');
  expect(told(await dossierOf('veenmark', '2025-08-19'))).toEqual([]);
  const [merger] = told(await dossierOf('veenmark', '2025-08-20'));
  expect(merger?.on).toBe('2026-01-01');
  expect(merger?.subject).toMatchObject({ type: 'succession', successions: [{ kind: 'merger' }, { kind: 'merger' }] });
});

test('a service that merges is told with whom, but keeps its own past only', async () => {
  const dossier = await dossierOf('kwelderbocht', '2025-09-15');
  expect(dossier.lineage.size).toBe(1);
  expect([...dossier.agencies.values()].map(({ name }) => name).sort()).toEqual([
    'Omgevingsdienst Duinzoom',
    'Omgevingsdienst Kwelderbocht',
    'Omgevingsdienst Kwelderduinen',
  ]);
  expect(new Set(dossier.units.map(({ name }) => name))).toEqual(new Set(['Omgevingsdienst Kwelderbocht']));
});

test('a dossier of three rounds takes as many queries as one of one round', async () => {
  const queriesOn = async (day: string) => {
    let queries = 0;
    const counting = opened.db.withPlugin({
      transformQuery: ({ node }) => {
        queries += 1;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    const { units } = await dossierOf('bosrand', day, counting);
    return { queries, rounds: units.length };
  };
  const [one, three] = [await queriesOn('2024-10-01'), await queriesOn('2025-09-15')];
  expect([one.rounds, three.rounds]).toEqual([1, 3]);
  expect(three.queries).toBe(one.queries);
  expect(three.queries).toBeGreaterThan(10);
  expect(three.queries).toBeLessThan(20);
});

test('a unit of another programme has no dossier in this one', async () => {
  const other = await smallProgramme(opened.db);
  const { programme } = await exercise('2025-09-15');
  expect(await readDossier(fixedPorts(opened.db), programme.id, await other.unit('a'), at('2025-09-15'))).toBeNull();
});

test('who takes part in a service is counted on the day itself, and after a merger on its last day', async () => {
  const ports = fixedPorts(opened.db);
  const dossier = await dossierOf('bosrand', '2025-09-15');
  const clients = await readClients(ports, dossier, date('2025-09-15'));
  expect(clients).toEqual({ municipalities: 12, provinces: ['Heuvelgouw'] });
  const joint = await dossierOf('veenmark', '2025-09-15');
  expect(await readClients(ports, joint, date('2026-02-01'))).toEqual(
    await readClients(ports, joint, date('2025-09-15')),
  );
});
