import type { Succession } from '../domain/agencies/succession.ts';
import type { RegisterId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { wasKnown } from './known-at.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

/** A succession with what it rests on. */
export type RecordedSuccession = Succession & {
  readonly document: string;
  readonly recordedAt: Instant;
  /** The name of who recorded it. */
  readonly recordedBy: string;
};

export async function saveSuccessions(tx: Transaction, rows: readonly Schema['succession'][]): Promise<void> {
  await tx
    .insertInto('succession')
    .values([...rows])
    .execute();
}

/** All successions within a register, past and to come, as known at a moment; in the order in which they take effect. */
export function listSuccessions(
  reader: Reader,
  registerId: RegisterId,
  knownAt: Instant,
): Promise<RecordedSuccession[]> {
  return reader
    .selectFrom('succession')
    .innerJoin('agency as successor', 'successor.id', 'succession.successor_id')
    .innerJoin('agency as predecessor', 'predecessor.id', 'succession.predecessor_id')
    .innerJoin('actor', 'actor.id', 'succession.recorded_by')
    .select([
      'succession.predecessor_id as predecessorId',
      'succession.successor_id as successorId',
      'succession.kind',
      'succession.effective_on as effectiveOn',
      'succession.document',
      'succession.recorded_at as recordedAt',
      'actor.name as recordedBy',
    ])
    .where('successor.register_id', '=', registerId)
    .where(wasKnown('succession', knownAt))
    .orderBy('succession.effective_on')
    .orderBy('successor.code')
    .orderBy('predecessor.code')
    .execute();
}
