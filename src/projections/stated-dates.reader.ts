import { type Queries, rowsOf } from '../database/queries.js';

/** The stated dates (EDTF) of the given statements as they were known at a sequence, by id; an unknown one is missing. */
export async function statedDatesOf(
  queries: Queries,
  dossierId: number,
  ids: Iterable<string>,
  knownAt: number,
): Promise<Map<string, string>> {
  const rows = await rowsOf<{ id: string; stated: string }>(queries, STATED, [dossierId, [...new Set(ids)], knownAt]);
  return new Map(rows.map(({ id, stated }) => [id, stated]));
}

const STATED = `
select statement_id as id, data->>'stated' as stated
  from statement
 where dossier_id = $1 and statement_id = any($2::uuid[])
   and from_sequence <= $3 and (until_sequence is null or until_sequence > $3)`;
