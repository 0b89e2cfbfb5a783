import { type Queries, rowsOf } from '../../database/queries.js';
import { sequenceOf } from '../../event-log/event-row.js';
import { actorNames } from '../../projections/actor-names.reader.js';
import type { AlertFilter } from '../alert-filter.js';
import type { Subscription } from '../alert-decision.js';
import type { AlertType } from '../alert-types.js';
import type { DeliveryRhythm } from '../endpoints/endpoint-options.js';
import type { EndpointSettings } from '../endpoints/endpoint-settings.js';

/** An endpoint as the outbox sees it. */
export interface Subscriber extends Subscription {
  readonly endpointId: string;
  /** It gets nothing up to this sequence. */
  readonly startsAfter: number;
  /** Where it differs from the dossier's. */
  readonly settings: EndpointSettings;
  /** All but `immediate` get everything in digests. */
  readonly rhythm: DeliveryRhythm;
}

interface SubscriberRow {
  readonly endpoint_id: string;
  readonly events: AlertType[];
  readonly filter: AlertFilter;
  readonly starts_after: string;
  readonly settings: EndpointSettings;
  readonly delivery: DeliveryRhythm;
}

/**
 * The dossier's endpoints, disabled ones included: what comes while they are disabled is kept for them.
 * They cannot be deleted until the caller's transaction ends. A filter that names an actor merged since
 * asks for the one that stays.
 */
export async function subscribersOf(queries: Queries, dossierId: number): Promise<Subscriber[]> {
  const rows = await rowsOf<SubscriberRow>(
    queries,
    `select endpoint_id, events, filter, starts_after, settings, delivery from webhook_endpoint
      where dossier_id = $1 order by endpoint_id for key share`,
    [dossierId],
  );
  const names = await actorNames(queries, dossierId, rows.flatMap(({ filter }) => filter.actors ?? []));
  return rows.map(({ endpoint_id, events, filter, starts_after, settings, delivery }) => ({
    endpointId: endpoint_id,
    events: delivery === 'immediate' ? events : withDigests(events),
    filter: filter.actors ? { ...filter, actors: filter.actors.map((slug) => names.get(slug)?.slug ?? slug) } : filter,
    startsAfter: sequenceOf(starts_after),
    settings,
    rhythm: delivery,
  }));
}

/** Whether nothing but what operators ask for goes out to it at once. */
export function inDigestsOnly({ rhythm }: Subscriber): boolean {
  return rhythm !== 'immediate';
}

/** Who asks for new shifts and gets everything in digests gets those of the digest too, said or unsaid. */
export function withDigests(events: readonly AlertType[]): AlertType[] {
  return events.includes('shift.detected') ? [...new Set<AlertType>([...events, 'shift.digest'])] : [...events];
}
