import { type Queries, rowsOf } from '../database/queries.js';
import { knownStatement } from '../domain/decide/learn-statement.js';
import type { PositionStated } from '../domain/facts/statement-facts.js';
import type { KnownOrder, KnownStatement } from '../domain/known.js';

/** Statements as they read now, retracted ones included. */
export async function knownStatements(
  queries: Queries,
  dossierId: number,
  ids: ReadonlySet<string>,
): Promise<Map<string, KnownStatement>> {
  if (ids.size === 0) return new Map();
  const rows = await rowsOf<{ statement_id: string; data: PositionStated; is_retracted: boolean; version: number }>(
    queries,
    `select s.statement_id, s.data, s.status = 'retracted' as is_retracted,
            (select max(e.version) from event e
              where e.dossier_id = $1 and e.stream = 'statement/' || s.statement_id) as version
       from statement s
      where s.dossier_id = $1 and s.statement_id = any($2::uuid[]) and s.until_sequence is null`,
    [dossierId, [...ids]],
  );
  return new Map(
    rows.map((row) => [row.statement_id, { ...knownStatement(row.data, row.version), isRetracted: row.is_retracted }]),
  );
}

/** The order that the words of standing statements give among standing statements, and its version. */
export interface WordedOrder {
  readonly order: KnownOrder[];
  readonly orderVersion: number;
}

/** Order can only go in a circle where a command itself orders statements: else nothing is read. */
export async function wordedOrder(queries: Queries, dossierId: number, ordered: ReadonlySet<string>): Promise<WordedOrder> {
  if (ordered.size === 0) return { order: [], orderVersion: 0 };
  // The version first: what is read after it can only be newer than it says.
  const sql = 'select coalesce(max(sequence), 0) as version from statement_order where dossier_id = $1';
  const [head] = await rowsOf<{ version: string }>(queries, sql, [dossierId]);
  const rows = await rowsOf<EdgeRow>(queries, EDGES, [dossierId]);
  return { order: rows.map(edgeOf), orderVersion: Number(head?.version ?? 0) };
}

interface EdgeRow {
  readonly stated_by: string;
  readonly earlier: string;
  readonly earlier_from: Date | number;
  readonly earlier_to: Date | number;
  readonly later: string;
  readonly later_from: Date | number;
  readonly later_to: Date | number;
}

function edgeOf(row: EdgeRow): KnownOrder {
  return {
    from: { id: row.earlier, stated: { from: Number(row.earlier_from), to: Number(row.earlier_to) } },
    to: { id: row.later, stated: { from: Number(row.later_from), to: Number(row.later_to) } },
    statedBy: row.stated_by,
  };
}

const EDGES = `
select o.stated_by, o.earlier, e.stated_from as earlier_from, e.stated_to as earlier_to,
       o.later, l.stated_from as later_from, l.stated_to as later_to
  from statement_order o
  join statement e on e.dossier_id = $1 and e.statement_id = o.earlier and e.until_sequence is null and e.status <> 'retracted'
  join statement l on l.dossier_id = $1 and l.statement_id = o.later and l.until_sequence is null and l.status <> 'retracted'
  join statement s on s.dossier_id = $1 and s.statement_id = o.stated_by and s.until_sequence is null and s.status <> 'retracted'
 where o.dossier_id = $1`;
