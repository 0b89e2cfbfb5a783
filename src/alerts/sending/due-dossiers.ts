import { type Queries, rowsOf } from '../../database/queries.js';
import { ENDPOINT_HAS_WORK } from './due-endpoint.sql.js';

/** The dossiers in which something waits to be sent, in order of id: a look-up without locks, across dossiers. */
export async function dueDossiers(queries: Queries): Promise<number[]> {
  const rows = await rowsOf<{ dossier_id: number }>(
    queries,
    `select distinct e.dossier_id from webhook_endpoint e where ${ENDPOINT_HAS_WORK} order by e.dossier_id`,
  );
  return rows.map((row) => row.dossier_id);
}
