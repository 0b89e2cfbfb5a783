import { type Queries, rowsOf } from '../database/queries.js';
import type { Scale } from '../domain/scale.js';

/** The scales of the given issues as they stood at a sequence, by issue slug; what was not defined then is missing. */
export async function scalesOf(
  queries: Queries,
  dossierId: number,
  issues: readonly string[],
  knownAt: number = Number.MAX_SAFE_INTEGER,
): Promise<Map<string, Scale>> {
  const rows = await rowsOf<{ issue: string; scale: Scale }>(queries, KNOWN, [dossierId, [...new Set(issues)], knownAt]);
  return new Map(rows.map((row) => [row.issue, row.scale]));
}

const KNOWN = `
select issue, scale
  from issue_scale
 where dossier_id = $1 and issue = any($2::text[])
   and sequence <= $3 and (until_sequence is null or until_sequence > $3)`;
