import { type GivenSuccession, type SuccessionFlaw, flawOfSuccession } from '../domain/agencies/succession.ts';
import type { AgencyId, ProgrammeId } from '../domain/kernel/ids.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { endAgencies, listAgenciesWithin, listOperations } from '../store/agencies.ts';
import { endParticipations } from '../store/participations.ts';
import { listSuccessions, saveSuccessions } from '../store/successions.ts';
import type { Ports } from './ports.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type RecordSuccession = GivenSuccession & { readonly programmeId: ProgrammeId };

export type RecordSuccessionRefusal = RecordingRefusal | { readonly code: 'agency-unknown' } | SuccessionFlaw;

/**
 * Records that an agency takes over the work of others from a day on, which may lie ahead. With a merger the
 * predecessors end on that day, and nobody takes part in them any more; who takes part in the successor is recorded by
 * itself.
 */
export const recordSuccession =
  (ports: Ports) =>
  (command: RecordSuccession, actor: Actor): Promise<Result<AgencyId, RecordSuccessionRefusal>> =>
    recordInProgramme<AgencyId, RecordSuccessionRefusal>(
      ports,
      command.programmeId,
      actor,
      async ({ tx, programme, stamp, audit }) => {
        const { predecessors, successor, kind, effectiveOn, document } = command;
        const named = [...predecessors, successor];
        const within = await listAgenciesWithin(tx, programme.registerId, named);
        if (!named.every((id) => within.has(id))) return refuse({ code: 'agency-unknown' });
        const known = await listSuccessions(tx, programme.registerId, stamp.at);
        const flaw = flawOfSuccession(command, await listOperations(tx, named, stamp.at), known);
        if (flaw !== null) return refuse(flaw);

        await saveSuccessions(
          tx,
          predecessors.map((predecessor) => ({
            id: ports.newId(),
            predecessor_id: predecessor,
            successor_id: successor,
            kind,
            effective_on: effectiveOn,
            document,
            recorded_at: stamp.at,
            recorded_by: stamp.by,
            superseded_at: null,
          })),
        );
        if (kind === 'merger') {
          const ending = { on: effectiveOn, stamp, newId: ports.newId };
          await endAgencies(tx, predecessors, ending);
          await endParticipations(tx, predecessors, ending);
        }
        await audit('succession-recorded', { type: 'agency', id: successor }, document);
        return ok(successor);
      },
    );
