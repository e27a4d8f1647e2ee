import type { ActorId, AssessmentId, ProgrammeId, ReportingUnitId } from '../../domain/kernel/ids.ts';
import { instantInAmsterdam } from '../../domain/kernel/instant.ts';
import type { LocalDate } from '../../domain/kernel/local-date.ts';
import { findUnitOfAgency } from '../../store/rounds.ts';
import { adoptAssessment } from '../adopt-assessment.ts';
import { agreeJointReporting } from '../agree-joint-reporting.ts';
import { createProgramme } from '../create-programme.ts';
import { decideExemption } from '../decide-exemption.ts';
import { openRound } from '../open-round.ts';
import type { Ports } from '../ports.ts';
import { prepareAssessment } from '../prepare-assessment.ts';
import { publishRound } from '../publish-round.ts';
import { receiveReport } from '../receive-report.ts';
import { recordActor } from '../record-actor.ts';
import { recordDetermination } from '../record-determination.ts';
import type { Actor } from '../recording.ts';
import { releaseLetter } from '../release-letter.ts';
import { releaseSummary, summaryKinds } from '../release-summary.ts';
import { reviseLetterDraft } from '../revise-letter-draft.ts';
import { setExerciseDate } from '../set-exercise-date.ts';
import { systemActor } from '../system-actor.ts';
import type { ExerciseDossier, ExerciseUnit } from './exercise-dossier.ts';
import { type Event, type ExercisePorts, type Play, agencyOf, expectOk, roundOf, turns } from './play.ts';
import { boundaryEvents, registerAgencies, successionEvents } from './register-events.ts';

type ExerciseEntry = NonNullable<ExerciseUnit['plan'] | ExerciseUnit['progress1']>;

/**
 * Plays the exercise through the use cases, event after event on its own date, so that what was recorded in December
 * 2024 is recorded in December 2024.
 * @throws Error when a use case refuses an event: the dossier is wrong then.
 */
export async function seedExercise(ports: ExercisePorts, dossier: ExerciseDossier): Promise<ProgrammeId> {
  const { programme } = dossier;
  const scripted = { ...ports, clock: { now: () => instantInAmsterdam(programme.programme.startedOn, '09:00') } };
  const actors = await recordActors(scripted, dossier, await systemActor(ports, 'exercise'));
  const programmeId = expectOk(
    await createProgramme(scripted)(
      {
        code: programme.programme.code,
        name: programme.programme.name,
        isExercise: true,
        targetDate: programme.programme.targetDate,
        register: programme.register,
        criteriaSet: dossier.criteriaSet,
        ratings: programme.ratings,
        reasons: programme.reasons,
      },
      actors('coordinator'),
    ),
  );
  const play: Play = { ports: scripted, programmeId, actors, rounds: new Map() };
  await registerAgencies(play, dossier);
  const events = [
    ...boundaryEvents(play, dossier),
    ...successionEvents(play, dossier),
    ...decisionEvents(play, dossier),
    ...roundEvents(play, dossier),
    ...dossier.units.units.flatMap((unit) => unitEvents(play, dossier, unit)),
    ...publicationEvents(play, dossier),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.turn - b.turn));
  let today: LocalDate | null = null;
  for (const event of events) {
    if (event.on !== today) {
      today = event.on;
      expectOk(await setExerciseDate(scripted)({ programmeId, today }, actors('system')));
    }
    await event.happen();
  }
  const { exerciseDate } = programme.programme;
  expectOk(await setExerciseDate(scripted)({ programmeId, today: exerciseDate }, actors('system')));
  return programmeId;
}

async function recordActors(
  ports: Ports,
  { programme }: ExerciseDossier,
  system: Actor,
): Promise<(code: string) => Actor> {
  const ids = new Map<string, ActorId>([['system', system.id]]);
  for (const actor of programme.actors) ids.set(actor.code, expectOk(await recordActor(ports)(actor, system)));
  return (code) => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`the exercise names nobody as ${code}`);
    return { id, origin: 'exercise' };
  };
}

function decisionEvents(play: Play, { programme }: ExerciseDossier): readonly Event[] {
  const { ports, programmeId, actors } = play;
  const coordinator = actors('coordinator');
  return [
    ...programme.determinations.map((item) => ({
      on: item.recordedOn,
      turn: turns.decision,
      happen: async () => {
        const { outcome, decidedOn, document, ground } = item;
        const agencyId = await agencyOf(play, item.agency);
        const holds = { from: item.holdsFrom, until: null };
        const [preparedBy, adoptedBy] = [actors(item.preparedBy).id, actors(item.adoptedBy).id];
        const command = { programmeId, agencyId, outcome, holds, decidedOn, document, ground, preparedBy, adoptedBy };
        expectOk(await recordDetermination(ports)(command, coordinator));
      },
    })),
    ...programme.exemptions.map((item) => ({
      on: item.recordedOn,
      turn: turns.decision + 0.5,
      happen: async () => {
        const { decision, ground } = item;
        const agencyId = await agencyOf(play, item.agency);
        const valid = { from: item.from, until: item.until };
        const command = { programmeId, agencyId, decision, ground, approvedBy: actors(item.approvedBy).id, valid };
        expectOk(await decideExemption(ports)(command, coordinator));
      },
    })),
    ...programme.jointReporting.map((item) => ({
      on: item.recordedOn,
      turn: turns.decision,
      happen: async () => {
        const agencies = [];
        for (const code of item.agencies) agencies.push(await agencyOf(play, code));
        const valid = { from: item.from, until: item.until };
        const command = { programmeId, agencies, ground: item.ground, approvedBy: actors(item.approvedBy).id, valid };
        expectOk(await agreeJointReporting(ports)(command, coordinator));
      },
    })),
  ];
}

