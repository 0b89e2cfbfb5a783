import type { DataSource } from 'typeorm';
import { rowsOf } from '../../src/database/queries.js';

/**
 * Copies every table into a migrated, empty database of the same schema, rows alone: what an operator has who moves
 * by dump and restore.
 * @returns the tables' names and how many rows each brought
 */
export async function copyTables(from: DataSource, to: DataSource): Promise<Map<string, number>> {
  const copied = new Map<string, number>();
  // In the order in which they were made: a table refers to older ones alone.
  const tables = await rowsOf<{ name: string }>(
    from,
    `select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration' order by oid`,
  );
  for (const { name } of tables) {
    const [all] = await rowsOf<{ rows: unknown[] }>(
      from,
      `select coalesce(jsonb_agg(to_jsonb(t)), '[]') as rows from ${name} t`,
    );
    const rows = all?.rows ?? [];
    await to.query(
      `insert into ${name} overriding system value select * from jsonb_populate_recordset(null::${name}, $1)`,
      [JSON.stringify(rows)],
    );
    copied.set(name, rows.length);
  }
  await continueNumbering(to);
  return copied;
}

/** Rows that bring their numbers do not move the counter that gives the next one. */
async function continueNumbering(to: DataSource): Promise<void> {
  const columns = await rowsOf<{ name: string; column: string }>(
    to,
    `select table_name as name, column_name as column from information_schema.columns
      where table_schema = 'public' and is_identity = 'YES'`,
  );
  for (const { name, column } of columns) {
    await to.query(
      `select setval(pg_get_serial_sequence('${name}', '${column}'), (select max(${column}) from ${name}))`,
    );
  }
}
