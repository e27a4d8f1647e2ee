import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { type Result, ok, refuse } from '../../domain/kernel/result.ts';
import { openPglite } from '../../store/database.ts';
import type { Migration } from '../../store/read-migrations.ts';
import { type RestoreRefusal, type Restored, restore } from '../../store/restore.ts';
import { readDumpFile } from './dump-file.ts';
import { foldersOf } from './embedded-database.ts';
import { type FolderRefusal, lockFolder } from './folder-lock.ts';

export type RestoreEmbeddedRefusal =
  | FolderRefusal
  | RestoreRefusal
  | { readonly code: 'dump-not-found'; readonly file: string };

/** Makes the database of a folder out of a dump. A folder that has a database is left as it is. */
export async function restoreEmbedded(
  folder: string,
  dumpFile: string,
  migrations: readonly Migration[],
): Promise<Result<Restored, RestoreEmbeddedRefusal>> {
  if (!existsSync(dumpFile)) return refuse({ code: 'dump-not-found', file: dumpFile });
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  const paths = foldersOf(folder);
  const unfinished = `${paths.database}.unfinished`;
  try {
    if (existsSync(paths.database) && !existsSync(paths.firstStart)) return refuse({ code: 'database-not-empty' });
    await rm(unfinished, { recursive: true, force: true });
    const { db, close } = await openPglite({ folder: unfinished });
    const restored = await restore(db, readDumpFile(dumpFile), migrations).catch(damaged).finally(close);
    if (!restored.ok) return restored;
    // The mark of a first start goes before the database comes: with it, the next start would throw the database away.
    await rm(paths.database, { recursive: true, force: true });
    await rm(paths.firstStart, { force: true });
    await rename(unfinished, paths.database);
    return ok(restored.value);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    lock.value.release();
  }
}

/** A constraint that does not hold, a value that does not fit, a file that breaks off: the dump is not what was written. */
function damaged(error: unknown): Result<never, RestoreRefusal> {
  return refuse({ code: 'dump-damaged', reason: error instanceof Error ? error.message : String(error) });
}
