import { type Queries, rowsOf } from '../database/queries.js';
import type { Statement } from '../domain/statement.js';
import type { Track } from '../domain/terms.js';

/** One stance slot: actor × issue × track. */
export interface Slot {
  readonly actor: string;
  readonly issue: string;
  readonly track: Track;
}

/** A row of `slot_statement` as the driver gives it. */
export interface SlotStatementRow {
  readonly stated_from: Date | number;
  readonly stated_to: Date | number;
  readonly statement: Omit<Statement, 'stated'>;
}

/** The statement as the shift rules see it; the driver reads an infinite timestamp as ±Infinity. */
export function statementOfRow(row: SlotStatementRow): Statement {
  return { ...row.statement, stated: { from: Number(row.stated_from), to: Number(row.stated_to) } };
}

/** The key of a slot in a map. */
export function slotKey(slot: Slot): string {
  return `${slot.actor}|${slot.issue}|${slot.track}`;
}

/**
 * The statements that stand in the given slots as of a sequence: recorded by then and not retracted
 * by then. Keyed by `slotKey`; a slot without statements is missing.
 */
export async function statementsInSlots(
  queries: Queries,
  dossierId: number,
  slots: readonly Slot[],
  knownAt: number,
): Promise<Map<string, Statement[]>> {
  const rows = await rowsOf<SlotStatementRow>(queries, IN_SLOTS, [dossierId, JSON.stringify(slots), knownAt]);
  return groupBySlot(rows.map(statementOfRow));
}

/** Groups what stands in slots by its slot, keeping the order. */
export function groupBySlot<Held extends Slot>(held: readonly Held[]): Map<string, Held[]> {
  const bySlot = new Map<string, Held[]>();
  for (const each of held) {
    const key = slotKey(each);
    const group = bySlot.get(key);
    if (group) group.push(each);
    else bySlot.set(key, [each]);
  }
  return bySlot;
}

const IN_SLOTS = `
select s.stated_from, s.stated_to, s.statement
  from jsonb_to_recordset($2::jsonb) as slot(actor text, issue text, track text)
  join slot_statement s
    on s.dossier_id = $1 and s.actor = slot.actor and s.issue = slot.issue and s.track = slot.track
 where s.from_sequence <= $3 and (s.until_sequence is null or s.until_sequence > $3)
 order by s.stated_from, s.statement_id`;
