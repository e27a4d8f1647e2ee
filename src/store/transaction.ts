import type { Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { Result } from '../domain/kernel/result.ts';
import type { Schema } from './schema.ts';

export type Transaction = KyselyTransaction<Schema>;

/** What can be read from: the database itself, or a transaction on it. */
export type Reader = Kysely<Schema>;

/**
 * Runs the work in one transaction; a refusal rolls back everything the work has written. Within a transaction that is
 * open already the work becomes a part of it: who opened it has to roll back on a refusal.
 */
export async function inTransaction<T, E>(
  db: Kysely<Schema>,
  work: (tx: Transaction) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  if (db.isTransaction) return work(db as Transaction);
  try {
    return await db.transaction().execute(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as Result<T, E>;
    throw error;
  }
}

class RolledBack extends Error {
  readonly refusal: unknown;

  constructor(refusal: unknown) {
    super('rolled back after a refusal');
    this.refusal = refusal;
  }
}
