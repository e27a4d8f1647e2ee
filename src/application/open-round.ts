import type { ProgrammeId, ReportingUnitId, RoundId } from '../domain/kernel/ids.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { type Period, isPeriod } from '../domain/kernel/period.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { type CompositionRefusal, composeUnits } from '../domain/rounds/reporting-unit.ts';
import type { RoundKind } from '../domain/rounds/round.ts';
import { listJointReporting, listOperatingAgencies } from '../store/agencies.ts';
import { listRounds, saveRound } from '../store/rounds.ts';
import type { Ports } from './ports.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type OpenRound = {
  readonly programmeId: ProgrammeId;
  readonly code: string;
  readonly kind: RoundKind;
  readonly name: string;
  /** `null`: unknown. */
  readonly reportedPeriod: (Period & { readonly until: LocalDate }) | null;
  readonly window: Period & { readonly until: LocalDate };
  readonly referenceDate: LocalDate;
};

export type OpenRoundRefusal =
  | RecordingRefusal
  | CompositionRefusal
  | {
      readonly code:
        | 'round-exists'
        | 'window-ends-before-start'
        | 'reported-period-ends-before-start'
        | 'reference-date-before-previous-round';
    };

/** Opens a round: the units that are to report are those of the reference date, and are frozen from then on. */
export const openRound =
  (ports: Ports) =>
  (command: OpenRound, actor: Actor): Promise<Result<RoundId, OpenRoundRefusal>> =>
    recordInProgramme<RoundId, OpenRoundRefusal>(ports, command.programmeId, actor, async (recording) => {
      const { tx, programme, stamp, audit } = recording;
      const rounds = await listRounds(tx, programme.id, stamp.at);
      const refusal = refusalOf(command, rounds);
      if (refusal !== null) return refuse({ code: refusal });
      const { referenceDate, reportedPeriod } = command;
      const composed = composeUnits(
        await listOperatingAgencies(tx, programme.registerId, referenceDate, stamp.at),
        await listJointReporting(tx, programme.id, referenceDate, stamp.at),
      );
      if (!composed.ok) return composed;

      const id = ports.newId() as RoundId;
      const recorded = { recorded_at: stamp.at, recorded_by: stamp.by };
      await saveRound(
        tx,
        {
          id,
          programme_id: programme.id,
          code: command.code,
          kind: command.kind,
          sequence: rounds.length + 1,
          name: command.name,
          reported_from: reportedPeriod?.from ?? null,
          reported_until: reportedPeriod?.until ?? null,
          window_from: command.window.from,
          window_until: command.window.until,
          reference_date: referenceDate,
          criteria_set_id: programme.criteriaSetId,
          ...recorded,
        },
        composed.value.map((unit) => ({
          id: ports.newId() as ReportingUnitId,
          round_id: id,
          name: unit.name,
          joint_reporting_id: unit.jointReportingId,
          agencies: unit.agencies,
          ...recorded,
        })),
      );
      await audit('round-opened', { type: 'round', id });
      return ok(id);
    });

function refusalOf(
  command: OpenRound,
  rounds: readonly { readonly code: string; readonly referenceDate: LocalDate }[],
) {
  if (rounds.some((round) => round.code === command.code)) return 'round-exists' as const;
  if (!isPeriod(command.window)) return 'window-ends-before-start' as const;
  if (command.reportedPeriod !== null && !isPeriod(command.reportedPeriod)) {
    return 'reported-period-ends-before-start' as const;
  }
  const last = rounds.at(-1);
  if (last !== undefined && command.referenceDate < last.referenceDate) {
    return 'reference-date-before-previous-round' as const;
  }
  return null;
}
