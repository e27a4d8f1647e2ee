import { afterAll, beforeAll, expect, test } from 'vitest';
import { date } from '../../tests/builders/date.ts';
import {
  doubtfulAssessment,
  expectOk,
  goodReport,
  robustAssessment,
  smallProgramme,
} from '../../tests/builders/small-programme.ts';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import { eventsOf, recordedLater } from '../domain/dossiers/dossier-event.ts';
import { stepsOf } from '../domain/dossiers/dossier-step.ts';
import { addMillis, endOfDayInAmsterdam } from '../domain/kernel/instant.ts';
import type { OpenDatabase } from '../store/database.ts';
import { findUnitOfAgency } from '../store/rounds.ts';
import { openRound } from './open-round.ts';
import { readDossier } from './read-dossier.ts';
import { receiveReport } from './receive-report.ts';
import { recordDetermination } from './record-determination.ts';
import { recordSuccession } from './record-succession.ts';
import { registerAgency } from './register-agency.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

const at = (day: string) => endOfDayInAmsterdam(date(day));

test('a successor carries on both pasts, and each predecessor leads to it', async () => {
  const small = await smallProgramme(opened.db);
  await small.judgeAll();
  await small.setDate('2025-03-01');
  const { programmeId, ports, actor, agency } = small;
  const operates = { from: date('2025-06-01'), until: null };
  const named = { programmeId, code: 'e', name: 'Dienst e', abbreviation: null, seat: null, province: null };
  const successor = expectOk(
    await registerAgency(ports)({ ...named, legal: operates, operation: operates }, actor('clerk')),
  );
  const merger = { predecessors: [agency('a'), agency('b')], successor, kind: 'merger', document: 'regeling' } as const;
  const command = { programmeId, ...merger, effectiveOn: operates.from };
  expectOk(await recordSuccession(ports)(command, actor('coordinator')));
  await small.setDate('2025-07-01');
  const round = { ...small.round, code: 'second', name: 'Tweede ronde', referenceDate: date('2025-06-15') };
  const roundId = expectOk(await openRound(ports)(round, actor('coordinator')));
  const unit = await findUnitOfAgency(opened.db, roundId, 'e');
  const read = await readDossier(ports, programmeId, unit ?? ('' as never), at('2025-07-01'));
  if (read?.kind !== 'dossier') throw new Error('no dossier');
  const places = stepsOf(read.dossier).map(({ units }) => units.map((one) => [one.unit.name, one.place]));
  expect(places).toEqual([
    [
      ['Dienst a', 'robust'],
      ['Dienst b', 'robust'],
    ],
    [['Dienst e', 'not-judged']],
  ]);
  const ofPredecessor = await readDossier(ports, programmeId, await small.unit('a'), at('2025-07-01'));
  if (ofPredecessor?.kind !== 'dossier') throw new Error('no dossier');
  expect(ofPredecessor.dossier.agencies.get(successor)?.lastUnitId).toBe(unit);
  // On a day before the merger was known the successor was not there, and neither was its dossier.
  const before = await readDossier(ports, programmeId, unit ?? ('' as never), at('2025-02-01'));
  expect(before).toEqual({ kind: 'not-yet', names: [] });
  // Between the decision and the first round of the successor there is its past, asked for by its own address.
  const between = await readDossier(ports, programmeId, unit ?? ('' as never), at('2025-04-01'));
  expect(between).toMatchObject({ kind: 'dossier', isAskedUnitKnown: false, dossier: { own: [successor] } });
});

test('a report that came in again and a correction of it both say what they changed', async () => {
  const small = await smallProgramme(opened.db);
  const [clerk, unitId] = [small.actor('clerk'), await small.unit('a')];
  await small.receive('a');
  const again = { ...goodReport, selfAssessment: doubtfulAssessment.verdicts.map((one) => ({ ...one, note: '' })) };
  const command = { programmeId: small.programmeId, unitId, resubmissionReason: 'vergissing', ...again };
  expectOk(await receiveReport(small.ports)(command, clerk));
  await small.assess('a', doubtfulAssessment);
  await small.assess('a', robustAssessment, 'nieuw bewijs');
  const read = await readDossier(small.ports, small.programmeId, unitId, at('2025-01-06'));
  if (read?.kind !== 'dossier') throw new Error('no dossier');
  const events = eventsOf(read.dossier);
  expect(events.filter(({ kind }) => kind === 'report').map(({ replaced }) => replaced)).toEqual([
    [],
    [{ field: 'self-verdict', criterion: 'size', before: 'met', after: 'not-met' }],
  ]);
  const correction = events.find(({ kind }) => kind === 'correction');
  expect(correction?.replaced.slice(0, 3)).toEqual([
    { field: 'status', before: 'not-robust', after: 'robust' },
    { field: 'forecast', before: 'doubtful', after: 'expected' },
    { field: 'verdict', criterion: 'size', before: 'not-met', after: 'met' },
  ]);
});

test('what was prepared and not adopted is nobody’s decision, and not told', async () => {
  const small = await smallProgramme(opened.db);
  await small.receive('a');
  await small.prepare('a', robustAssessment);
  const read = await readDossier(small.ports, small.programmeId, await small.unit('a'), at('2025-01-06'));
  if (read?.kind !== 'dossier') throw new Error('no dossier');
  expect(eventsOf(read.dossier).map(({ kind }) => kind)).toEqual(['round', 'report']);
  expect(stepsOf(read.dossier)[0]?.units[0]?.place).toBe('not-judged');
});

test('a determination that another took the place of stays in the dossier with what replaced it', async () => {
  const small = await smallProgramme(opened.db);
  const { programmeId, ports, actor, agency } = small;
  const given = {
    ...{ programmeId, agencyId: agency('a'), decidedOn: date('2024-01-10') },
    outcome: 'not-robust',
    ...{ holds: { from: date('2024-01-10'), until: null }, document: 'brief 1', ground: 'stukken ontbreken' },
    ...{ preparedBy: actor('assessor').id, adoptedBy: actor('approver').id },
  } as const;
  const first = expectOk(await recordDetermination(ports)(given, actor('coordinator')));
  const row = await opened.db.selectFrom('determination').selectAll().where('id', '=', first).executeTakeFirstOrThrow();
  const later = addMillis(row.recorded_at, 60_000);
  await opened.db.updateTable('determination').set({ superseded_at: later }).where('id', '=', first).execute();
  const replacing = {
    outcome: 'robust',
    document: 'brief 2',
    supersedes_id: first,
    correction_reason: 'stukken',
  } as const;
  const corrected = { ...row, ...replacing, id: ports.newId() as typeof first, recorded_at: later };
  await opened.db.insertInto('determination').values(corrected).execute();
  const read = await readDossier(ports, programmeId, await small.unit('a'), at('2025-01-06'));
  if (read?.kind !== 'dossier') throw new Error('no dossier');
  const events = eventsOf(read.dossier).filter(({ subject }) => subject.type === 'determination');
  expect(events.map(({ kind, replacedAt }) => [kind, replacedAt])).toEqual([
    ['decision', later],
    ['correction', null],
  ]);
  expect(events[1]?.replaced.map(({ field }) => field)).toEqual(['outcome', 'document']);
  expect(recordedLater(events[0] as (typeof events)[number])).toBe('2025-01-06');
});
