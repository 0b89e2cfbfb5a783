import type { QueryRunner } from 'typeorm';
import type { CurrentStance } from '../domain/stances/current-stance.js';
import type { Statement } from '../domain/statement.js';
import { slotKey, type SlotStatementRow, statementOfRow } from './slot.reader.js';
import { type StanceKey, stanceKey } from './stance.reader.js';

/** What a slot's row in `current_stance` says: the stance as far as the log goes, not as of a day. */
export interface CurrentSlot extends CurrentStance {
  /** The latest instant at which any statement of the slot may have been made. */
  readonly latestEnd: number;
  readonly isHeadline: boolean;
}

/** What `current_stance` says of some stances. */
export interface CurrentSlots {
  /** The filled slots of the stances, over all their tracks, by `slotKey`. */
  readonly slots: Map<string, CurrentSlot>;
  /** Keys of the stances in which another than the holder speaks: there the rules tell who fills a slot. */
  readonly voiced: ReadonlySet<string>;
}

interface StanceRow extends StanceKey {
  readonly is_voiced: boolean;
}

/** A stance none of whose slots is filled has one row, without a statement. */
type CurrentSlotRow = StanceRow &
  (
    | { readonly since: null }
    | (SlotStatementRow & {
        readonly since: string;
        readonly last_reaffirmed: string | null;
        readonly determined: boolean;
        readonly latest_end: Date | number;
        readonly is_headline: boolean;
      })
  );

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

/** The current rows of the given stances, and in which of them others speak. */
export async function currentSlotsOf(
  runner: QueryRunner,
  dossierId: number,
  stances: readonly StanceKey[],
): Promise<CurrentSlots> {
  const rows: CurrentSlotRow[] = await runner.query(CURRENT, [dossierId, JSON.stringify(stances)]);
  const slots = new Map<string, CurrentSlot>();
  for (const row of rows) {
    if (row.since === null) continue;
    const statement = statementOfRow(row);
    slots.set(slotKey(statement), {
      statement,
      since: row.since,
      lastReaffirmed: row.last_reaffirmed,
      determined: row.determined,
      certain: true,
      latestEnd: Number(row.latest_end),
      isHeadline: row.is_headline,
    });
  }
  return { slots, voiced: new Set(rows.filter((row) => row.is_voiced).map(stanceKey)) };
}

/**
 * The version of a statement that the row was made from may be closed by now; then its stance is read
 * anew, and what this says of it is dropped. `limit` and `offset` keep the look-ups one by one: joined as sets, all
 * stances of the dossier are read for the few that are asked for.
 */
const CURRENT = `
select k.actor, k.issue, held.*,
       exists (select from slot_statement v
                where v.dossier_id = $1 and v.actor = k.actor and v.issue = k.issue
                  and v.speaker is not null and v.speaker <> k.actor and v.until_sequence is null) as is_voiced
  from jsonb_to_recordset($2::jsonb) as k(actor text, issue text)
  left join lateral (
       select c.since, c.last_reaffirmed, c.determined, c.latest_end, c.is_headline,
              s.stated_from, s.stated_to, s.statement
         from current_stance c
        cross join lateral (
              select o.stated_from, o.stated_to, o.statement
                from slot_statement o
               where o.dossier_id = $1 and o.actor = c.actor and o.issue = c.issue and o.track = c.track
                 and o.statement_id = c.statement_id and o.until_sequence is null limit 1) s
        where c.dossier_id = $1 and c.actor = k.actor and c.issue = k.issue offset 0) held on true`;
