import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { nameBasedId } from '../../event-log/name-based-id.js';
import type { BodyVariant, ComposedAlert } from '../bodies/alert-content.js';
import { composeAlert } from '../bodies/compose.js';
import type { PlannedAlert } from './planned-alert.js';

/** How a delivery's bytes came out. */
export interface WrittenDelivery extends Pick<ComposedAlert, 'named'> {
  readonly endpoint: string;
}

interface VariantRow extends BodyVariant {
  readonly endpoint: string;
}

/**
 * Writes one delivery an endpoint, in the form that it asks for, due at once. A delivery's id is made from event and
 * endpoint, so that an alert written again would be the same one, and is not written twice.
 *
 * @param publicUrl base of the page, without a slash at its end
 * @returns those that were written now
 */
export async function insertDeliveries(
  runner: QueryRunner,
  dossier: DossierKey,
  alert: PlannedAlert,
  publicUrl: string,
): Promise<WrittenDelivery[]> {
  const variants = await rowsOf<VariantRow>(runner, VARIANTS, [dossier.dossierId, alert.endpointIds]);
  const written: WrittenDelivery[] = [];
  for (const [variant, endpoints] of alike(variants)) {
    const { named, ...composed } = composeAlert(alert.content, variant, publicUrl);
    const fresh = await insert(runner, dossier, alert, endpoints, { ...composed, format: variant.format });
    written.push(...fresh.map((endpoint) => ({ endpoint, named })));
  }
  return written;
}

async function insert(
  runner: QueryRunner,
  dossier: DossierKey,
  { event, type, shiftId }: PlannedAlert,
  endpoints: readonly string[],
  { body, shows, format }: Omit<ComposedAlert, 'named'> & Pick<BodyVariant, 'format'>,
): Promise<string[]> {
  const ids = endpoints.map((endpoint) => nameBasedId(dossier.slug, 'delivery', event.id, endpoint));
  const parameters = [dossier.dossierId, ids, endpoints, event.id, event.sequence, type, shiftId, body, format, shows];
  const rows = await rowsOf<{ endpoint: string }>(runner, INSERT, parameters);
  return rows.map((row) => row.endpoint);
}

/** The endpoints by the form that they ask for. */
function alike(rows: readonly VariantRow[]): [BodyVariant, string[]][] {
  const groups = new Map<string, [BodyVariant, string[]]>();
  for (const { endpoint, payload, format } of rows) {
    const [, endpoints] = groups.get(`${payload} ${format}`) ?? [null, []];
    groups.set(`${payload} ${format}`, [{ payload, format }, [...endpoints, endpoint]]);
  }
  return [...groups.values()];
}

const VARIANTS = `
select endpoint_id as endpoint, payload, format from webhook_endpoint
 where dossier_id = $1 and endpoint_id = any($2::uuid[]) order by endpoint_id`;

/** A query, since the driver's wrapper answers an insert's rows in another shape. */
const INSERT = `
with written as (
  insert into webhook_delivery (dossier_id, delivery_id, endpoint_id, event_id, event_sequence, type, shift_id, body,
                                format, shows, next_attempt_at, created_at)
  select $1, d.delivery_id, d.endpoint_id, $4, $5, $6, $7, $8, $9, $10::uuid[], now(), now()
    from unnest($2::uuid[], $3::uuid[]) as d(delivery_id, endpoint_id)
  on conflict (dossier_id, event_id, endpoint_id) do nothing
  returning endpoint_id
)
select endpoint_id as endpoint from written`;
