import { type Instant, dateInAmsterdam, endOfDayInAmsterdam } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import type { Round } from '../domain/rounds/round.ts';
import { type ActorRow, listActors } from '../store/actors.ts';
import { findProgrammeByCode, listProgrammes, readExerciseClock } from '../store/programmes.ts';
import { readLastRecorded } from '../store/audit-lines.ts';
import { listRounds } from '../store/rounds.ts';
import type { Ports } from './ports.ts';

/** What every page of a programme needs: the date it plays on, and the moment whose knowledge is shown. */
export type ProgrammeView = {
  readonly programme: Programme;
  /** The date of the exercise, or today. */
  readonly today: LocalDate;
  /** The day that is asked about; `null` when it is today. */
  readonly knownOn: LocalDate | null;
  readonly knownAt: Instant;
  /** The moment of the last record in the programme: what was known then is known until the next. */
  readonly lastRecordedAt: Instant;
  readonly rounds: readonly Round[];
  /** The day of the last record of an exercise; before it nothing can be recorded. */
  readonly lastRecordedOn: LocalDate | null;
};

export type Person = Pick<ActorRow, 'id' | 'code' | 'name' | 'function'>;

export async function readProgrammeView(
  { db, clock }: Ports,
  code: string,
  knownOn: LocalDate | null,
): Promise<ProgrammeView | null> {
  const programme = await findProgrammeByCode(db, code);
  if (programme === null) return null;
  const exercise = programme.isExercise ? await readExerciseClock(db, programme.id) : null;
  const now = clock.now();
  const today = exercise?.today ?? dateInAmsterdam(now);
  const asked = knownOn !== null && knownOn < today ? knownOn : null;
  const present = exercise === null ? now : endOfDayInAmsterdam(today);
  const knownAt = asked === null ? present : endOfDayInAmsterdam(asked);
  return {
    programme,
    today,
    knownOn: asked,
    knownAt,
    lastRecordedAt: exercise?.lastRecordedAt ?? (await readLastRecorded(db, programme.id)) ?? knownAt,
    rounds: await listRounds(db, programme.id, knownAt),
    lastRecordedOn: exercise === null ? null : dateInAmsterdam(exercise.lastRecordedAt),
  };
}

export function readProgrammes({ db }: Ports): Promise<readonly Programme[]> {
  return listProgrammes(db);
}

export function readPeople({ db }: Ports): Promise<readonly Person[]> {
  return listActors(db);
}

/** Whether the database answers. */
export async function isAlive({ db }: Ports): Promise<boolean> {
  await listProgrammes(db);
  return true;
}
