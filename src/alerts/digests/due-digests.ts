import { type Queries, rowsOf } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { lastMorning } from './last-morning.sql.js';
import { QUIET_SECONDS } from './taken-alerts.js';

/** A digest that is due to one endpoint. */
export interface DueDigest {
  readonly dossier: DossierKey;
  readonly endpoint: string;
  /** The last morning (or Monday's) that there was, by the database's clock; what waits since before goes with it. */
  readonly slot: Date;
}

interface DueRow {
  readonly dossier_id: number;
  readonly slug: string;
  readonly endpoint_id: string;
  readonly slot: Date;
}

/** Which digests of a day or a week are due: a look-up without locks, across dossiers. */
export async function dueDigests(queries: Queries): Promise<DueDigest[]> {
  const rows = await rowsOf<DueRow>(queries, DUE);
  return rows.map(({ dossier_id: dossierId, slug, endpoint_id: endpoint, slot }) => ({
    dossier: { dossierId, slug },
    endpoint,
    slot,
  }));
}

/** The dossiers in which batches wait that have been quiet: a look-up without locks, across dossiers. */
export async function dossiersWithBatches(queries: Queries): Promise<DossierKey[]> {
  const rows = await rowsOf<Pick<DueRow, 'dossier_id' | 'slug'>>(queries, BATCHES, [QUIET_SECONDS]);
  return rows.map(({ dossier_id: dossierId, slug }) => ({ dossierId, slug }));
}

const DUE = `
select e.dossier_id, d.slug, e.endpoint_id, m.slot
  from webhook_endpoint e
  join dossier d on d.dossier_id = e.dossier_id
 cross join lateral (select ${lastMorning('now()')} as slot) m
 where (e.last_digest_slot is null or e.last_digest_slot < m.slot)
   and exists (select from waiting_alert w
                where w.dossier_id = e.dossier_id and w.endpoint_id = e.endpoint_id and w.waiting_since < m.slot)
 order by e.dossier_id, e.endpoint_id`;

const BATCHES = `
select d.dossier_id, d.slug from dossier d
 where exists (select from waiting_alert w
                 join webhook_endpoint e on e.dossier_id = w.dossier_id and e.endpoint_id = w.endpoint_id
                where w.dossier_id = d.dossier_id and w.batch is not null and e.delivery = 'immediate'
                  and w.waiting_since < now() - make_interval(secs => $1))
 order by d.dossier_id`;
