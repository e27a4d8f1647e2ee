import type { AssessmentId, ProgrammeId } from '../domain/kernel/ids.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { findAdopted, findAssessment, isAdopted, saveAdoption } from '../store/assessments.ts';
import { findRound, findUnit } from '../store/rounds.ts';
import type { Ports } from './ports.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type AdoptAssessment = {
  readonly programmeId: ProgrammeId;
  readonly assessmentId: AssessmentId;
  readonly decidedOn: LocalDate;
};

export type AdoptAssessmentRefusal =
  | RecordingRefusal
  | {
      readonly code:
        | 'assessment-unknown'
        | 'adopted-by-preparer'
        | 'adopted-already'
        | 'decided-in-future'
        /** Another assessment of the unit was adopted since this one was prepared. */
        | 'corrects-what-no-longer-holds';
    };

/** Adopts a prepared assessment: from then on it counts and cannot be changed. Who prepared it cannot adopt it. */
export const adoptAssessment =
  (ports: Ports) =>
  (command: AdoptAssessment, actor: Actor): Promise<Result<AssessmentId, AdoptAssessmentRefusal>> =>
    recordInProgramme<AssessmentId, AdoptAssessmentRefusal>(ports, command.programmeId, actor, async (recording) => {
      const { tx, programme, stamp, today, audit } = recording;
      const assessment = await findAssessment(tx, command.assessmentId);
      const unit = assessment === null ? null : await findUnit(tx, assessment.unit_id);
      const round = unit === null ? null : await findRound(tx, unit.roundId);
      if (assessment === null || round === null || round.programmeId !== programme.id) {
        return refuse({ code: 'assessment-unknown' });
      }
      if (assessment.prepared_by === actor.id) return refuse({ code: 'adopted-by-preparer' });
      if (await isAdopted(tx, assessment.id)) return refuse({ code: 'adopted-already' });
      if (command.decidedOn > today) return refuse({ code: 'decided-in-future' });
      const holding = await findAdopted(tx, assessment.unit_id);
      if (holding !== assessment.supersedes_id) return refuse({ code: 'corrects-what-no-longer-holds' });

      await saveAdoption(
        tx,
        {
          assessment_id: assessment.id,
          unit_id: assessment.unit_id,
          prepared_by: assessment.prepared_by,
          adopted_by: actor.id,
          decided_on: command.decidedOn,
          recorded_at: stamp.at,
          recorded_by: stamp.by,
          superseded_at: null,
        },
        holding === null ? null : { assessmentId: holding, at: stamp.at },
      );
      await audit(
        'assessment-adopted',
        { type: 'assessment', id: assessment.id },
        assessment.correction_reason ?? undefined,
      );
      return ok(assessment.id);
    });
