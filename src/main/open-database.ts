import { type Result, ok } from '../domain/kernel/result.ts';
import { type Database, type DatabaseRefusal, openPostgres } from '../store/database.ts';
import { type MigrationRefusal, migrate } from '../store/migrate.ts';
import { readMigrations } from '../store/read-migrations.ts';
import type { Config } from './config.ts';
import { type EmbeddedRefusal, openEmbedded } from './embedded/embedded-database.ts';

export type ReadyDatabase = {
  readonly db: Database;
  /** The migrations that were applied now. */
  readonly applied: readonly number[];
  readonly close: () => Promise<void>;
};

/** What goes wrong while nobody is waiting for it. */
export type BackgroundFailures = {
  readonly onDumpError: (error: unknown) => void;
  readonly onConnectionLost: (error: unknown) => void;
};

/**
 * Opens the database of the configuration and brings it up to the program's version.
 * @param fill puts in what a first start brings; it has nothing to do when there is something.
 */
export async function openDatabase(
  config: Config,
  failures: BackgroundFailures,
  fill: (db: Database) => Promise<void> = async () => undefined,
): Promise<Result<ReadyDatabase, DatabaseRefusal | EmbeddedRefusal | MigrationRefusal>> {
  const migrations = readMigrations();
  if (config.database.kind === 'embedded') {
    return openEmbedded({
      ...config.database,
      migrations,
      fill,
      now: () => new Date(),
      onDumpError: failures.onDumpError,
    });
  }
  const opened = await openPostgres(config.database.url, { onIdleError: failures.onConnectionLost });
  if (!opened.ok) return opened;
  const { db, close } = opened.value;
  try {
    const migrated = await migrate(db, migrations);
    if (migrated.ok) {
      await fill(db);
      return ok({ db, applied: migrated.value, close });
    }
    await close();
    return migrated;
  } catch (error) {
    await close();
    throw error;
  }
}
