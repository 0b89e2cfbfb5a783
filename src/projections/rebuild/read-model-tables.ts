import { type Queries, rowsOf } from '../../database/queries.js';
import { PROJECTIONS } from '../projections.js';

/** A table that projections keep, as the catalogue has it; identifiers are quoted as SQL wants them. */
export interface ReadModelTable {
  readonly name: string;
  /** With its schema, for a session in which the bare name leads elsewhere. */
  readonly live: string;
  readonly columns: readonly string[];
  /** Columns of the primary key; `dossier_id` is the first. */
  readonly key: readonly string[];
}

/** The tables of all projections, from the catalogue; to be read before any of their names leads elsewhere. */
export async function readModelTables(queries: Queries): Promise<ReadModelTable[]> {
  const names = PROJECTIONS.flatMap(({ tables }) => tables);
  const tables = await rowsOf<ReadModelTable>(queries, TABLES, [names]);
  const missing = names.filter((name) => !tables.some((table) => table.name === name));
  if (missing.length > 0) throw new Error(`The database lacks the tables ${missing.join(', ')}. Run palinode migrate.`);
  return tables;
}

const TABLES = `
select t.relname::text as name,
       format('%I.%I', current_schema(), t.relname) as live,
       (select array_agg(quote_ident(c.attname) order by c.attnum) from pg_attribute c
         where c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped) as columns,
       (select array_agg(quote_ident(c.attname) order by k.place)
          from unnest(i.indkey::smallint[]) with ordinality as k(attnum, place)
          join pg_attribute c on c.attrelid = t.oid and c.attnum = k.attnum) as key
  from unnest($1::text[]) with ordinality as n(name, place)
  join pg_class t on t.relname = n.name and t.relkind in ('r', 'p') and t.relnamespace = to_regnamespace(current_schema())
  join pg_index i on i.indrelid = t.oid and i.indisprimary
 order by n.place`;
