import {
  type Assessment,
  type AssessmentFlaw,
  type PlanAssessment,
  flawsOfAssessment,
} from '../domain/assessments/assessment.ts';
import type { AssessmentId, ProgrammeId, ReportingUnitId } from '../domain/kernel/ids.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { assessesStatus } from '../domain/rounds/round.ts';
import { findAdopted, saveAssessment } from '../store/assessments.ts';
import { listCriteria, vocabularyOf } from '../store/programmes.ts';
import { findLastReport } from '../store/reports.ts';
import { findRound, findUnit } from '../store/rounds.ts';
import type { Ports } from './ports.ts';
import { type Actor, type Recording, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type PrepareAssessment = {
  readonly programmeId: ProgrammeId;
  readonly unitId: ReportingUnitId;
  readonly assessment: Assessment | PlanAssessment;
  /** Why the adopted assessment of this unit is corrected; `null` for a first assessment. */
  readonly correctionReason: string | null;
};

export type PrepareAssessmentRefusal =
  | RecordingRefusal
  | {
      readonly code:
        | 'unit-unknown'
        | 'nothing-to-assess'
        | 'kind-of-assessment-does-not-fit-round'
        | 'rating-unknown'
        | 'correction-needs-reason'
        | 'nothing-to-correct';
    }
  | { readonly code: 'assessment-flawed'; readonly flaws: readonly AssessmentFlaw[] };

/**
 * Puts an assessment before who adopts it; who acts is who prepared it. When the unit has an adopted assessment this
 * one is a correction of it and takes its place on adoption. Preparing again leaves the earlier preparation readable.
 */
export const prepareAssessment =
  (ports: Ports) =>
  (command: PrepareAssessment, actor: Actor): Promise<Result<AssessmentId, PrepareAssessmentRefusal>> =>
    recordInProgramme<AssessmentId, PrepareAssessmentRefusal>(ports, command.programmeId, actor, async (recording) => {
      const { tx, programme, stamp, audit } = recording;
      const unit = await findUnit(tx, command.unitId);
      const round = unit === null ? null : await findRound(tx, unit.roundId);
      if (round === null || round.programmeId !== programme.id) return refuse({ code: 'unit-unknown' });
      const { assessment } = command;
      if (assessesStatus(round.kind) !== (assessment.kind === 'status')) {
        return refuse({ code: 'kind-of-assessment-does-not-fit-round' });
      }
      const report = await findLastReport(tx, command.unitId);
      if (report === null) return refuse({ code: 'nothing-to-assess' });
      const adopted = await findAdopted(tx, command.unitId);
      const reason = (command.correctionReason ?? '').trim();
      if (adopted !== null && reason === '') return refuse({ code: 'correction-needs-reason' });
      if (adopted === null && reason !== '') return refuse({ code: 'nothing-to-correct' });

      const criteria = await listCriteria(tx, round.criteriaSetId);
      const checked = await check(
        recording,
        assessment,
        criteria.map((criterion) => criterion.code),
        report.reasonCodes,
      );
      if (checked !== null) return refuse(checked);

      const id = ports.newId() as AssessmentId;
      const criterionIds = new Map(criteria.map((criterion) => [criterion.code, criterion.id]));
      const isStatus = assessment.kind === 'status';
      await saveAssessment(
        tx,
        {
          id,
          unit_id: command.unitId,
          report_id: report.id,
          plan_rating: isStatus ? null : assessment.rating,
          status_now: isStatus ? assessment.statusNow : null,
          forecast: isStatus ? assessment.forecast : null,
          rationale: assessment.rationale,
          prepared_by: actor.id,
          supersedes_id: adopted,
          correction_reason: adopted === null ? null : reason,
          recorded_at: stamp.at,
          recorded_by: stamp.by,
        },
        (isStatus ? assessment.verdicts : []).flatMap(({ criterion, verdict, rationale }) => {
          const criterionId = criterionIds.get(criterion);
          return criterionId === undefined
            ? []
            : [{ assessment_id: id, criterion_id: criterionId, verdict, rationale }];
        }),
        (isStatus ? assessment.reasons : []).map((given) => ({
          assessment_id: id,
          programme_id: programme.id,
          reason_code: given.code,
          source: given.source,
          is_main: given.isMain,
          text: given.text,
        })),
      );
      await audit('assessment-prepared', { type: 'assessment', id }, reason === '' ? undefined : reason);
      return ok(id);
    });

async function check(
  { tx, programme }: Recording,
  assessment: Assessment | PlanAssessment,
  criteria: readonly string[],
  statedByAgency: readonly string[],
): Promise<PrepareAssessmentRefusal | null> {
  const { reasons, ratings } = await vocabularyOf(tx, programme.id);
  if (assessment.kind === 'plan') {
    return ratings.some((rating) => rating.code === assessment.rating) ? null : { code: 'rating-unknown' };
  }
  const known = reasons.map((reason) => reason.code);
  const flaws = flawsOfAssessment(assessment, criteria, known, statedByAgency);
  return flaws.length > 0 ? { code: 'assessment-flawed', flaws } : null;
}
