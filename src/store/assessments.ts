import type { Selectable } from 'kysely';
import type { AssessmentId, ReportingUnitId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

export async function saveAssessment(
  tx: Transaction,
  row: Schema['assessment'],
  verdicts: readonly Schema['assessment_verdict'][],
  reasons: readonly Schema['assessment_reason'][],
): Promise<void> {
  await tx.insertInto('assessment').values(row).execute();
  if (verdicts.length > 0)
    await tx
      .insertInto('assessment_verdict')
      .values([...verdicts])
      .execute();
  if (reasons.length > 0)
    await tx
      .insertInto('assessment_reason')
      .values([...reasons])
      .execute();
}

export async function findAssessment(
  reader: Reader,
  id: AssessmentId,
): Promise<Selectable<Schema['assessment']> | null> {
  return (await reader.selectFrom('assessment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The adopted assessment of a unit that holds now, or `null`. */
export async function findAdopted(reader: Reader, unitId: ReportingUnitId): Promise<AssessmentId | null> {
  const row = await reader
    .selectFrom('adoption')
    .select('assessment_id')
    .where('unit_id', '=', unitId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  return row?.assessment_id ?? null;
}

export async function isAdopted(reader: Reader, id: AssessmentId): Promise<boolean> {
  const row = await reader
    .selectFrom('adoption')
    .select('assessment_id')
    .where('assessment_id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adopts an assessment in the place of the one it corrects, at one and the same moment. */
export async function saveAdoption(
  tx: Transaction,
  row: Schema['adoption'],
  inPlaceOf: { readonly assessmentId: AssessmentId; readonly at: Instant } | null,
): Promise<void> {
  if (inPlaceOf !== null) {
    await tx
      .updateTable('adoption')
      .set({ superseded_at: inPlaceOf.at })
      .where('assessment_id', '=', inPlaceOf.assessmentId)
      .execute();
  }
  await tx.insertInto('adoption').values(row).execute();
}
