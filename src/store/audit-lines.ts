import type { AuditLine } from '../domain/audit/audit-line.ts';
import type { Transaction } from './transaction.ts';

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
