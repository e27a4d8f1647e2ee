import { sql } from 'kysely';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import type { Database } from './database.ts';
import type { Migration } from './read-migrations.ts';
import { type Transaction, inTransaction } from './transaction.ts';

export type MigrationRefusal =
  | { readonly code: 'migration-changed'; readonly version: number; readonly name: string }
  | { readonly code: 'database-newer'; readonly databaseVersion: number; readonly programVersion: number };

export type AppliedMigration = { readonly version: number; readonly name: string; readonly sha256: string };

/** Any number, as long as nothing else on the same server takes it. */
const advisoryLock = 7_384_115;

/**
 * Brings the schema up to the given migrations, each in its own transaction: after a failure everything before it stands.
 * Two programs that start at the same time wait for each other.
 * @returns the versions that were applied now.
 * @throws what the database says about a migration that fails: that is a bug in the migration.
 */
export async function migrate(
  db: Database,
  migrations: readonly Migration[],
): Promise<Result<readonly number[], MigrationRefusal>> {
  const done: number[] = [];
  for (;;) {
    const step = await inTransaction(db, (tx) => applyNext(tx, migrations));
    if (!step.ok) return step;
    if (step.value === null) return ok(done);
    done.push(step.value);
  }
}

/** The migrations a database has had, oldest first; none when it is empty. */
export async function appliedMigrations(db: Database | Transaction): Promise<AppliedMigration[]> {
  const { rows } = await sql<{ found: string | null }>`select to_regclass('schema_migration')::text as found`.execute(
    db,
  );
  if (rows[0]?.found == null) return [];
  return db.selectFrom('schema_migration').select(['version', 'name', 'sha256']).orderBy('version').execute();
}

/** The first refusal there is between what was applied and what the program knows; null when they agree. */
export function disagreement(
  applied: readonly AppliedMigration[],
  migrations: readonly Migration[],
): MigrationRefusal | null {
  const programVersion = migrations.at(-1)?.version ?? 0;
  const databaseVersion = applied.at(-1)?.version ?? 0;
  if (databaseVersion > programVersion) return { code: 'database-newer', databaseVersion, programVersion };
  const known = new Map(migrations.map((migration) => [migration.version, migration.sha256]));
  const changed = applied.find((migration) => known.get(migration.version) !== migration.sha256);
  if (changed === undefined) return null;
  return { code: 'migration-changed', version: changed.version, name: changed.name };
}

async function applyNext(
  tx: Transaction,
  migrations: readonly Migration[],
): Promise<Result<number | null, MigrationRefusal>> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLock)})`.execute(tx);
  const applied = await appliedMigrations(tx);
  const refusal = disagreement(applied, migrations);
  if (refusal !== null) return refuse(refusal);
  const next = migrations[applied.length];
  if (next === undefined) return ok(null);
  if (applied.length === 0) await createLedger(tx);
  await sql.raw(next.sql).execute(tx);
  const { version, name, sha256 } = next;
  await tx.insertInto('schema_migration').values({ version, name, sha256 }).execute();
  return ok(version);
}

async function createLedger(tx: Transaction): Promise<void> {
  await sql`create table if not exists schema_migration (
    version integer primary key,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`.execute(tx);
}
