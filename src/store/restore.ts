import { sql } from 'kysely';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import type { Database } from './database.ts';
import type { DumpHeader, DumpTable, DumpEnd } from './dump.ts';
import { type MigrationRefusal, appliedMigrations, disagreement, migrate } from './migrate.ts';
import type { Migration } from './read-migrations.ts';
import { type TableShape, tablesInOrder } from './table-shape.ts';
import { type Transaction, inTransaction } from './transaction.ts';

export type RestoreRefusal =
  | MigrationRefusal
  | { readonly code: 'database-not-empty' }
  | { readonly code: 'dump-damaged'; readonly reason: string };

export type Restored = { readonly createdAt: string; readonly tables: number; readonly rows: number };

/** Characters of JSON that go to the database at once. */
const batchLength = 1_000_000;

/**
 * Fills an empty database from the lines of a dump: first the schema the dump was made with, then its rows, then the
 * migrations since. All constraints hold while the rows come in, so that a dump that was changed by hand does not pass.
 */
export async function restore(
  db: Database,
  lines: AsyncIterable<string>,
  migrations: readonly Migration[],
): Promise<Result<Restored, RestoreRefusal>> {
  const reading = lines[Symbol.asyncIterator]();
  const header = headerOf((await reading.next()).value);
  if (header === null) return refuse({ code: 'dump-damaged', reason: 'no header' });
  const differs = disagreement(header.migrations, migrations);
  if (differs !== null) return refuse(differs);
  if (!(await isEmpty(db, header.migrations.length))) return refuse({ code: 'database-not-empty' });
  const schema = await migrate(db, migrations.slice(0, header.migrations.length));
  if (!schema.ok) return schema;
  const filled = await inTransaction(db, (tx) => fill(tx, reading));
  if (!filled.ok) return filled;
  const since = await migrate(db, migrations);
  if (!since.ok) return since;
  return ok({ createdAt: header.createdAt, ...filled.value });
}

function headerOf(line: string | undefined): DumpHeader | null {
  const header: unknown = parsed(line ?? '');
  if (header === null || typeof header !== 'object' || !('format' in header)) return null;
  const { format, formatVersion } = header as DumpHeader;
  return format === 'vth-dump' && formatVersion === 1 ? (header as DumpHeader) : null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function isEmpty(db: Database, dumpVersion: number): Promise<boolean> {
  if ((await appliedMigrations(db)).length > dumpVersion) return false;
  for (const { table } of await tablesInOrder(db)) {
    if (table !== 'schema_migration' && (await hasRows(db, table))) return false;
  }
  return true;
}

async function hasRows(db: Database, table: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from ${sql.table(table)}) as found`.execute(db);
  return rows[0]?.found === true;
}

async function fill(
  tx: Transaction,
  reading: AsyncIterator<string>,
): Promise<Result<{ tables: number; rows: number }, RestoreRefusal>> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`create temporary table restoring (line json) on commit drop`.execute(tx);
  const shapes = new Map((await tablesInOrder(tx)).map((shape) => [shape.table, shape]));
  let open: { readonly shape: TableShape; readonly columns: readonly string[] } | null = null;
  let batch: string[] = [];
  let waiting = 0;
  const total = { tables: 0, rows: 0 };

  const send = async () => {
    if (batch.length > 0) {
      await sql`insert into restoring select value from json_array_elements(${`[${batch.join(',')}]`}::json)`.execute(
        tx,
      );
    }
    batch = [];
    waiting = 0;
  };
  const finishTable = async () => {
    await send();
    if (open !== null) total.rows += await moveInto(tx, open.shape, open.columns);
    open = null;
  };

  for (let next = await reading.next(); next.done !== true; next = await reading.next()) {
    const line = next.value;
    if (line.startsWith('[')) {
      batch.push(line);
      waiting += line.length;
      if (waiting > batchLength) await send();
      continue;
    }
    await finishTable();
    const mark = parsed(line) as DumpTable | DumpEnd | null;
    if (mark === null) return refuse({ code: 'dump-damaged', reason: 'a line that is no JSON' });
    if ('end' in mark) {
      const isWhole = mark.tables === total.tables && mark.rows === total.rows;
      return isWhole ? ok(total) : refuse({ code: 'dump-damaged', reason: `${total.rows} rows of ${mark.rows}` });
    }
    const shape = shapes.get(mark.table);
    if (shape === undefined) return refuse({ code: 'dump-damaged', reason: `no table ${mark.table}` });
    open = { shape, columns: mark.columns };
    total.tables += 1;
  }
  return refuse({ code: 'dump-damaged', reason: 'no end' });
}

/**
 * One statement for the whole table, so that rows may refer to rows of the same table in any order.
 * A row that a migration itself brings is there already.
 */
async function moveInto(tx: Transaction, shape: TableShape, columns: readonly string[]): Promise<number> {
  const values = columns.map((column, index) => {
    const type = shape.columns.find(({ name }) => name === column)?.type;
    if (type === undefined) throw new Error(`no column ${column} in ${shape.table}`);
    return sql`(line ->> ${sql.lit(index)})::${sql.raw(type)}`;
  });
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(shape.table)} (${names}) select ${sql.join(values)} from restoring
    on conflict do nothing`.execute(tx);
  await sql`truncate restoring`.execute(tx);
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(shape.table)}`.execute(tx);
  return rows[0]?.count ?? 0;
}
