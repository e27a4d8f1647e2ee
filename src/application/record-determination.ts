import type { ActorId, AgencyId, DeterminationId, ProgrammeId } from '../domain/kernel/ids.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { type Period, isPeriod } from '../domain/kernel/period.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { isDecidedWithin, saveDetermination } from '../store/decisions.ts';
import type { Ports } from './ports.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type RecordDetermination = {
  readonly programmeId: ProgrammeId;
  readonly agencyId: AgencyId;
  readonly outcome: 'robust' | 'not-robust';
  readonly holds: Period;
  readonly decidedOn: LocalDate;
  readonly document: string;
  readonly ground: string;
  readonly preparedBy: ActorId;
  readonly adoptedBy: ActorId;
};

export type RecordDeterminationRefusal =
  | RecordingRefusal
  | {
      readonly code:
        | 'period-ends-before-start'
        | 'ground-missing'
        | 'adopted-by-preparer'
        | 'determination-already-holds';
    };

/** Records a standing decision on an agency that was taken outside a round. */
export const recordDetermination =
  (ports: Ports) =>
  (command: RecordDetermination, actor: Actor): Promise<Result<DeterminationId, RecordDeterminationRefusal>> =>
    recordInProgramme<DeterminationId, RecordDeterminationRefusal>(
      ports,
      command.programmeId,
      actor,
      async ({ tx, programme, stamp, audit }) => {
        const { agencyId } = command;
        if (!isPeriod(command.holds)) return refuse({ code: 'period-ends-before-start' });
        if (command.ground.trim() === '') return refuse({ code: 'ground-missing' });
        if (command.adoptedBy === command.preparedBy) return refuse({ code: 'adopted-by-preparer' });
        if (await isDecidedWithin(tx, 'determination', { programmeId: programme.id, agencyId }, command.holds)) {
          return refuse({ code: 'determination-already-holds' });
        }
        const id = ports.newId() as DeterminationId;
        await saveDetermination(tx, {
          id,
          programme_id: programme.id,
          agency_id: agencyId,
          outcome: command.outcome,
          holds_from: command.holds.from,
          holds_until: command.holds.until,
          decided_on: command.decidedOn,
          document: command.document,
          ground: command.ground,
          prepared_by: command.preparedBy,
          adopted_by: command.adoptedBy,
          supersedes_id: null,
          correction_reason: null,
          recorded_at: stamp.at,
          recorded_by: stamp.by,
          superseded_at: null,
        });
        await audit('determination-adopted', { type: 'determination', id }, command.ground);
        return ok(id);
      },
    );
