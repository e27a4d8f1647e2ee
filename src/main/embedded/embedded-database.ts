import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, ok, refuse } from '../../domain/kernel/result.ts';
import { type Database, openPglite } from '../../store/database.ts';
import { type MigrationRefusal, appliedMigrations, disagreement, migrate } from '../../store/migrate.ts';
import type { Migration } from '../../store/read-migrations.ts';
import { type FolderRefusal, lockFolder } from './folder-lock.ts';
import { dumpRegularly, dumpWhenChanged } from './regular-dump.ts';

export type EmbeddedRefusal =
  | FolderRefusal
  | MigrationRefusal
  | { readonly code: 'folder-damaged'; readonly folder: string; readonly reason: string };

export type EmbeddedDatabase = {
  readonly db: Database;
  /** To be called when a first start has made all it has to make; without it the next start begins again. */
  readonly finishFirstStart: () => Promise<void>;
  /** Dumps what has changed, closes and gives the folder free. */
  readonly close: () => Promise<void>;
};

export type EmbeddedOptions = {
  readonly folder: string;
  readonly migrations: readonly Migration[];
  readonly dumpEveryMillis: number;
  readonly now: () => Date;
  readonly onDumpError: (error: unknown) => void;
};

/** What stands where in the folder, beside the lock. */
export const foldersOf = (folder: string) => ({
  database: join(folder, 'database'),
  dumps: join(folder, 'dumps'),
  /** There from the beginning to the end of a first start: nobody has recorded anything yet. */
  firstStart: join(folder, 'first-start'),
});

/**
 * Opens the database in the folder, makes it when it is not there, and brings it up to the program's version; before a
 * migration of what was there it makes a dump.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Result<EmbeddedDatabase, EmbeddedRefusal>> {
  const lock = lockFolder(options.folder);
  if (!lock.ok) return lock;
  const paths = foldersOf(options.folder);
  let closeDatabase: () => Promise<void> = async () => undefined;
  const giveUp = async (refusal: EmbeddedRefusal) => {
    await closeDatabase().catch(() => undefined);
    lock.value.release();
    return refuse(refusal);
  };
  try {
    await clearBrokenOffStart(paths);
    const { db, close } = await openPglite({ folder: paths.database });
    closeDatabase = close;
    const applied = await appliedMigrations(db);
    const differs = disagreement(applied, options.migrations);
    if (differs !== null) return await giveUp(differs);
    const isOlder = applied.length > 0 && applied.length < options.migrations.length;
    if (isOlder) await dumpWhenChanged(db, paths.dumps, options.now());
    const migrated = await migrate(db, options.migrations);
    if (!migrated.ok) return await giveUp(migrated.error);
    const dumping = dumpRegularly({
      db,
      folder: paths.dumps,
      everyMillis: options.dumpEveryMillis,
      now: options.now,
      onError: options.onDumpError,
    });
    let closing: Promise<void> | null = null;
    const closeAll = async () => {
      dumping.stop();
      if (!existsSync(paths.firstStart)) await dumping.dumpIfChanged();
      await close();
      lock.value.release();
    };
    return ok({
      db,
      finishFirstStart: () => rm(paths.firstStart, { force: true }),
      close: () => {
        closing ??= closeAll();
        return closing;
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return giveUp({ code: 'folder-damaged', folder: options.folder, reason });
  }
}

/** A first start that did not come to its end, by a kill -9 say, begins anew. */
async function clearBrokenOffStart(paths: ReturnType<typeof foldersOf>): Promise<void> {
  if (existsSync(paths.firstStart)) await rm(paths.database, { recursive: true, force: true });
  const isNew = !existsSync(paths.database) || (await readdir(paths.database)).length === 0;
  if (isNew) await writeFile(paths.firstStart, '');
}
