import type { GivenParticipation } from '../../domain/agencies/participation.ts';
import type { Period } from '../../domain/kernel/period.ts';
import { importBoundaries } from '../import-boundaries.ts';
import { recordParticipations } from '../record-participations.ts';
import { recordSuccession } from '../record-succession.ts';
import { registerAgency } from '../register-agency.ts';
import type { ExerciseDossier } from './exercise-dossier.ts';
import { type Event, type Play, agencyOf, expectOk, turns } from './play.ts';

/** Puts the agencies with which the exercise begins on its register, and who takes part in them. */
export async function registerAgencies(play: Play, dossier: ExerciseDossier): Promise<void> {
  const { ports, programmeId, actors } = play;
  const clerk = actors('clerk');
  for (const { code, name, abbreviation, seat, province, operatesFrom } of dossier.agencies.agencies) {
    const period = { from: operatesFrom, until: null };
    const command = { programmeId, code, name, abbreviation, seat, province, legal: period, operation: period };
    const agencyId = expectOk(await registerAgency(ports)(command, clerk));
    const participants = participantsOf(dossier, [code], period);
    expectOk(await recordParticipations(ports)({ programmeId, agencyId, participants }, clerk));
  }
}

export function boundaryEvents(
  { ports, programmeId, actors }: Play,
  { programme, boundaryFile }: ExerciseDossier,
): readonly Event[] {
  const { file, source, referenceDate, recordedOn } = programme.boundaries;
  const happen = async () => {
    const command = { programmeId, source, referenceDate, fileName: file, bytes: boundaryFile };
    expectOk(await importBoundaries(ports)(command, actors('clerk')));
  };
  return [{ on: recordedOn, turn: turns.register, happen }];
}

/** A successor is registered with all who took part in its predecessors, when the decision is known. */
export function successionEvents(play: Play, dossier: ExerciseDossier): readonly Event[] {
  const { ports, programmeId, actors } = play;
  return dossier.successions.successions.map((item) => ({
    on: item.recordedOn,
    turn: turns.register,
    happen: async () => {
      const { existsFrom, ...named } = item.successor;
      const operation = { from: item.effectiveOn, until: null };
      const agency = { programmeId, ...named, legal: { from: existsFrom, until: null }, operation };
      const successor = expectOk(await registerAgency(ports)(agency, actors('clerk')));
      const predecessors = [];
      for (const code of item.predecessors) predecessors.push(await agencyOf(play, code));
      const { kind, effectiveOn, document } = item;
      const succession = { programmeId, predecessors, successor, kind, effectiveOn, document };
      expectOk(await recordSuccession(ports)(succession, actors('coordinator')));
      const participants = participantsOf(dossier, item.predecessors, operation);
      expectOk(await recordParticipations(ports)({ programmeId, agencyId: successor, participants }, actors('clerk')));
    },
  }));
}

/** The municipalities of these agencies with the provinces that they lie in. */
function participantsOf(
  { agencies, participants }: ExerciseDossier,
  codes: readonly string[],
  valid: Period,
): readonly GivenParticipation[] {
  const provinces = new Set(
    agencies.agencies.filter(({ code }) => codes.includes(code)).map(({ province }) => province),
  );
  return [
    ...participants.municipalities
      .filter(({ agency }) => codes.includes(agency))
      .map(({ code, name }) => ({ code, name, kind: 'municipality', valid }) as const),
    ...participants.provinces
      .filter(({ name }) => provinces.has(name))
      .map((province) => ({ ...province, kind: 'province', valid }) as const),
  ];
}
