import { type Queries, rowsOf } from '../../database/queries.js';
import { sequenceOf } from '../../event-log/event-row.js';
import { actorNames } from '../../projections/actor-names.reader.js';
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
 * They cannot be deleted until the caller's transaction ends. A filter that names an actor merged since
 * asks for the one that stays.
 */
export async function subscribersOf(queries: Queries, dossierId: number): Promise<Subscriber[]> {
  const rows = await rowsOf<SubscriberRow>(
    queries,
    `select endpoint_id, events, filter, starts_after from webhook_endpoint
      where dossier_id = $1 order by endpoint_id for key share`,
    [dossierId],
  );
  const names = await actorNames(queries, dossierId, rows.flatMap(({ filter }) => filter.actors ?? []));
  return rows.map(({ endpoint_id, events, filter, starts_after }) => ({
    endpointId: endpoint_id,
    events,
    filter: filter.actors ? { ...filter, actors: filter.actors.map((slug) => names.get(slug)?.slug ?? slug) } : filter,
    startsAfter: sequenceOf(starts_after),
  }));
}
