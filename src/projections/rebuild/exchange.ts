import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import { columnsOf, describesDossier, isRecent } from './exchange.sql.js';
import type { ReadModelTable } from './read-model-tables.js';

/** How many rows of a table a rebuild took away and put in; a row that differed counts for both. */
export interface TableDifference {
  readonly table: string;
  readonly removed: number;
  readonly added: number;
}

/**
 * Compares the next generation with the live rows of the same sequence, of which the caller's transaction has one
 * snapshot, and notes the keys of those that differ. What nobody touches from then on need not be compared again.
 *
 * @returns the oldest transaction that the snapshot may not show: what it or a later one writes is not compared yet
 */
export async function compare(runner: QueryRunner, dossierId: number, tables: readonly ReadModelTable[]): Promise<string> {
  await joinWhole(runner);
  for (const table of tables.filter((each) => !describesDossier(each))) {
    const { name, live, columns, key } = table;
    await runner.query(`create temporary table differing_${name} as select ${key.join(', ')} from ${live} where false`);
    await runner.query(`alter table differing_${name} add primary key (${key.join(', ')})`);
    await runner.query(
      `insert into differing_${name} (${key.join(', ')})
       select ${columnsOf('l', key)} from ${live} l
         join pg_temp.${name} n on (${columnsOf('n', key)}) = (${columnsOf('l', key)})
        where l.dossier_id = $1 and (${columnsOf('n', columns)}) is distinct from (${columnsOf('l', columns)})`,
      [dossierId],
    );
  }
  const [now] = await rowsOf<{ oldest: string }>(runner, 'select pg_snapshot_xmin(pg_current_snapshot())::xid::text as oldest');
  if (!now) throw new Error('The database has no snapshot.');
  return now.oldest;
}

/**
 * Puts the next generation's rows of one table in the place of the dossier's live ones, within the caller's
 * transaction. Only what differs is written, so where all was sound nothing is.
 *
 * @param since what `compare` returned
 */
export async function exchange(
  runner: QueryRunner,
  dossierId: number,
  table: ReadModelTable,
  since: string,
): Promise<TableDifference> {
  if (describesDossier(table)) return describeAnew(runner, dossierId, table);
  const removed = await counted(runner, removeStale(table), [dossierId, since]);
  const added = await counted(runner, addMissing(table), [dossierId]);
  return { table: table.name, removed, added };
}

/** A key of many columns seems rarer to the planner than it is, and it would look up each row by itself. */
export async function joinWhole(runner: QueryRunner): Promise<void> {
  await runner.query('set local enable_nestloop = off');
}

/** The dossier's own row holds besides its description what no event tells: its number, its slug. It is kept. */
async function describeAnew(runner: QueryRunner, dossierId: number, { name, live, columns, key }: ReadModelTable): Promise<TableDifference> {
  const described = columns.filter((column) => !key.includes(column));
  const set = described.map((column) => `${column} = n.${column}`).join(', ');
  const sql = `with described as (
    update ${live} l set ${set} from pg_temp.${name} n
     where l.dossier_id = $1 and n.dossier_id = $1
       and (${columnsOf('l', described)}) is distinct from (${columnsOf('n', described)})
    returning 1)
  select count(*)::integer as rows from described`;
  const changed = await counted(runner, sql, [dossierId]);
  return { table: name, removed: changed, added: changed };
}

/** By keys alone, except of rows that differed before or were written since: documents take long to compare. */
function removeStale({ name, live, columns, key }: ReadModelTable): string {
  return `with stale as (
    select l.ctid as place
      from ${live} l
      left join pg_temp.${name} n on n.dossier_id = $1 and (${columnsOf('n', key)}) = (${columnsOf('l', key)})
      left join differing_${name} d on d.dossier_id = $1 and (${columnsOf('d', key)}) = (${columnsOf('l', key)})
     where l.dossier_id = $1
       and case when n.dossier_id is null then true
                when d.dossier_id is not null or ${isRecent('l', '$2')} or ${isRecent('n', '$2')}
                then (${columnsOf('n', columns)}) is distinct from (${columnsOf('l', columns)})
                else false end
  ), gone as (
    delete from ${live} l using stale where l.dossier_id = $1 and l.ctid = stale.place returning 1
  )
  select count(*)::integer as rows from gone`;
}

function addMissing({ name, live, columns, key }: ReadModelTable): string {
  return `with come as (
    insert into ${live} (${columns.join(', ')})
    select ${columnsOf('n', columns)} from pg_temp.${name} n
     where n.dossier_id = $1 and not exists (select from ${live} l where l.dossier_id = $1 and (${columnsOf('l', key)}) = (${columnsOf('n', key)}))
    returning 1)
  select count(*)::integer as rows from come`;
}

async function counted(runner: QueryRunner, sql: string, parameters: readonly unknown[]): Promise<number> {
  const [row] = await rowsOf<{ rows: number }>(runner, sql, parameters);
  return row?.rows ?? 0;
}
