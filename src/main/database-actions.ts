import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatabaseActions } from '../cli/commands/database.ts';
import { type Outcome, done, refused } from '../cli/run-command.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { type Database, openPostgres } from '../store/database.ts';
import { readMigrations } from '../store/read-migrations.ts';
import { type RestoreRefusal, type Restored, restore } from '../store/restore.ts';
import { databaseText } from '../text/nl/command-line.ts';
import type { Config } from './config.ts';
import { readDumpFile, writeDumpFile } from './embedded/dump-file.ts';
import { restoreEmbedded } from './embedded/restore-embedded.ts';
import { type BackgroundFailures, type ReadyDatabase, openDatabase } from './open-database.ts';
import { type MainRefusal, refusalText } from './refusal-text.ts';

/** What the commands about the database do, on the database of the configuration. */
export function databaseActions(config: Config, failures: BackgroundFailures): DatabaseActions {
  const onDatabase = async (work: (database: ReadyDatabase) => Promise<Result<string, MainRefusal>>) => {
    const opened = await openDatabase(config, failures);
    if (!opened.ok) return refused(refusalText(opened.error));
    try {
      return outcomeOf(await work(opened.value));
    } finally {
      await opened.value.close();
    }
  };
  return {
    migrate: () => onDatabase(async ({ applied }) => ok(databaseText.migrated(applied.length))),
    dump: (file) => onDatabase(({ db }) => dumpTo(db, resolve(file))),
    restore: async (file) => {
      const restored = await restoreFrom(config, resolve(file));
      if (!restored.ok) return refused(refusalText(restored.error));
      const { rows, createdAt } = restored.value;
      return done(databaseText.restored(rows, createdAt));
    },
  };
}

function outcomeOf(result: Result<string, MainRefusal>): Outcome {
  return result.ok ? done(result.value) : refused(refusalText(result.error));
}

async function dumpTo(db: Database, file: string): Promise<Result<string, MainRefusal>> {
  try {
    if (existsSync(file)) return refuse({ code: 'dump-exists', file });
    await writeDumpFile(db, file, new Date());
    return ok(databaseText.dumped(file));
  } catch (error) {
    if (!isAboutFile(error)) throw error;
    return refuse({ code: 'dump-not-written', file, reason: error.message });
  }
}

function isAboutFile(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

async function restoreFrom({ database }: Config, file: string): Promise<Result<Restored, MainRefusal>> {
  if (database.kind === 'embedded') return restoreEmbedded(database.folder, file, readMigrations());
  if (!existsSync(file)) return refuse({ code: 'dump-not-found', file });
  const opened = await openPostgres(database.url);
  if (!opened.ok) return opened;
  return restore(opened.value.db, readDumpFile(file), readMigrations()).catch(damaged).finally(opened.value.close);
}

function damaged(error: unknown): Result<never, RestoreRefusal> {
  return refuse({ code: 'dump-damaged', reason: error instanceof Error ? error.message : String(error) });
}
