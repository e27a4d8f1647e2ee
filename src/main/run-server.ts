import { type Result, ok } from '../domain/kernel/result.ts';
import type { Database } from '../store/database.ts';
import { startMessages } from '../text/nl/start-messages.ts';
import { type Config, readConfig } from './config.ts';
import { foldersOf } from './embedded/embedded-database.ts';
import { type Fetch, checkPort, serveHttp } from './http-server.ts';
import { type BackgroundFailures, openDatabase } from './open-database.ts';
import type { MainRefusal } from './refusal-text.ts';

/** What is served. `close` ends what it keeps running beside the requests: jobs, workers. */
export type App = { readonly fetch: Fetch; readonly close?: () => Promise<void> };

export type Program = {
  readonly version: string;
  readonly createApp: (parts: { readonly db: Database; readonly config: Config }) => App | Promise<App>;
  /** Fills a database in which nothing was recorded yet; has nothing to do when there is something. */
  readonly seedWhenEmpty: (db: Database) => Promise<void>;
};

export type Surroundings = BackgroundFailures & {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (text: string) => void;
};

export type RunningServer = { readonly address: string; readonly close: () => Promise<void> };

/** Opens the database, fills it the first time, and serves. What was opened before a refusal is closed again. */
export async function runServer(
  program: Program,
  { env, say, ...failures }: Surroundings,
): Promise<Result<RunningServer, MainRefusal>> {
  const read = readConfig(env);
  if (!read.ok) return read;
  const config = read.value;
  say(startMessages.starting(program.version));
  // Before the database is made, which takes the longest.
  const port = await checkPort(config);
  if (!port.ok) return port;
  const opened = await openDatabase(config, failures, program.seedWhenEmpty);
  if (!opened.ok) return opened;
  const closers = [opened.value.close];
  const close = async () => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };
  try {
    const app = await program.createApp({ db: opened.value.db, config });
    if (app.close !== undefined) closers.push(app.close);
    const server = await serveHttp(app.fetch, config);
    if (!server.ok) {
      await close();
      return server;
    }
    closers.push(server.value.close);
    say(aboutDatabase(config));
    say(startMessages.ready(server.value.address));
    return ok({ address: server.value.address, close });
  } catch (error) {
    await close();
    throw error;
  }
}

function aboutDatabase({ database }: Config): string {
  if (database.kind === 'postgres') return startMessages.postgres(new URL(database.url).host);
  const { dumps } = foldersOf(database.folder);
  return startMessages.embedded(database.folder, dumps, database.dumpEveryMillis / 60_000);
}
