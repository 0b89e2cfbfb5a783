import type { QueryRunner } from 'typeorm';
import { instant } from '../database/instant.js';
import type { CurrentSlot } from './current-slot.js';
import { someAtOnce } from './rows-at-once.js';
import type { StanceKey } from './stance.reader.js';

/**
 * Writes rows of `current_stance`.
 *
 * @param anew stances of which only `slots` remain
 * @param slots those to stand, of whichever stance
 */
export async function writeSlots(
  runner: QueryRunner,
  dossierId: number,
  anew: readonly StanceKey[],
  slots: readonly CurrentSlot[],
): Promise<void> {
  const rows = slots.map((slot) => ({
    actor: slot.statement.actor,
    issue: slot.statement.issue,
    track: slot.statement.track,
    statement_id: slot.statement.id,
    since: slot.since,
    last_reaffirmed: slot.lastReaffirmed,
    determined: slot.determined,
    latest_end: instant(slot.latestEnd),
    is_headline: slot.isHeadline,
  }));
  for (const some of someAtOnce(anew)) await runner.query(EMPTY, [dossierId, JSON.stringify(some)]);
  for (const some of someAtOnce(rows)) await runner.query(STAND, [dossierId, JSON.stringify(some)]);
}

const EMPTY = `
delete from current_stance c
 using jsonb_to_recordset($2::jsonb) as s(actor text, issue text)
 where c.dossier_id = $1 and c.actor = s.actor and c.issue = s.issue`;

const STAND = `
insert into current_stance (dossier_id, actor, issue, track, statement_id, since, last_reaffirmed, determined,
                            latest_end, is_headline)
select $1, s.*
  from jsonb_to_recordset($2::jsonb)
       as s(actor text, issue text, track text, statement_id uuid, since uuid, last_reaffirmed uuid,
            determined boolean, latest_end timestamptz, is_headline boolean)
on conflict (dossier_id, actor, issue, track) do update
   set statement_id = excluded.statement_id, since = excluded.since, last_reaffirmed = excluded.last_reaffirmed,
       determined = excluded.determined, latest_end = excluded.latest_end, is_headline = excluded.is_headline`;
