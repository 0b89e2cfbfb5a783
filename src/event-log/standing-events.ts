import { isDeepStrictEqual } from 'node:util';
import { type Queries, rowsOf } from '../database/queries.js';
import type { DomainEvent } from '../domain/events.js';
import { schemaVersionOf, upcast } from '../domain/upcasters/upcast.js';
import { eventsByIds } from './events-by-ids.js';

/** A fact and the id it is, or would be, recorded under. */
export type IdentifiedFact = DomainEvent & { readonly id: string };

/** Of facts whose id is on the log: whether the event there has the same content. Others are missing. */
export type StandingEvents = ReadonlyMap<string, boolean>;

interface ComparedRow {
  readonly event_id: string;
  readonly is_same: boolean;
}

/**
 * Compares facts with the events that bear their ids. Events never change, so no lock is needed. What was redacted
 * since it was recorded is taken for the same: nobody can tell any more, and an import that is sent again must not
 * stumble over it. Of a redaction what its sender said is compared, not what the service added.
 */
export async function standingEvents(
  queries: Queries,
  dossierId: number,
  facts: readonly IdentifiedFact[],
): Promise<StandingEvents> {
  const known = await idsOnLog(queries, dossierId, facts.map((fact) => fact.id));
  const candidates = facts.filter((fact) => known.has(fact.id));
  if (candidates.length === 0) return new Map();
  const rows = await rowsOf<ComparedRow>(queries, COMPARE, [
    dossierId,
    candidates.map((fact) => fact.id),
    candidates.map((fact) => fact.type),
    candidates.map((fact) => JSON.stringify(fact.data)),
  ]);
  const different = rows.filter((row) => !row.is_same).map((row) => row.event_id);
  const older = await sameInOlderVersion(queries, dossierId, different, candidates);
  return new Map(rows.map((row) => [row.event_id, row.is_same || older.has(row.event_id)]));
}

/**
 * Of facts that differ from the event on the log, those that say the same in another version: what was
 * recorded years ago and is sent again as it was then is still the first answer.
 */
async function sameInOlderVersion(
  queries: Queries,
  dossierId: number,
  ids: readonly string[],
  facts: readonly IdentifiedFact[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const events = await eventsByIds(queries, { dossierId, slug: '' }, ids);
  const same = events.filter((event) => {
    const fact = byId.get(event.id);
    const isOlder = event.schemaVersion < schemaVersionOf(event.type);
    return isOlder && fact?.type === event.type && isDeepStrictEqual(upcast(event).data, fact.data);
  });
  return new Set(same.map((event) => event.id));
}

async function idsOnLog(queries: Queries, dossierId: number, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const sql = 'select event_id from event where dossier_id = $1 and event_id = any($2::uuid[])';
  const rows = await rowsOf<{ event_id: string }>(queries, sql, [dossierId, ids]);
  return new Set(rows.map((row) => row.event_id));
}

const COMPARE = `
select e.event_id,
       e.type = i.type
         and (e.data is null or e.data is not distinct from i.data
              or e.type = 'content.redacted' and e.data - 'emptied' = i.data - 'emptied') as is_same
  from unnest($2::uuid[], $3::text[], $4::text[]::jsonb[]) as i(event_id, type, data)
  join event e on e.dossier_id = $1 and e.event_id = i.event_id`;
