import { sql } from 'kysely';
import type { CriteriaSetId, ProgrammeId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

const columns = [
  'programme.id',
  'programme.code',
  'programme.name',
  'programme.register_id as registerId',
  'programme.is_exercise as isExercise',
  'programme.target_date as targetDate',
  'programme.criteria_set_id as criteriaSetId',
] as const;

export async function findProgramme(reader: Reader, id: ProgrammeId): Promise<Programme | null> {
  return (await reader.selectFrom('programme').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function findProgrammeByCode(reader: Reader, code: string): Promise<Programme | null> {
  return (await reader.selectFrom('programme').select(columns).where('code', '=', code).executeTakeFirst()) ?? null;
}

export function listProgrammes(reader: Reader): Promise<Programme[]> {
  return reader.selectFrom('programme').select(columns).orderBy('name').execute();
}

export async function saveProgramme(
  tx: Transaction,
  rows: {
    readonly register: Schema['register'];
    readonly criteriaSet: Schema['criteria_set'];
    readonly criteria: readonly Schema['criterion'][];
    readonly programme: Schema['programme'];
    readonly ratings: readonly Schema['plan_rating'][];
    readonly reasons: readonly Schema['reason'][];
  },
): Promise<void> {
  await tx.insertInto('register').values(rows.register).execute();
  await tx.insertInto('criteria_set').values(rows.criteriaSet).execute();
  await tx
    .insertInto('criterion')
    .values([...rows.criteria])
    .execute();
  await tx.insertInto('programme').values(rows.programme).execute();
  if (rows.ratings.length > 0)
    await tx
      .insertInto('plan_rating')
      .values([...rows.ratings])
      .execute();
  if (rows.reasons.length > 0)
    await tx
      .insertInto('reason')
      .values([...rows.reasons])
      .execute();
}

/** Any number that nothing else locks by; it stands for the filling of an empty database. */
const seedingLock = 20_260_401;

/** Keeps other processes from filling the database until the transaction ends. */
export async function lockSeeding(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${seedingLock}::bigint)`.execute(tx);
}

/** Keeps others from recording in this programme until the transaction ends, so that recorded time follows the order. */
export async function lockProgramme(tx: Transaction, id: ProgrammeId): Promise<void> {
  await tx.selectFrom('programme').select('id').where('id', '=', id).forNoKeyUpdate().execute();
}

/** The coded words of a programme, in their order. */
export async function vocabularyOf(reader: Reader, programmeId: ProgrammeId) {
  const reasons = await reader
    .selectFrom('reason')
    .select(['code', 'label'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute();
  const ratings = await reader
    .selectFrom('plan_rating')
    .select(['code', 'label', 'is_invented as isInvented'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute();
  return { reasons, ratings };
}

export function listCriteria(reader: Reader, criteriaSetId: CriteriaSetId) {
  return reader
    .selectFrom('criterion')
    .select(['id', 'code', 'name'])
    .where('criteria_set_id', '=', criteriaSetId)
    .orderBy('position')
    .execute();
}

export type CriterionRow = Awaited<ReturnType<typeof listCriteria>>[number];

/** The criteria of several sets, each in order. */
export async function listCriteriaOfSets(
  reader: Reader,
  criteriaSetIds: readonly CriteriaSetId[],
): Promise<ReadonlyMap<CriteriaSetId, readonly CriterionRow[]>> {
  if (criteriaSetIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('criterion')
    .select(['id', 'code', 'name', 'criteria_set_id as criteriaSetId'])
    .where('criteria_set_id', 'in', [...new Set(criteriaSetIds)])
    .orderBy('position')
    .execute();
  return Map.groupBy(rows, (row) => row.criteriaSetId);
}

export type ExerciseClock = { readonly today: LocalDate; readonly lastRecordedAt: Instant };

const clockColumns = ['today', 'last_recorded_at as lastRecordedAt'] as const;

export async function startExerciseClock(tx: Transaction, row: Schema['exercise_clock']): Promise<void> {
  await tx.insertInto('exercise_clock').values(row).execute();
}

export async function readExerciseClock(reader: Reader, programmeId: ProgrammeId): Promise<ExerciseClock | null> {
  const row = await reader
    .selectFrom('exercise_clock')
    .select(clockColumns)
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  return row ?? null;
}

/** Reads the clock and keeps others from recording in this exercise until the transaction ends. */
export function lockExerciseClock(tx: Transaction, programmeId: ProgrammeId): Promise<ExerciseClock> {
  return tx
    .selectFrom('exercise_clock')
    .select(clockColumns)
    .where('programme_id', '=', programmeId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function saveLastRecorded(tx: Transaction, programmeId: ProgrammeId, at: Instant): Promise<void> {
  await tx
    .updateTable('exercise_clock')
    .set({ last_recorded_at: at })
    .where('programme_id', '=', programmeId)
    .execute();
}

export async function saveExerciseDate(tx: Transaction, programmeId: ProgrammeId, today: LocalDate): Promise<void> {
  await tx.updateTable('exercise_clock').set({ today }).where('programme_id', '=', programmeId).execute();
}
