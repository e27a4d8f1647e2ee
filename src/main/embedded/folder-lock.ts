import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Result, ok, refuse } from '../../domain/kernel/result.ts';

export type FolderRefusal =
  | { readonly code: 'folder-not-writable'; readonly folder: string; readonly reason: string }
  | { readonly code: 'folder-in-use'; readonly folder: string; readonly holder: string | null };

export type FolderLock = { readonly release: () => void };

/** SQLITE_BUSY: another process holds the lock. */
const busy = 5;

/**
 * Takes the folder for this process alone. PGlite itself lets a second process in, and rows get lost.
 *
 * The lock is the operating system's own lock on a file, taken through SQLite, which knows how on every system. It ends
 * with the process however that ends, so there is nothing to judge stale: no process id that was reused, and none that
 * means something else in another container.
 */
export function lockFolder(folder: string): Result<FolderLock, FolderRefusal> {
  try {
    // What is in it is for the user who runs the program.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
    try {
      lock.exec('begin exclusive');
    } catch (error) {
      lock.close();
      if (isBusy(error)) return refuse({ code: 'folder-in-use', folder, holder: readHolder(folder) });
      throw error;
    }
    writeFileSync(holderFile(folder), `${process.pid} ${hostname()}\n`);
    const release = () => {
      if (!lock.isOpen) return;
      rmSync(holderFile(folder), { force: true });
      lock.close();
    };
    return ok({ release });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({ code: 'folder-not-writable', folder, reason });
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busy;
}

/** Only to name the process in the refusal: the lock does not depend on it. */
const holderFile = (folder: string) => join(folder, 'lock-holder');

function readHolder(folder: string): string | null {
  try {
    const [pid, host] = readFileSync(holderFile(folder), 'utf8').trim().split(' ');
    return pid !== undefined && host === hostname() ? pid : null;
  } catch {
    return null;
  }
}
