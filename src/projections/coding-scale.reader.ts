import { type Queries, rowsOf } from '../database/queries.js';
import type { IssueRescaled } from '../domain/facts/issue-facts.js';
import type { CodingRow } from './statement-records.reader.js';

/**
 * The codings with their positions on the scale as it stood at a sequence: like the statements, they
 * are read through the maps of every rescale since they were recorded.
 */
export async function codingsOnScale(
  queries: Queries,
  dossierId: number,
  codings: readonly CodingRow[],
  knownAt: number,
): Promise<CodingRow[]> {
  if (codings.length === 0) return [];
  const rescales = await rowsOf<{ id: string; maps: IssueRescaled['map'][] }>(queries, MAPS, [
    dossierId,
    codings.map(({ id }) => id),
    knownAt,
  ]);
  const mapsOf = new Map(rescales.map(({ id, maps }) => [id, maps]));
  return codings.map((coding) => {
    const position = (mapsOf.get(coding.id) ?? []).reduce<string | null>(
      (code, map) => (code === null ? null : (map[code] ?? null)),
      coding.data.position,
    );
    return { ...coding, data: { ...coding.data, position } };
  });
}

/** A coding is on the scale of the issue that its statement had at the time. */
const MAPS = `
select c.coding_id as id, jsonb_agg(e.data->'map' order by e.sequence) as maps
  from coding c
  join statement s
    on s.dossier_id = $1 and s.statement_id = c.statement_id
   and s.from_sequence <= c.sequence and (s.until_sequence is null or s.until_sequence > c.sequence)
  join event e
    on e.dossier_id = $1 and e.stream = 'issue/' || s.issue and e.type = 'issue.rescaled'
   and e.sequence > c.sequence and e.sequence <= $3
 where c.dossier_id = $1 and c.coding_id = any($2::uuid[])
 group by c.coding_id`;
