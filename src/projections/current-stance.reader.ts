import { type Queries, rowsOf } from '../database/queries.js';
import type { CurrentStance } from '../domain/stances/current-stance.js';
import { type SlotStatementRow, statementOfRow } from './slot.reader.js';

interface CurrentStanceRow extends SlotStatementRow {
  readonly since: string;
  readonly last_reaffirmed: string | null;
  readonly determined: boolean;
}

/** Where an actor stands on each issue and track, as far as the log goes: the projected rows. */
export async function currentStancesOf(queries: Queries, dossierId: number, actor: string): Promise<CurrentStance[]> {
  const rows = await rowsOf<CurrentStanceRow>(queries, OF_ACTOR, [dossierId, actor]);
  return rows.map((row) => ({
    statement: statementOfRow(row),
    since: row.since,
    lastReaffirmed: row.last_reaffirmed,
    certain: true,
    determined: row.determined,
  }));
}

const OF_ACTOR = `
select c.since, c.last_reaffirmed, c.determined, s.stated_from, s.stated_to, s.statement
  from current_stance c
  join slot_statement s
    on s.dossier_id = c.dossier_id and s.actor = c.actor and s.issue = c.issue and s.track = c.track
   and s.statement_id = c.statement_id and s.until_sequence is null
 where c.dossier_id = $1 and c.actor = $2`;
