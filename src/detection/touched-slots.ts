import type { QueryRunner } from 'typeorm';
import { type Slot, slotKey } from '../projections/slot.reader.js';

/** An event of the range that may have changed a slot's shifts. */
export interface Cause {
  readonly id: string;
  readonly notify: boolean;
}

/** A slot that the range touched, and by which events, in log order. */
export interface TouchedSlot extends Slot {
  readonly causes: readonly Cause[];
}

/** Events of the log after `after`, up to and including `upTo`. */
export interface Range {
  readonly after: number;
  readonly upTo: number;
}

/**
 * The slots whose statements came or went within the range, in the order of their keys, at most
 * `limit` of them after the key `afterKey`.
 */
export async function touchedSlots(
  runner: QueryRunner,
  dossierId: number,
  range: Range,
  page: { readonly afterKey: string; readonly limit: number },
): Promise<TouchedSlot[]> {
  return runner.query(TOUCHED, [dossierId, range.after, range.upTo, page.afterKey, page.limit]);
}

/** Where the next page starts. */
export function lastKey(slots: readonly TouchedSlot[]): string {
  const last = slots.at(-1);
  return last ? slotKey(last) : '';
}

/** The page's slots first, then the causes of these alone: a long range is not gathered anew for each page. */
const TOUCHED = `
with moved as (
  select actor, issue, track, sequence as cause from slot_statement
   where dossier_id = $1 and sequence > $2 and sequence <= $3
   union all
  select actor, issue, track, retracted_sequence from slot_statement
   where dossier_id = $1 and retracted_sequence > $2 and retracted_sequence <= $3
),
page as (
  select distinct actor, issue, track, concat_ws('|', actor, issue, track) collate "C" as key from moved
   where concat_ws('|', actor, issue, track) collate "C" > $4
   order by key limit $5
)
select p.actor, p.issue, p.track,
       jsonb_agg(jsonb_build_object('id', e.event_id, 'notify', e.notify) order by e.sequence) as causes
  from page p
  join moved t on t.actor = p.actor and t.issue = p.issue and t.track = p.track
  -- One probe a row: joined freely, a dossier too young for statistics is compared row by row.
 cross join lateral (select event_id, sequence, notify from event
                      where dossier_id = $1 and sequence = t.cause offset 0) e
 group by p.key, p.actor, p.issue, p.track
 order by p.key`;
