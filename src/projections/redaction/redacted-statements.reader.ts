import { type Queries, rowsOf } from '../../database/queries.js';

/** What is left of a statement whose content was removed. */
export interface RedactedStatement {
  readonly id: string;
  readonly sequence: number;
  readonly recordedAt: string;
}

/** Those of the statements that were redacted, by id, as far as they were recorded by a sequence. */
export async function redactedStatements(
  queries: Queries,
  dossierId: number,
  ids: readonly string[],
  knownAt: number,
): Promise<Map<string, RedactedStatement>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<{ id: string; sequence: string; recorded_at: Date }>(queries, REDACTED, [dossierId, ids, knownAt]);
  return new Map(
    rows.map(({ id, sequence, recorded_at }) => [id, { id, sequence: Number(sequence), recordedAt: recorded_at.toISOString() }]),
  );
}

const REDACTED = `
select event_id as id, sequence, recorded_at from event
 where dossier_id = $1 and event_id = any($2::uuid[]) and type = 'position.stated' and data is null and sequence <= $3`;
