import { type Queries, rowsOf } from '../database/queries.js';
import type { CurrentStance } from '../domain/stances/current-stance.js';
import { type SlotStatementRow, statementOfRow } from './slot.reader.js';
import { stanceKey, type StanceKey } from './stance.reader.js';

interface SlotRow extends SlotStatementRow {
  readonly since: string;
  readonly last_reaffirmed: string | null;
  readonly determined: boolean;
}

/**
 * The filled slots of the actors' stances on the issues as far as the log goes, by `stanceKey`: the
 * projected rows. A stance none of whose slots is filled is missing.
 */
export async function filledSlotsOf(
  queries: Queries,
  dossierId: number,
  { actors, issues }: { readonly actors: readonly string[]; readonly issues: readonly string[] },
): Promise<Map<string, CurrentStance[]>> {
  const slots = new Map<string, CurrentStance[]>();
  for (const row of await rowsOf<SlotRow>(queries, FILLED, [dossierId, actors, issues])) {
    const statement = statementOfRow(row);
    const { since, last_reaffirmed: lastReaffirmed, determined } = row;
    const key: StanceKey = statement;
    const known = slots.get(stanceKey(key)) ?? [];
    slots.set(stanceKey(key), [...known, { statement, since, lastReaffirmed, determined, certain: true }]);
  }
  return slots;
}

const FILLED = `
select c.since, c.last_reaffirmed, c.determined, s.stated_from, s.stated_to, s.statement
  from current_stance c
  join slot_statement s
    on s.dossier_id = c.dossier_id and s.actor = c.actor and s.issue = c.issue and s.track = c.track
   and s.statement_id = c.statement_id and s.until_sequence is null
 where c.dossier_id = $1 and c.actor = any($2::text[]) and c.issue = any($3::text[])`;
