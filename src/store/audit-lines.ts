import type { AuditLine } from '../domain/audit/audit-line.ts';
import type { ProgrammeId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Reader, Transaction } from './transaction.ts';

export async function saveAuditLine(tx: Transaction, id: string, line: AuditLine): Promise<void> {
  await tx
    .insertInto('audit_line')
    .values({
      id,
      programme_id: line.programmeId,
      actor_id: line.actorId,
      action: line.action,
      object_type: line.objectType,
      object_id: line.objectId,
      result: 'done',
      origin: line.origin,
      reason: line.reason,
      recorded_at: line.recordedAt,
    })
    .execute();
}

/** The moment of the last record in a programme; `null` while there is none. */
export async function readLastRecorded(reader: Reader, programmeId: ProgrammeId): Promise<Instant | null> {
  const row = await reader
    .selectFrom('audit_line')
    .select('recorded_at')
    .where('programme_id', '=', programmeId)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.recorded_at ?? null;
}
