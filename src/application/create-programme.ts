import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import type { CriteriaSetId, CriterionId, ProgrammeId, RegisterId } from '../domain/kernel/ids.ts';
import { dateInAmsterdam } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import {
  type CriteriaSet,
  type CriteriaSetFlaw,
  contentOfCriteriaSet,
  flawsOfCriteriaSet,
} from '../domain/criteria/criteria-set.ts';
import { saveAuditLine } from '../store/audit-lines.ts';
import { findProgrammeByCode, saveProgramme, startExerciseClock } from '../store/programmes.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Ports } from './ports.ts';
import type { Actor } from './recording.ts';

export type CreateProgramme = {
  readonly code: string;
  readonly name: string;
  readonly isExercise: boolean;
  readonly targetDate: LocalDate;
  readonly register: { readonly code: string; readonly name: string; readonly source: string };
  readonly criteriaSet: CriteriaSet;
  readonly ratings: readonly { readonly code: string; readonly label: string; readonly isInvented: boolean }[];
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
};

export type CreateProgrammeRefusal =
  | { readonly code: 'programme-exists' }
  | { readonly code: 'criteria-set-flawed'; readonly flaws: readonly CriteriaSetFlaw[] };

/** Starts a programme with its register and criteria. An exercise begins on the date of the clock. */
export const createProgramme =
  ({ db, clock, newId, sha256 }: Ports) =>
  (command: CreateProgramme, actor: Actor): Promise<Result<ProgrammeId, CreateProgrammeRefusal>> =>
    inTransaction<ProgrammeId, CreateProgrammeRefusal>(db, async (tx) => {
      if ((await findProgrammeByCode(tx, command.code)) !== null) return refuse({ code: 'programme-exists' });
      const flaws = flawsOfCriteriaSet(command.criteriaSet);
      if (flaws.length > 0) return refuse({ code: 'criteria-set-flawed', flaws });

      const at = clock.now();
      const stamp = { recorded_at: at, recorded_by: actor.id };
      const programmeId = newId() as ProgrammeId;
      const registerId = newId() as RegisterId;
      const criteriaSetId = newId() as CriteriaSetId;
      const { criteriaSet } = command;
      await saveProgramme(tx, {
        register: { id: registerId, is_exercise: command.isExercise, ...command.register, ...stamp },
        criteriaSet: {
          id: criteriaSetId,
          code: criteriaSet.code,
          version: criteriaSet.version,
          valid_from: criteriaSet.validFrom,
          valid_until: null,
          source: criteriaSet.source,
          content_hash: sha256(canonicalJson(contentOfCriteriaSet(criteriaSet))),
          ...stamp,
        },
        criteria: criteriaSet.criteria.map((criterion) => ({
          id: newId() as CriterionId,
          criteria_set_id: criteriaSetId,
          code: criterion.code,
          position: criterion.position,
          name: criterion.name,
          wording: criterion.wording,
          legal_basis: criterion.legalBasis,
          measurement: criterion.measurement,
          threshold: criterion.threshold,
          threshold_unit: criterion.thresholdUnit,
          guidance: criterion.guidance,
          is_named_publicly: criterion.isNamedPublicly,
          source: criterion.source,
        })),
        programme: {
          id: programmeId,
          code: command.code,
          name: command.name,
          register_id: registerId,
          is_exercise: command.isExercise,
          target_date: command.targetDate,
          criteria_set_id: criteriaSetId,
          ...stamp,
        },
        ratings: command.ratings.map(({ code, label, isInvented }, index) => ({
          programme_id: programmeId,
          code,
          label,
          is_invented: isInvented,
          position: index + 1,
        })),
        reasons: command.reasons.map((reason, index) => ({
          programme_id: programmeId,
          ...reason,
          position: index + 1,
        })),
      });
      if (command.isExercise) {
        await startExerciseClock(tx, { programme_id: programmeId, today: dateInAmsterdam(at), last_recorded_at: at });
      }
      await saveAuditLine(tx, newId(), {
        programmeId,
        actorId: actor.id,
        action: 'programme-created',
        objectType: 'programme',
        objectId: programmeId,
        origin: actor.origin,
        reason: null,
        recordedAt: at,
      });
      return ok(programmeId);
    });
