import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, ok, refuse } from '../../domain/kernel/result.ts';
import { type Database, type OpenDatabase, openPglite } from '../../store/database.ts';
import { type MigrationRefusal, appliedMigrations, disagreement, migrate } from '../../store/migrate.ts';
import type { Migration } from '../../store/read-migrations.ts';
import { type FolderRefusal, lockFolder } from './folder-lock.ts';
import { dumpRegularly, dumpWhenChanged } from './regular-dump.ts';

export type EmbeddedRefusal =
  | FolderRefusal
  | MigrationRefusal
  | { readonly code: 'dump-not-written'; readonly file: string; readonly reason: string }
  | { readonly code: 'folder-damaged'; readonly folder: string; readonly reason: string };

export type EmbeddedDatabase = {
  readonly db: Database;
  /** The migrations that were applied now. */
  readonly applied: readonly number[];
  /** Dumps what has changed, closes and gives the folder free. */
  readonly close: () => Promise<void>;
};

export type EmbeddedOptions = {
  readonly folder: string;
  readonly migrations: readonly Migration[];
  readonly dumpEveryMillis: number;
  readonly now: () => Date;
  readonly onDumpError: (error: unknown) => void;
  /** What a first start puts into the database; broken off, the next start begins again. */
  readonly fill: (db: Database) => Promise<void>;
};

/** What stands where in the folder, beside the lock. */
export const foldersOf = (folder: string) => ({
  database: join(folder, 'database'),
  dumps: join(folder, 'dumps'),
  /** There from the beginning to the end of a first start: nobody has recorded anything yet. */
  firstStart: join(folder, 'first-start'),
});

/**
 * Opens the database in the folder, makes and fills it when it is not there, and brings it up to the program's version;
 * before a migration of what was there it makes a dump.
 * @throws Error when a migration or the filling fails, with the folder given free: that is a bug.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Result<EmbeddedDatabase, EmbeddedRefusal>> {
  const lock = lockFolder(options.folder);
  if (!lock.ok) return lock;
  const opened = await openFolder(options.folder);
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  const closeAtOnce = async () => {
    await opened.value.close();
    lock.value.release();
  };
  const prepared = await prepare(opened.value.db, options).catch(async (error) => {
    await closeAtOnce();
    throw error;
  });
  if (!prepared.ok) {
    await closeAtOnce();
    return prepared;
  }
  const { db } = opened.value;
  const dumping = dumpRegularly({
    db,
    folder: foldersOf(options.folder).dumps,
    everyMillis: options.dumpEveryMillis,
    now: options.now,
    onError: options.onDumpError,
  });
  const closeWithDump = async () => {
    dumping.stop();
    await dumping.dumpIfChanged();
    await closeAtOnce();
  };
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= closeWithDump();
    return closing;
  };
  return ok({ db, applied: prepared.value, close });
}

async function openFolder(folder: string): Promise<Result<OpenDatabase, EmbeddedRefusal>> {
  try {
    await clearBrokenOffStart(folder);
    return ok(await openPglite({ folder: foldersOf(folder).database }));
  } catch (error) {
    return refuse({ code: 'folder-damaged', folder, reason: messageOf(error) });
  }
}

/** A first start that did not come to its end, by a kill -9 say, begins anew. */
async function clearBrokenOffStart(folder: string): Promise<void> {
  const { database, firstStart } = foldersOf(folder);
  if (existsSync(firstStart)) await rm(database, { recursive: true, force: true });
  if (!existsSync(database)) await writeFile(firstStart, '');
}

/** @returns the migrations that were applied now. */
async function prepare(db: Database, options: EmbeddedOptions): Promise<Result<readonly number[], EmbeddedRefusal>> {
  const { dumps, firstStart } = foldersOf(options.folder);
  const applied = await appliedMigrations(db);
  const differs = disagreement(applied, options.migrations);
  if (differs !== null) return refuse(differs);
  if (applied.length > 0 && applied.length < options.migrations.length) {
    try {
      await dumpWhenChanged(db, dumps, options.now());
    } catch (error) {
      return refuse({ code: 'dump-not-written', file: dumps, reason: messageOf(error) });
    }
  }
  const migrated = await migrate(db, options.migrations);
  if (!migrated.ok) return migrated;
  await options.fill(db);
  await rm(firstStart, { force: true });
  return migrated;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
