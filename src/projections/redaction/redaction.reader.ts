import { type Queries, rowsOf } from '../../database/queries.js';
import { DomainError } from '../../domain/errors.js';

interface RedactionRow {
  readonly event_id: string;
  readonly sequence: string;
  readonly recorded_at: Date;
  readonly recorded_by: string;
  readonly ground: string;
  readonly ordered_by: string | null;
}

/**
 * Refuses to show what was redacted, and says who did it, when, and on what ground.
 * @param what what the caller asked for, e.g. `statement`
 * @throws DomainError `content-redacted` if the event with this id was emptied; else nothing happens
 */
export async function refuseIfRedacted(queries: Queries, dossierId: number, id: string, what: string): Promise<void> {
  const [row] = await rowsOf<RedactionRow>(queries, REDACTION, [dossierId, id]);
  if (!row) return;
  const { event_id, sequence, recorded_at, recorded_by, ground, ordered_by } = row;
  const order = ordered_by === null ? '' : `, ordered by ${ordered_by}`;
  throw new DomainError(
    'content-redacted',
    `The content of ${what} ${id} was redacted on ${recorded_at.toISOString()} by ${recorded_by}${order}. Ground: ${ground} (event ${sequence}, ${event_id}).`,
  );
}

const REDACTION = `
select r.event_id, r.sequence, r.recorded_at, r.recorded_by, r.data->>'ground' as ground, r.data->>'orderedBy' as ordered_by
  from event r
 where r.dossier_id = $1 and r.type = 'content.redacted' and r.data->'emptied' ? $2
 order by r.sequence limit 1`;
