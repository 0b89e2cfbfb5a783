import { type Queries, rowsOf } from '../database/queries.js';
import { upcast } from '../domain/upcasters/upcast.js';
import { EVENT_COLUMNS, type EventRow, recordedEvent } from '../event-log/event-row.js';
import { evolveShift } from './evolve-shift.js';
import type { ShiftState } from './shift-state.js';

/** A shift as it was, and when the event that had last changed it was recorded. */
export interface KnownShiftState {
  readonly state: ShiftState;
  readonly changed_at: Date;
}

/** These shifts as they were known at a sequence, by id, read from the log; one not recorded by then is missing. */
export async function shiftsKnownAt(
  queries: Queries,
  dossierId: number,
  ids: readonly string[],
  knownAt: number,
): Promise<Map<string, KnownShiftState>> {
  if (ids.length === 0) return new Map();
  const streams = ids.map((id) => `shift/${id}`);
  const rows = await rowsOf<EventRow>(queries, CONCERNING, [dossierId, streams, knownAt]);
  const events = rows.map((row) => upcast(recordedEvent('', row)));
  const found = new Map<string, KnownShiftState>();
  for (const id of ids) {
    let state: ShiftState | null = null;
    for (const event of events) {
      if (!event.stream.startsWith('shift/') || event.stream === `shift/${id}`) state = evolveShift(state, id, event);
    }
    const changedBy = events.find(({ sequence }) => sequence === state?.sequence);
    if (state && changedBy) found.set(id, { state, changed_at: new Date(changedBy.recordedAt) });
  }
  return found;
}

/** Their own streams', and what rewrites whatever a source asserts. */
const CONCERNING = `
select ${EVENT_COLUMNS}
  from event e
 where e.dossier_id = $1 and e.sequence <= $3 and e.data is not null
   and (e.stream = any($2::text[]) or e.type in ('actor.merged', 'issue.rescaled', 'statement.corrected'))
 order by e.sequence`;
