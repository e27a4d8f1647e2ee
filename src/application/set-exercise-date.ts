import type { ProgrammeId } from '../domain/kernel/ids.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { saveAuditLine } from '../store/audit-lines.ts';
import { findProgramme, lockExerciseClock, saveExerciseDate } from '../store/programmes.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Ports } from './ports.ts';
import type { Actor } from './recording.ts';

export type SetExerciseDate = { readonly programmeId: ProgrammeId; readonly today: LocalDate };

export type SetExerciseDateRefusal = { readonly code: 'programme-unknown' | 'not-an-exercise' | 'date-invalid' };

/** Beyond these no page could be made any more, not even the one that sets the date back. */
const [earliest, latest] = ['1900-01-01', '2199-12-31'];

/**
 * Sets the date on which an exercise plays. Set back, the exercise shows what was known on that day and takes no new
 * records: the order of the record would no longer tell what was known when.
 */
export const setExerciseDate =
  ({ db, newId }: Ports) =>
  (command: SetExerciseDate, actor: Actor): Promise<Result<LocalDate, SetExerciseDateRefusal>> =>
    inTransaction<LocalDate, SetExerciseDateRefusal>(db, async (tx) => {
      const programme = await findProgramme(tx, command.programmeId);
      if (programme === null) return refuse({ code: 'programme-unknown' });
      if (!programme.isExercise) return refuse({ code: 'not-an-exercise' });
      if (command.today < earliest || command.today > latest) return refuse({ code: 'date-invalid' });
      const clock = await lockExerciseClock(tx, programme.id);
      await saveExerciseDate(tx, programme.id, command.today);
      // Setting the date is no event of the exercise: the line carries the moment of the last one.
      await saveAuditLine(tx, newId(), {
        programmeId: programme.id,
        actorId: actor.id,
        action: 'exercise-date-set',
        objectType: 'programme',
        objectId: programme.id,
        origin: actor.origin,
        reason: `${clock.today} → ${command.today}`,
        recordedAt: clock.lastRecordedAt,
      });
      return ok(command.today);
    });
