import { type Queries, rowsOf } from '../../database/queries.js';

/** The dossiers in which something waits to be sent: a look-up without locks, across dossiers. */
export async function dueDossiers(queries: Queries): Promise<number[]> {
  const rows = await rowsOf<{ dossier_id: number }>(
    queries,
    `select distinct e.dossier_id from webhook_endpoint e
      where e.enabled and exists (
        select 1 from webhook_delivery d
         where d.dossier_id = e.dossier_id and d.endpoint_id = e.endpoint_id
           and d.status = 'pending' and d.next_attempt_at <= now())`,
  );
  return rows.map((row) => row.dossier_id);
}
