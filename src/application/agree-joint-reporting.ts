import type { ActorId, AgencyId, ProgrammeId } from '../domain/kernel/ids.ts';
import { type Period, isPeriod } from '../domain/kernel/period.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { isJointWithin, saveJointReporting } from '../store/decisions.ts';
import type { Ports } from './ports.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type AgreeJointReporting = {
  readonly programmeId: ProgrammeId;
  readonly agencies: readonly AgencyId[];
  readonly ground: string;
  readonly approvedBy: ActorId;
  readonly valid: Period;
};

export type AgreeJointReportingRefusal =
  | RecordingRefusal
  | {
      readonly code:
        | 'period-ends-before-start'
        | 'ground-missing'
        | 'approved-by-recorder'
        | 'fewer-than-two-agencies'
        | 'agency-reports-jointly-already';
    };

/** Records that several agencies hand in one report, on what ground and until when. */
export const agreeJointReporting =
  (ports: Ports) =>
  (command: AgreeJointReporting, actor: Actor): Promise<Result<string, AgreeJointReportingRefusal>> =>
    recordInProgramme<string, AgreeJointReportingRefusal>(
      ports,
      command.programmeId,
      actor,
      async ({ tx, programme, stamp, audit }) => {
        if (!isPeriod(command.valid)) return refuse({ code: 'period-ends-before-start' });
        if (command.ground.trim() === '') return refuse({ code: 'ground-missing' });
        if (command.approvedBy === stamp.by) return refuse({ code: 'approved-by-recorder' });
        if (new Set(command.agencies).size < 2) return refuse({ code: 'fewer-than-two-agencies' });
        if (await isJointWithin(tx, programme.id, command.agencies, command.valid)) {
          return refuse({ code: 'agency-reports-jointly-already' });
        }
        const id = ports.newId();
        await saveJointReporting(
          tx,
          {
            id,
            programme_id: programme.id,
            ground: command.ground,
            approved_by: command.approvedBy,
            valid_from: command.valid.from,
            valid_until: command.valid.until,
            recorded_at: stamp.at,
            recorded_by: stamp.by,
            superseded_at: null,
          },
          command.agencies,
        );
        await audit('joint-reporting-agreed', { type: 'joint-reporting', id }, command.ground);
        return ok(id);
      },
    );
