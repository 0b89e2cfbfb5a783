import { type Queries, rowsOf } from '../database/queries.js';

/** What of these streams (`plan/…`, `condition/…`) the log has, though none of their content is left. */
export async function spentStreams(
  queries: Queries,
  dossierId: number,
  streams: readonly string[],
): Promise<Set<string>> {
  if (streams.length === 0) return new Set();
  const sql = 'select distinct stream from event where dossier_id = $1 and stream = any($2::text[])';
  const rows = await rowsOf<{ stream: string }>(queries, sql, [dossierId, streams]);
  return new Set(rows.map(({ stream }) => stream));
}
