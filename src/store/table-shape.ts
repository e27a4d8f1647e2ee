import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Transaction } from './transaction.ts';

export type TableShape = {
  readonly table: string;
  /** Without the generated ones: the database fills those itself. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
};

type Row = TableShape & { readonly refersTo: readonly string[] };

/**
 * Every table of the schema, those it refers to before it.
 * @throws Error when tables refer to each other in a circle: then there is no such order.
 */
export async function tablesInOrder(reader: Database | Transaction): Promise<TableShape[]> {
  const { rows } = await sql<Row>`
    select
      c.relname::text as "table",
      (
        select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      ) as columns,
      coalesce(
        (select json_agg(distinct f.confrelid::regclass::text) from pg_constraint f
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid),
        '[]'
      ) as "refersTo"
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
    order by c.relname
  `.execute(reader);
  return inOrder(rows);
}

function inOrder(tables: readonly Row[]): TableShape[] {
  const ordered: TableShape[] = [];
  const placed = new Set<string>();
  let left = [...tables];
  while (left.length > 0) {
    const next = left.filter(({ refersTo }) => refersTo.every((name) => placed.has(name)));
    if (next.length === 0) throw new Error(`tables in a circle: ${left.map(({ table }) => table).join(', ')}`);
    for (const { table, columns } of next) {
      ordered.push({ table, columns });
      placed.add(table);
    }
    left = left.filter(({ table }) => !placed.has(table));
  }
  return ordered;
}
