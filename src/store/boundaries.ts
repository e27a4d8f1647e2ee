import type { BoundarySet } from '../domain/boundaries/boundary-set.ts';
import type { BoundarySetId, RegisterId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

export async function saveBoundarySet(tx: Transaction, row: Schema['boundary_set']): Promise<void> {
  await tx.insertInto('boundary_set').values(row).execute();
}

export async function hasBoundaryFile(
  reader: Reader,
  registerId: RegisterId,
  referenceDate: LocalDate,
  sha256: string,
): Promise<boolean> {
  const row = await reader
    .selectFrom('boundary_set')
    .select('id')
    .where('register_id', '=', registerId)
    .where('reference_date', '=', referenceDate)
    .where('file_sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}

/** The sets of a register that were known at a moment, in the order in which they were imported. */
export function listBoundarySets(reader: Reader, registerId: RegisterId, knownAt: Instant): Promise<BoundarySet[]> {
  return reader
    .selectFrom('boundary_set')
    .select(['id', 'source', 'reference_date as referenceDate', 'file_name as fileName', 'area_count as areaCount'])
    .where('register_id', '=', registerId)
    .where('recorded_at', '<=', knownAt)
    .orderBy('recorded_at')
    .execute();
}

export async function readTopology(reader: Reader, id: BoundarySetId): Promise<string> {
  const row = await reader.selectFrom('boundary_set').select('topology').where('id', '=', id).executeTakeFirstOrThrow();
  return row.topology;
}

/** The code of a register, by which its tile map is found. */
export async function readRegisterCode(reader: Reader, id: RegisterId): Promise<string> {
  const row = await reader.selectFrom('register').select('code').where('id', '=', id).executeTakeFirstOrThrow();
  return row.code;
}
