import { sql } from 'kysely';
import type { Database } from './database.ts';
import { type AppliedMigration, appliedMigrations } from './migrate.ts';
import { tablesInOrder } from './table-shape.ts';
import type { Transaction } from './transaction.ts';

/**
 * A dump is lines of JSON that any version of PostgreSQL can be filled from again: a header, then for each table its name
 * and columns, its rows as arrays of the texts PostgreSQL itself writes for the values, and an end with the count.
 * Tables come in an order in which what is referred to comes first.
 */
export type DumpHeader = {
  readonly format: 'vth-dump';
  readonly formatVersion: 1;
  readonly createdAt: string;
  /** See `changeMark`. */
  readonly changeMark: string;
  readonly migrations: readonly AppliedMigration[];
};

export type DumpTable = { readonly table: string; readonly columns: readonly string[] };

export type DumpEnd = { readonly end: true; readonly tables: number; readonly rows: number };

/** Characters that are read at once, about: a row may be a few words or a whole document. */
const batchLength = 1_000_000;
const mostRows = 2_000;

/** Writes one consistent state of the database, everything of one moment. */
export async function dump(
  db: Database,
  createdAt: string,
  write: (lines: readonly string[]) => Promise<void>,
): Promise<DumpHeader> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`set local bytea_output = 'hex'`.execute(tx);
      const header: DumpHeader = {
        format: 'vth-dump',
        formatVersion: 1,
        createdAt,
        changeMark: await changeMark(tx),
        migrations: await appliedMigrations(tx),
      };
      await write([JSON.stringify(header)]);
      let rows = 0;
      const tables = (await tablesInOrder(tx)).filter(({ table }) => table !== 'schema_migration');
      for (const table of tables) {
        const columns = table.columns.map(({ name }) => name);
        await write([JSON.stringify({ table: table.table, columns } satisfies DumpTable)]);
        rows += await dumpRows(tx, table.table, columns, write);
      }
      await write([JSON.stringify({ end: true, tables: tables.length, rows } satisfies DumpEnd)]);
      return header;
    });
}

/** A text that is another one after every transaction that wrote something. */
export async function changeMark(reader: Database | Transaction): Promise<string> {
  const { rows } = await sql<{ mark: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as mark`.execute(
    reader,
  );
  return rows[0]?.mark ?? '';
}

async function dumpRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  write: (lines: readonly string[]) => Promise<void>,
): Promise<number> {
  const texts = sql.join(columns.map((column) => sql`${sql.ref(column)}::text`));
  await sql`declare dumped no scroll cursor for
    select json_build_array(${texts})::text as line from ${sql.table(table)}`.execute(tx);
  let count = 0;
  for (let size = 1; ; ) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(size)} from dumped`.execute(tx);
    // PostgreSQL leaves the line breaks inside a text escaped, so that a row is one line.
    const lines = rows.map(({ line }) => line);
    if (lines.length > 0) await write(lines);
    count += lines.length;
    if (lines.length < size) break;
    const length = lines.reduce((sum, line) => sum + line.length, 0);
    size = Math.min(mostRows, Math.max(1, Math.round((size * batchLength) / length)));
  }
  await sql`close dumped`.execute(tx);
  return count;
}
