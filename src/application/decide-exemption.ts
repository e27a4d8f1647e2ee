import type { ActorId, AgencyId, ProgrammeId } from '../domain/kernel/ids.ts';
import { type Period, isPeriod } from '../domain/kernel/period.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { isDecidedWithin, isDeterminedRobust, saveExemption } from '../store/decisions.ts';
import type { Ports } from './ports.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type DecideExemption = {
  readonly programmeId: ProgrammeId;
  readonly agencyId: AgencyId;
  readonly decision: 'exempt' | 'keeps-reporting';
  readonly ground: string;
  readonly approvedBy: ActorId;
  readonly valid: Period;
};

export type DecideExemptionRefusal =
  | RecordingRefusal
  | {
      readonly code:
        | 'period-ends-before-start'
        | 'ground-missing'
        | 'approved-by-recorder'
        | 'exemption-decided-already';
    }
  /** An exempt unit counts by its determination; without one it would not be counted at all. */
  | { readonly code: 'exempt-without-determination' };

/** Decides whether an agency that was found robust still has to report, and from when until when. */
export const decideExemption =
  (ports: Ports) =>
  (command: DecideExemption, actor: Actor): Promise<Result<string, DecideExemptionRefusal>> =>
    recordInProgramme<string, DecideExemptionRefusal>(
      ports,
      command.programmeId,
      actor,
      async ({ tx, programme, stamp, audit }) => {
        if (!isPeriod(command.valid)) return refuse({ code: 'period-ends-before-start' });
        if (command.ground.trim() === '') return refuse({ code: 'ground-missing' });
        if (command.approvedBy === stamp.by) return refuse({ code: 'approved-by-recorder' });
        const { agencyId, valid } = command;
        if (
          command.decision === 'exempt' &&
          !(await isDeterminedRobust(tx, programme.id, agencyId, valid.from, stamp.at))
        ) {
          return refuse({ code: 'exempt-without-determination' });
        }
        if (await isDecidedWithin(tx, 'exemption', { programmeId: programme.id, agencyId }, valid)) {
          return refuse({ code: 'exemption-decided-already' });
        }
        const id = ports.newId();
        await saveExemption(tx, {
          id,
          programme_id: programme.id,
          agency_id: agencyId,
          decision: command.decision,
          ground: command.ground,
          approved_by: command.approvedBy,
          valid_from: valid.from,
          valid_until: valid.until,
          recorded_at: stamp.at,
          recorded_by: stamp.by,
          superseded_at: null,
        });
        await audit('exemption-decided', { type: 'exemption', id }, command.ground);
        return ok(id);
      },
    );
