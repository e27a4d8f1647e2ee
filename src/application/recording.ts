import type { AuditAction } from '../domain/audit/audit-line.ts';
import { type Instant, addMillis, dateInAmsterdam, instantInAmsterdam } from '../domain/kernel/instant.ts';
import type { ActorId, ProgrammeId } from '../domain/kernel/ids.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import { type Result, refuse } from '../domain/kernel/result.ts';
import { readLastRecorded, saveAuditLine } from '../store/audit-lines.ts';
import { type Transaction, inTransaction } from '../store/transaction.ts';
import { findProgramme, lockExerciseClock, lockProgramme, saveLastRecorded } from '../store/programmes.ts';
import type { Ports } from './ports.ts';

/** Who acts, and from where: `web`, `cli` or `exercise`. */
export type Actor = { readonly id: ActorId; readonly origin: string };

/** Put on every row that a use case writes. */
export type Stamp = { readonly at: Instant; readonly by: ActorId };

export type Recording = {
  readonly tx: Transaction;
  readonly programme: Programme;
  readonly stamp: Stamp;
  /** The civil date on which this happens: of the exercise, or of today. */
  readonly today: LocalDate;
  readonly audit: (action: AuditAction, object: AuditedObject, reason?: string) => Promise<void>;
};

export type AuditedObject = { readonly type: string; readonly id: string };

export type RecordingRefusal =
  | { readonly code: 'programme-unknown' }
  /** The exercise was set back to a day before its last record; from there it can be read, not changed. */
  | { readonly code: 'exercise-date-before-record'; readonly today: LocalDate; readonly lastRecorded: LocalDate };

/**
 * Runs one use case in one transaction: whatever it refuses is rolled back whole.
 * Recorded time is the clock's; in an exercise it follows the date of the exercise, a second after what was recorded
 * last, so that the order of the record is never in doubt.
 */
export async function recordInProgramme<T, E>(
  { db, clock, newId }: Ports,
  programmeId: ProgrammeId,
  actor: Actor,
  work: (recording: Recording) => Promise<Result<T, E>>,
): Promise<Result<T, E | RecordingRefusal>> {
  return inTransaction<T, E | RecordingRefusal>(db, async (tx) => {
    const programme = await findProgramme(tx, programmeId);
    if (programme === null) return refuse({ code: 'programme-unknown' });
    const moment = programme.isExercise ? await exerciseMoment(tx, programme) : await realMoment(tx, programme, clock);
    if ('refusal' in moment) return refuse(moment.refusal);
    const stamp = { at: moment.at, by: actor.id };
    const audit: Recording['audit'] = (action, object, reason) =>
      saveAuditLine(tx, newId(), {
        programmeId: programme.id,
        actorId: actor.id,
        action,
        objectType: object.type,
        objectId: object.id,
        origin: actor.origin,
        reason: reason ?? null,
        recordedAt: stamp.at,
      });
    return work({ tx, programme, stamp, today: moment.today, audit });
  });
}

/** The moment of the clock, and always after the last record: two records of one programme never share a moment. */
async function realMoment(tx: Transaction, programme: Programme, clock: Ports['clock']) {
  await lockProgramme(tx, programme.id);
  const last = await readLastRecorded(tx, programme.id);
  const now = clock.now();
  const at = last === null || now > last ? now : addMillis(last, 1);
  return { at, today: dateInAmsterdam(at) };
}

async function exerciseMoment(tx: Transaction, programme: Programme) {
  const clock = await lockExerciseClock(tx, programme.id);
  const lastRecorded = dateInAmsterdam(clock.lastRecordedAt);
  if (clock.today < lastRecorded) {
    return { refusal: { code: 'exercise-date-before-record', today: clock.today, lastRecorded } as const };
  }
  const morning = instantInAmsterdam(clock.today, '09:00');
  const next = addMillis(clock.lastRecordedAt, 1000);
  const at = [next, morning].sort().at(-1) as Instant;
  await saveLastRecorded(tx, programme.id, at);
  return { at, today: clock.today };
}
