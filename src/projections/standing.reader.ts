import { type Queries, rowsOf } from '../database/queries.js';
import type { Statement } from '../domain/statement.js';
import { type SlotStatementRow, statementOfRow } from './slot.reader.js';

/** Whose statements to read: one actor's, on one issue or on all. */
export interface Holder {
  readonly actor: string;
  readonly issue: string | null;
}

/** An actor's statements, on every track, that were known at a sequence; earliest first. */
export async function statementsOfHolder(
  queries: Queries,
  dossierId: number,
  { actor, issue }: Holder,
  knownAt: number,
): Promise<Statement[]> {
  const rows = await rowsOf<SlotStatementRow>(queries, OF_HOLDER, [dossierId, actor, issue, knownAt]);
  return rows.map(statementOfRow);
}

const OF_HOLDER = `
select s.stated_from, s.stated_to, s.statement
  from slot_statement s
 where s.dossier_id = $1 and s.actor = $2 and ($3::text is null or s.issue = $3)
   and s.sequence <= $4 and (s.retracted_sequence is null or s.retracted_sequence > $4)
 order by s.stated_from, s.stated_to, s.statement_id`;
