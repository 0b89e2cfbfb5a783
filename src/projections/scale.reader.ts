import { type Queries, rowsOf } from '../database/queries.js';
import type { Scale } from '../domain/scale.js';

/** The scales of the given issues, by issue slug; an unknown issue is missing. */
export async function scalesOf(
  queries: Queries,
  dossierId: number,
  issues: readonly string[],
): Promise<Map<string, Scale>> {
  const rows = await rowsOf<{ slug: string; scale: Scale }>(
    queries,
    'select slug, scale from issue where dossier_id = $1 and slug = any($2::text[])',
    [dossierId, [...new Set(issues)]],
  );
  return new Map(rows.map((row) => [row.slug, row.scale]));
}