function roundEvents({ ports, programmeId, actors, rounds }: Play, { programme }: ExerciseDossier): readonly Event[] {
  return programme.rounds.map(({ openedOn, ...round }) => ({
    on: openedOn,
    turn: turns.round,
    happen: async () => {
      rounds.set(round.code, expectOk(await openRound(ports)({ programmeId, ...round }, actors('coordinator'))));
    },
  }));
}

function unitEvents(play: Play, { programme }: ExerciseDossier, unit: ExerciseUnit): readonly Event[] {
  const [plan, first, second] = programme.rounds.map((round) => round.code);
  const entries = [
    { round: plan, entry: unit.plan },
    { round: first, entry: unit.progress1 },
    { round: second, entry: unit.progress2 },
  ];
  return entries.flatMap(({ round, entry }) =>
    entry === null || round === undefined ? [] : entryEvents(play, unit, round, entry),
  );
}

function entryEvents(play: Play, unit: ExerciseUnit, roundCode: string, entry: ExerciseEntry): readonly Event[] {
  const { ports, programmeId, actors } = play;
  const { report, assessment } = entry;
  const unitId = async () => {
    const id = await findUnitOfAgency(ports.db, roundOf(play, roundCode), unit.agencies[0] as string);
    if (id === null) throw new Error(`no unit of ${unit.agencies.join(', ')} in ${roundCode}`);
    return id;
  };
  const received: Event = {
    on: report.receivedOn,
    turn: turns.report,
    happen: async () => {
      const answers = 'reasons' in report ? report : { ...report, selfAssessment: [], reasons: [] };
      const command = { programmeId, unitId: await unitId(), resubmissionReason: null, ...answers };
      expectOk(await receiveReport(ports)(command, actors('clerk')));
    },
  };
  const correction = 'correction' in entry ? entry.correction : undefined;
  return [
    received,
    ...assessmentEvents(play, unitId, assessment, null),
    ...(correction === undefined ? [] : assessmentEvents(play, unitId, correction, correction.correctionReason)),
  ];
}

/** Prepared by one person and adopted by another. */
function assessmentEvents(
  { ports, programmeId, actors }: Play,
  unitId: () => Promise<ReportingUnitId>,
  assessment: ExerciseEntry['assessment'],
  correctionReason: string | null,
): readonly Event[] {
  const prepared: { id?: AssessmentId } = {};
  return [
    {
      on: assessment.preparedOn,
      turn: turns.prepared,
      happen: async () => {
        const kind =
          'rating' in assessment
            ? ({ kind: 'plan', ...assessment } as const)
            : ({ kind: 'status', ...assessment } as const);
        const command = { programmeId, unitId: await unitId(), assessment: kind, correctionReason };
        prepared.id = expectOk(await prepareAssessment(ports)(command, actors(assessment.preparedBy)));
      },
    },
    {
      on: assessment.adoptedOn,
      turn: turns.adopted,
      happen: async () => {
        if (prepared.id === undefined) throw new Error(`adopted before it was prepared: ${assessment.rationale}`);
        const command = { programmeId, assessmentId: prepared.id, decidedOn: assessment.adoptedOn };
        expectOk(await adoptAssessment(ports)(command, actors(assessment.adoptedBy)));
      },
    },
  ];
}

function publicationEvents(play: Play, { programme }: ExerciseDossier): readonly Event[] {
  const { ports, programmeId, actors } = play;
  return programme.publications.map((item) => ({
    on: item.publishedOn,
    turn: turns.published,
    happen: async () => {
      const publisher = actors(item.publishedBy);
      const roundId = roundOf(play, item.round);
      const publicationId = expectOk(await publishRound(ports)({ programmeId, roundId }, publisher));
      const draft = { programmeId, publicationId, basedOn: 0, details: item.letter };
      const revision = expectOk(await reviseLetterDraft(ports)(draft, actors('coordinator')));
      expectOk(await releaseLetter(ports)({ programmeId, publicationId, revision }, publisher));
      for (const kind of summaryKinds)
        expectOk(await releaseSummary(ports)({ programmeId, publicationId, kind }, actors('coordinator')));
    },
  }));
}
