import { type Queries, rowsOf } from '../../database/queries.js';
import { sequenceOf } from '../../event-log/event-row.js';
import type { AlertFilter } from '../alert-filter.js';
import type { Subscription } from '../alert-decision.js';
import type { AlertType } from '../alert-types.js';

/** An endpoint as the outbox sees it. */
export interface Subscriber extends Subscription {
  readonly endpointId: string;
  /** It gets nothing up to this sequence. */
  readonly startsAfter: number;
}

interface SubscriberRow {
  readonly endpoint_id: string;
  readonly events: AlertType[];
  readonly filter: AlertFilter;
  readonly starts_after: string;
}

/**
 * The dossier's endpoints, disabled ones included: what comes while they are disabled is kept for them.
 * They cannot be deleted until the caller's transaction ends.
 */
export async function subscribersOf(queries: Queries, dossierId: number): Promise<Subscriber[]> {
  const rows = await rowsOf<SubscriberRow>(
    queries,
    `select endpoint_id, events, filter, starts_after from webhook_endpoint
      where dossier_id = $1 order by endpoint_id for key share`,
    [dossierId],
  );
  return rows.map((row) => ({
    endpointId: row.endpoint_id,
    events: row.events,
    filter: row.filter,
    startsAfter: sequenceOf(row.starts_after),
  }));
}
