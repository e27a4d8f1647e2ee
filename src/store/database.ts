import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { type Kysely, Kysely as KyselyDatabase, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { columnTypes } from './column-types.ts';
import type { Schema } from './schema.ts';

export type Database = Kysely<Schema>;

/** A database that somebody has to close. */
export type OpenDatabase = { readonly db: Database; readonly close: () => Promise<void> };

export type DatabaseRefusal =
  | { readonly code: 'database-unreachable'; readonly reason: string }
  | { readonly code: 'database-too-old'; readonly version: string };

const oldestMajor = 15;

/** @param version as the server tells it: `16.4 (Debian 16.4-1)`, `19beta1` */
export const isSupported = (version: string): boolean => Number.parseInt(version, 10) >= oldestMajor;

const seconds = (count: number) => count * 1000;

/** Opens PostgreSQL, and refuses a server that does not answer or is older than 15. */
export async function openPostgres(
  url: string,
  options: { readonly maxConnections?: number; readonly onIdleError?: (error: Error) => void } = {},
): Promise<Result<OpenDatabase, DatabaseRefusal>> {
  const pool = new pg.Pool({
    connectionString: url,
    types: columnTypes,
    max: options.maxConnections ?? 10,
    application_name: 'vth-monitor',
    options: '-c timezone=UTC',
    connectionTimeoutMillis: seconds(10),
    idleTimeoutMillis: seconds(30),
    statement_timeout: seconds(30),
    idle_in_transaction_session_timeout: seconds(60),
    allowExitOnIdle: true,
  });
  // A connection that breaks while idle leaves the pool; the next query takes another one. Unheard, it would end the process.
  pool.on('error', options.onIdleError ?? (() => undefined));
  const db: Database = new KyselyDatabase<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
    const version = rows[0]?.server_version ?? '0';
    if (isSupported(version)) return ok({ db, close: () => db.destroy() });
    await db.destroy();
    return refuse({ code: 'database-too-old', version });
  } catch (error) {
    await db.destroy();
    return refuse({ code: 'database-unreachable', reason: reasonOf(error) });
  }
}

export type PgliteOptions = {
  /** Folder of the database; in memory when absent. */
  readonly folder?: string;
  /** Tarball of a data folder to start from, made by PGlite's `dumpDataDir`. */
  readonly startFrom?: Blob;
  /** How long a query waits for the one connection, in milliseconds. */
  readonly waitMillis?: number;
};

/**
 * Opens PostgreSQL inside this process. It has one connection: a query outside the open transaction waits for the end of
 * that transaction, so code that awaits such a query inside the transaction would wait for ever. It gets an error instead.
 */
export async function openPglite(options: PgliteOptions = {}): Promise<OpenDatabase & { readonly pglite: PGlite }> {
  const pglite = await PGlite.create({
    extensions: { btree_gist },
    ...(options.folder === undefined ? {} : { dataDir: options.folder }),
    ...(options.startFrom === undefined ? {} : { loadDataDir: options.startFrom }),
  });
  await pglite.exec("set timezone to 'UTC'");
  const pool = new pg.Pool({
    ...(createPgConfig(pglite) as pg.PoolConfig),
    types: columnTypes,
    max: 1,
    connectionTimeoutMillis: options.waitMillis ?? seconds(10),
    idleTimeoutMillis: 0,
  });
  pool.on('error', () => undefined);
  const db: Database = new KyselyDatabase<Schema>({ dialect: new PostgresDialect({ pool: withClearTimeout(pool) }) });
  const close = async () => {
    await db.destroy();
    if (!pglite.closed) await pglite.close();
  };
  return { db, close, pglite };
}

function withClearTimeout(pool: pg.Pool) {
  const connect = async () => {
    try {
      return await pool.connect();
    } catch (error) {
      throw new Error(
        'No database connection came free in time. The embedded database has one: is a query awaited outside the open transaction?',
        { cause: error },
      );
    }
  };
  return { options: pool.options, connect, end: () => pool.end() };
}

/** A refused connection to a name with several addresses is an AggregateError without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
