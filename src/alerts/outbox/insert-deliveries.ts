import type { QueryRunner } from 'typeorm';
import type { DossierKey } from '../../event-log/append-request.js';
import { nameBasedId } from '../../event-log/name-based-id.js';
import type { PlannedAlert } from './planned-alert.js';

/**
 * Writes one delivery an endpoint, due at once. A delivery's id is made from event and endpoint, so
 * that an alert written again would be the same one.
 */
export async function insertDeliveries(runner: QueryRunner, dossier: DossierKey, alert: PlannedAlert): Promise<void> {
  const { event, type, shiftId, body, endpointIds } = alert;
  const ids = endpointIds.map((endpointId) => nameBasedId(dossier.slug, 'delivery', event.id, endpointId));
  await runner.query(
    `insert into webhook_delivery (dossier_id, delivery_id, endpoint_id, event_id, event_sequence, type, shift_id, body,
                                   next_attempt_at, created_at)
     select $1, d.delivery_id, d.endpoint_id, $4, $5, $6, $7, $8, now(), now()
       from unnest($2::uuid[], $3::uuid[]) as d(delivery_id, endpoint_id)
     on conflict (dossier_id, event_id, endpoint_id) do nothing`,
    [dossier.dossierId, ids, endpointIds, event.id, event.sequence, type, shiftId, body],
  );
}
