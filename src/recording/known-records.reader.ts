import { type Queries, rowsOf } from '../database/queries.js';
import type { KnownRecord, KnownShift } from '../domain/known.js';

/** Reactions, denials and asserted shifts by the ids of their events, read off the log itself; a redacted one is none. */
export async function knownRecords(
  queries: Queries,
  dossierId: number,
  ids: ReadonlySet<string>,
): Promise<Map<string, KnownRecord>> {
  if (ids.size === 0) return new Map();
  const rows = await rowsOf<{ event_id: string; stream: string; is_retracted: boolean; version: number }>(
    queries,
    `select r.event_id, r.stream,
            exists (select from event t
                     where t.dossier_id = $1 and t.stream = r.stream and t.type = 'statement.retracted'
                       and t.data->>'statement' = r.event_id::text) as is_retracted,
            (select max(e.version) from event e where e.dossier_id = $1 and e.stream = r.stream) as version
       from event r
      where r.dossier_id = $1 and r.event_id = any($2::uuid[])
        and r.type in ('reaction.stated', 'claim.denied', 'shift.stated') and r.data is not null`,
    [dossierId, [...ids]],
  );
  return new Map(rows.map(({ event_id, stream, is_retracted, version }) => [event_id, { stream, isRetracted: is_retracted, version }]));
}

/** Every shift there ever was: a withdrawn one can be reviewed, but not denied. */
export async function knownShifts(
  queries: Queries,
  dossierId: number,
  ids: ReadonlySet<string>,
): Promise<Map<string, KnownShift>> {
  if (ids.size === 0) return new Map();
  const rows = await rowsOf<{ shift_id: string; is_standing: boolean; version: number }>(
    queries,
    `select s.shift_id, s.is_computed or s.asserted is not null as is_standing,
            (select max(e.version) from event e where e.dossier_id = $1 and e.stream = 'shift/' || s.shift_id) as version
       from shift s where s.dossier_id = $1 and s.shift_id = any($2::uuid[])`,
    [dossierId, [...ids]],
  );
  return new Map(rows.map(({ shift_id, is_standing, version }) => [shift_id, { isStanding: is_standing, version }]));
}
