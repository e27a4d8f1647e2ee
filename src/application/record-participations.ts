import {
  type GivenParticipation,
  type ParticipationFlaw,
  flawsOfParticipations,
} from '../domain/agencies/participation.ts';
import type { AgencyId, ParticipantId, ProgrammeId } from '../domain/kernel/ids.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { listAgenciesWithin } from '../store/agencies.ts';
import {
  listParticipantsByCode,
  listParticipationsOf,
  saveParticipants,
  saveParticipations,
} from '../store/participations.ts';
import type { Ports } from './ports.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type RecordParticipations = {
  readonly programmeId: ProgrammeId;
  readonly agencyId: AgencyId;
  readonly participants: readonly GivenParticipation[];
};

export type RecordParticipationsRefusal =
  | RecordingRefusal
  | { readonly code: 'agency-unknown' | 'participants-missing' }
  | { readonly code: 'participations-flawed'; readonly flaws: readonly ParticipationFlaw[] };

/** Records who takes part in an agency, and for how long; participants that the register does not know are added. */
export const recordParticipations =
  (ports: Ports) =>
  (command: RecordParticipations, actor: Actor): Promise<Result<number, RecordParticipationsRefusal>> =>
    recordInProgramme<number, RecordParticipationsRefusal>(
      ports,
      command.programmeId,
      actor,
      async ({ tx, programme, stamp, audit }) => {
        const { agencyId, participants } = command;
        const { registerId } = programme;
        if (participants.length === 0) return refuse({ code: 'participants-missing' });
        if (!(await listAgenciesWithin(tx, registerId, [agencyId])).has(agencyId)) {
          return refuse({ code: 'agency-unknown' });
        }
        const given = new Map(participants.map((participant) => [participant.code, participant]));
        const codes = [...given.keys()];
        const known = new Map((await listParticipantsByCode(tx, registerId, codes)).map((row) => [row.code, row]));
        const standing = await listParticipationsOf(tx, registerId, codes, stamp.at);
        const flaws = flawsOfParticipations(agencyId, participants, known, standing);
        if (flaws.length > 0) return refuse({ code: 'participations-flawed', flaws });

        const recorded = { recorded_at: stamp.at, recorded_by: stamp.by };
        const added = [...given.values()]
          .filter(({ code }) => !known.has(code))
          .map(({ code, kind, name }) => ({ id: ports.newId() as ParticipantId, code, kind, name }));
        await saveParticipants(
          tx,
          added.map((row) => ({ ...row, register_id: registerId, ...recorded })),
        );
        const idOf = new Map([...known.values(), ...added].map(({ code, id }) => [code, id]));
        await saveParticipations(
          tx,
          participants.map(({ code, valid }) => ({
            id: ports.newId(),
            agency_id: agencyId,
            participant_id: idOf.get(code) as ParticipantId,
            valid_from: valid.from,
            valid_until: valid.until,
            ...recorded,
            superseded_at: null,
          })),
        );
        await audit('participation-recorded', { type: 'agency', id: agencyId });
        return ok(participants.length);
      },
    );
