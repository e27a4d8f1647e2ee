import type { ProgrammeId, ReportId, ReportingUnitId } from '../domain/kernel/ids.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { type Report, type ReportFlaw, flawsOfReport } from '../domain/reports/report.ts';
import { listCriteria, vocabularyOf } from '../store/programmes.ts';
import { findLastReport, saveReport } from '../store/reports.ts';
import { findRound, findUnit } from '../store/rounds.ts';
import type { Ports } from './ports.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type ReceiveReport = Report & {
  readonly programmeId: ProgrammeId;
  readonly unitId: ReportingUnitId;
  /** Why a unit hands in a report for a second time; `null` for the first. */
  readonly resubmissionReason: string | null;
};

export type ReceiveReportRefusal =
  | RecordingRefusal
  | {
      readonly code:
        | 'unit-unknown'
        | 'received-in-future'
        | 'signatory-missing'
        | 'resubmission-needs-reason'
        | 'first-report-has-no-reason';
    }
  | { readonly code: 'report-flawed'; readonly flaws: readonly ReportFlaw[] };

/** Records a report as it was received; a second one of the same unit is a next version and leaves the first readable. */
export const receiveReport =
  (ports: Ports) =>
  (command: ReceiveReport, actor: Actor): Promise<Result<ReportId, ReceiveReportRefusal>> =>
    recordInProgramme<ReportId, ReceiveReportRefusal>(ports, command.programmeId, actor, async (recording) => {
      const { tx, programme, stamp, today, audit } = recording;
      const unit = await findUnit(tx, command.unitId);
      const round = unit === null ? null : await findRound(tx, unit.roundId);
      if (round === null || round.programmeId !== programme.id) return refuse({ code: 'unit-unknown' });
      if (command.receivedOn > today) return refuse({ code: 'received-in-future' });
      if (command.signedBy.trim() === '') return refuse({ code: 'signatory-missing' });
      const last = await findLastReport(tx, command.unitId);
      const hasReason = (command.resubmissionReason ?? '').trim() !== '';
      if (last !== null && !hasReason) return refuse({ code: 'resubmission-needs-reason' });
      if (last === null && hasReason) return refuse({ code: 'first-report-has-no-reason' });

      const criteria = await listCriteria(tx, round.criteriaSetId);
      const { reasons } = await vocabularyOf(tx, programme.id);
      const asked = round.kind === 'improvement-plan' ? [] : criteria.map((criterion) => criterion.code);
      const flaws = flawsOfReport(
        command,
        asked,
        reasons.map((reason) => reason.code),
      );
      if (flaws.length > 0) return refuse({ code: 'report-flawed', flaws });

      const id = ports.newId() as ReportId;
      const criterionIds = new Map(criteria.map((criterion) => [criterion.code, criterion.id]));
      await saveReport(
        tx,
        {
          id,
          unit_id: command.unitId,
          version: (last?.version ?? 0) + 1,
          received_on: command.receivedOn,
          signed_by: command.signedBy,
          supersedes_id: last?.id ?? null,
          resubmission_reason: last === null ? null : command.resubmissionReason,
          recorded_at: stamp.at,
          recorded_by: stamp.by,
        },
        command.selfAssessment.flatMap(({ criterion, verdict, note }) => {
          const criterionId = criterionIds.get(criterion);
          return criterionId === undefined ? [] : [{ report_id: id, criterion_id: criterionId, verdict, note }];
        }),
        command.reasons.map((reason) => ({
          report_id: id,
          programme_id: programme.id,
          reason_code: reason.code,
          is_main: reason.isMain,
          text: reason.text,
        })),
      );
      await audit('report-received', { type: 'report', id }, command.resubmissionReason ?? undefined);
      return ok(id);
    });
