import { type Queries, rowsOf } from '../../database/queries.js';
import type { Denial } from '../outbox/denial-matters.js';

/** Those of the denials that nobody has taken back. */
export async function standingDenials(
  queries: Queries,
  dossierId: number,
  denials: readonly Denial[],
): Promise<Denial[]> {
  if (denials.length === 0) return [];
  const rows = await rowsOf<{ denial_id: string }>(
    queries,
    `select denial_id from denial
      where dossier_id = $1 and denial_id = any($2::uuid[]) and until_sequence is null`,
    [dossierId, denials.map((denial) => denial.id)],
  );
  const standing = new Set(rows.map((row) => row.denial_id));
  return denials.filter((denial) => standing.has(denial.id));
}
