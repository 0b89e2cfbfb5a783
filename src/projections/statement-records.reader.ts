import { type Queries, rowsOf } from '../database/queries.js';
import type { ClaimDenied, StatementCoded, StatementCorrected, StatementRetracted } from '../domain/facts/statement-facts.js';

/** A record about a statement: who said it, and when it came on the log. */
export interface RecordRow<Data> {
  readonly id: string;
  readonly statement_id: string;
  readonly sequence: string;
  readonly recorded_at: Date;
  readonly data: Data;
}

export type DenialRow = RecordRow<ClaimDenied>;
export type CodingRow = RecordRow<StatementCoded>;
export type ChangeRow =
  | (RecordRow<StatementCorrected> & { readonly type: 'statement.corrected' })
  | (RecordRow<StatementRetracted> & { readonly type: 'statement.retracted' });

/** What others recorded of some statements, in the log's order. */
export interface StatementRecords {
  readonly denials: readonly DenialRow[];
  readonly codings: readonly CodingRow[];
  readonly changes: readonly ChangeRow[];
}

/** What is known of a statement that says which records there can be of it. */
interface Recorded {
  readonly statement_id: string;
  readonly status: string;
  readonly disputed: boolean;
}

/** Denials, codings, corrections and retractions of the given statements, as they stood at a sequence. */
export async function recordsOf(
  queries: Queries,
  dossierId: number,
  statements: readonly Recorded[],
  knownAt: number,
): Promise<StatementRecords> {
  const idsOf = (those: readonly Recorded[]): string[] => those.map((each) => each.statement_id);
  const read = async <Row>(sql: string, ids: string[]): Promise<Row[]> =>
    ids.length === 0 ? [] : rowsOf<Row>(queries, sql, [dossierId, ids, knownAt]);
  return {
    denials: await read<DenialRow>(DENIALS, idsOf(statements.filter(({ disputed }) => disputed))),
    codings: await read<CodingRow>(CODINGS, idsOf(statements)),
    changes: await read<ChangeRow>(CHANGES, idsOf(statements.filter(({ status }) => status !== 'active'))),
  };
}

const DENIALS = `
select d.denial_id as id, s.statement_id, d.sequence, d.recorded_at, d.data
  from statement s
  join denial d
    on d.dossier_id = $1 and (d.target_kind, d.target) in (('statement', s.statement_id::text), ('plan', s.plan))
 where s.dossier_id = $1 and s.statement_id = any($2::uuid[]) and s.from_sequence = s.sequence
   and d.sequence <= $3 and (d.until_sequence is null or d.until_sequence > $3)
 order by d.sequence`;

const CODINGS = `
select c.coding_id as id, c.statement_id, c.sequence, c.recorded_at, c.data
  from coding c
 where c.dossier_id = $1 and c.statement_id = any($2::uuid[]) and c.sequence <= $3
 order by c.sequence`;

const CHANGES = `
select e.event_id as id, t.statement_id, e.sequence, e.recorded_at, e.type, e.data
  from unnest($2::uuid[]) as t(statement_id)
  join event e on e.dossier_id = $1 and e.stream = 'statement/' || t.statement_id
 where e.type in ('statement.corrected', 'statement.retracted') and e.data->>'statement' = t.statement_id::text
   and e.sequence <= $3
 order by e.sequence`;
