import type { QueryRunner } from 'typeorm';
import type { CurrentStance } from '../domain/current-stance.js';
import type { Statement } from '../domain/statement.js';
import { type Slot, slotKey, type SlotStatementRow, statementOfRow } from './slot.reader.js';

/** What a slot's row in `current_stance` says: the stance as far as the log goes, not as of a day. */
export interface CurrentSlot extends CurrentStance {
  /** The latest instant at which any statement of the slot may have been made. */
  readonly latestEnd: number;
  readonly isHeadline: boolean;
}

interface CurrentSlotRow extends SlotStatementRow {
  readonly since: string;
  readonly last_reaffirmed: string | null;
  readonly determined: boolean;
  readonly latest_end: Date | number;
  readonly is_headline: boolean;
}

/**
 * The slot after a statement that follows everything in it; null where it may not, so that the slot
 * has to be read anew.
 */
export function followOn(slot: CurrentSlot | null, statement: Statement): CurrentSlot | null {
  const alone = { statement, since: statement.id, lastReaffirmed: null, determined: true, certain: true, isHeadline: false };
  if (!slot) return { ...alone, latestEnd: statement.stated.to };
  if (!slot.determined || statement.stated.from <= slot.latestEnd) return null;
  const held = { ...alone, latestEnd: statement.stated.to, isHeadline: slot.isHeadline };
  if (statement.position !== slot.statement.position) return held;
  return { ...held, since: slot.since, lastReaffirmed: statement.id };
}

/** The current rows of the given slots and of their actors' other tracks on the issue, by slot. */
export async function currentSlotsOf(
  runner: QueryRunner,
  dossierId: number,
  slots: readonly Slot[],
): Promise<Map<string, CurrentSlot>> {
  const rows: CurrentSlotRow[] = await runner.query(CURRENT, [dossierId, JSON.stringify(slots)]);
  return new Map(
    rows.map((row) => {
      const statement = statementOfRow(row);
      const slot: CurrentSlot = {
        statement,
        since: row.since,
        lastReaffirmed: row.last_reaffirmed,
        determined: row.determined,
        certain: true,
        latestEnd: Number(row.latest_end),
        isHeadline: row.is_headline,
      };
      return [slotKey(statement), slot];
    }),
  );
}

const CURRENT = `
select c.since, c.last_reaffirmed, c.determined, c.latest_end, c.is_headline,
       s.stated_from, s.stated_to, s.statement
  from (select distinct actor, issue from jsonb_to_recordset($2::jsonb) as s(actor text, issue text)) touched
  join current_stance c
    on c.dossier_id = $1 and c.actor = touched.actor and c.issue = touched.issue
  join slot_statement s
    on s.dossier_id = $1 and s.actor = c.actor and s.issue = c.issue and s.track = c.track
   and s.statement_id = c.statement_id`;
