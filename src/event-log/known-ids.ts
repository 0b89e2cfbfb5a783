import { type Queries, rowsOf } from '../database/queries.js';

/** Which of the ids name an event of the dossier already. */
export async function knownIds(queries: Queries, dossierId: number, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await rowsOf<{ event_id: string }>(
    queries,
    'select event_id from event where dossier_id = $1 and event_id = any($2::uuid[])',
    [dossierId, ids],
  );
  return new Set(rows.map((row) => row.event_id));
}
