import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../store/database.ts';
import { type DumpHeader, changeMark } from '../../store/dump.ts';
import { readDumpFile, writeDumpFile } from './dump-file.ts';
import { dumpFileName, dumpsAmong, dumpsToRemove } from './dump-retention.ts';

export type RegularDump = {
  /** Dumps when something was written since the last dump; at once, or after the one that is busy. */
  readonly dumpIfChanged: () => Promise<void>;
  readonly stop: () => void;
};

const keep = { last: 24, days: 30 };

/** Dumps the database into the folder every so many milliseconds, when something has changed since. */
export function dumpRegularly(options: {
  readonly db: Database;
  readonly folder: string;
  readonly everyMillis: number;
  readonly now: () => Date;
  readonly onError: (error: unknown) => void;
}): RegularDump {
  let queue: Promise<void> = Promise.resolve();
  const dumpIfChanged = () => {
    queue = queue.then(() => dumpWhenChanged(options.db, options.folder, options.now())).catch(options.onError);
    return queue;
  };
  const timer = setInterval(dumpIfChanged, options.everyMillis);
  timer.unref();
  return { dumpIfChanged, stop: () => clearInterval(timer) };
}

/** @throws Error when the dump cannot be written. */
export async function dumpWhenChanged(db: Database, folder: string, moment: Date): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = await readdir(folder);
  for (const file of files.filter((name) => name.endsWith('.unfinished'))) await rm(join(folder, file));
  const last = dumpsAmong(files).at(-1);
  if (last !== undefined && (await markOf(join(folder, last))) === (await changeMark(db))) return;
  await writeDumpFile(db, join(folder, dumpFileName(moment)), moment);
  for (const file of dumpsToRemove(await readdir(folder), keep)) await rm(join(folder, file));
}

async function markOf(path: string): Promise<string | null> {
  try {
    for await (const line of readDumpFile(path)) return (JSON.parse(line) as DumpHeader).changeMark;
  } catch {
    // A dump that cannot be read counts as none.
  }
  return null;
}
