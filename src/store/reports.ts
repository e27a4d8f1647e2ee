import type { ReportId, ReportingUnitId } from '../domain/kernel/ids.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

export async function saveReport(
  tx: Transaction,
  row: Schema['report'],
  selfAssessment: readonly Schema['report_self_assessment'][],
  reasons: readonly Schema['report_reason'][],
): Promise<void> {
  await tx.insertInto('report').values(row).execute();
  if (selfAssessment.length > 0)
    await tx
      .insertInto('report_self_assessment')
      .values([...selfAssessment])
      .execute();
  if (reasons.length > 0)
    await tx
      .insertInto('report_reason')
      .values([...reasons])
      .execute();
}

export type LastReport = { readonly id: ReportId; readonly version: number; readonly reasonCodes: readonly string[] };

/** The last report of a unit with the reasons that the agency states in it. */
export async function findLastReport(reader: Reader, unitId: ReportingUnitId): Promise<LastReport | null> {
  const report = await reader
    .selectFrom('report')
    .select(['id', 'version'])
    .where('unit_id', '=', unitId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (report === undefined) return null;
  const reasons = await reader
    .selectFrom('report_reason')
    .select('reason_code')
    .where('report_id', '=', report.id)
    .execute();
  return { ...report, reasonCodes: reasons.map((row) => row.reason_code) };
}
