import type { Selectable } from 'kysely';
import type { ActorId } from '../domain/kernel/ids.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

export type ActorRow = Pick<Selectable<Schema['actor']>, 'id' | 'code' | 'name' | 'function' | 'kind'>;

export async function saveActor(tx: Transaction, row: Schema['actor']): Promise<void> {
  await tx.insertInto('actor').values(row).execute();
}

export function listActors(reader: Reader): Promise<ActorRow[]> {
  return reader
    .selectFrom('actor')
    .select(['id', 'code', 'name', 'function', 'kind'])
    .where('kind', '=', 'person')
    .orderBy('code')
    .execute();
}

export async function findActorByCode(reader: Reader, code: string): Promise<ActorId | null> {
  const row = await reader.selectFrom('actor').select('id').where('code', '=', code).executeTakeFirst();
  return row?.id ?? null;
}
