import type { QueryRunner } from 'typeorm';
import { v7 as uuidV7 } from 'uuid';
import { rowsOf } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { headOf } from '../../event-log/head.js';
import type { EndpointAlertType } from '../alert-types.js';
import type { EndpointAlert } from '../bodies/alert-content.js';
import { type EndpointHealth, type HealthAfter, healthAfter, type HealthSign } from '../endpoints/endpoint-health.js';
import { insertDeliveries } from '../outbox/insert-deliveries.js';

/** What is noted of an attempt, and for whom. */
export interface NotedAttempt {
  readonly dossier: DossierKey;
  readonly endpointId: string;
  readonly sign: HealthSign;
  /** Why it failed, in words; null for a success. */
  readonly failure: string | null;
  readonly publicUrl: string;
}

interface HealthRow {
  readonly enabled: boolean;
  readonly failures: number;
  readonly failing_since: Date | null;
  readonly last_failure_at: Date | null;
  readonly health_told: 'failing' | 'disabled' | null;
  readonly url: string;
  readonly description: string | null;
  readonly now: Date;
}

/**
 * Counts an attempt in its endpoint's health, disables the endpoint where that is due, and writes what operators are
 * told to the dossier's other endpoints; all within the caller's transaction, so that it happens once.
 *
 * @returns null when the endpoint has been deleted meanwhile
 */
export async function noteHealth(runner: QueryRunner, attempt: NotedAttempt): Promise<HealthAfter | null> {
  const { dossier, endpointId, sign } = attempt;
  const [row] = await rowsOf<HealthRow>(runner, LOCK, [dossier.dossierId, endpointId]);
  if (!row) return null;
  const after = healthAfter(healthIn(row), sign, row.now.getTime());
  const { failures, failingSince, lastFailureAt, told } = after.health;
  await runner.query(KEEP, [
    dossier.dossierId,
    endpointId,
    failures,
    instantOf(failingSince),
    instantOf(lastFailureAt),
    told,
    after.disabledFor,
  ]);
  if (after.tell !== null) await tellOperators(runner, attempt, after.tell, after.health, row);
  return after;
}

async function tellOperators(
  runner: QueryRunner,
  { dossier, endpointId, failure, publicUrl }: NotedAttempt,
  type: EndpointAlertType,
  { failures, failingSince }: EndpointHealth,
  { url, description, now }: HealthRow,
): Promise<void> {
  const { dossierId, slug } = dossier;
  const operators = await rowsOf<{ endpoint_id: string }>(runner, OPERATORS, [dossierId, endpointId, type]);
  if (operators.length === 0) return;
  const content: EndpointAlert = {
    about: 'endpoint',
    dossier: slug,
    timestamp: now.toISOString(),
    type,
    endpoint: endpointId,
    description,
    host: new URL(url).host,
    failures,
    failingSince: instantOf(failingSince),
    failure,
  };
  const event = { id: uuidV7(), sequence: await headOf(runner, dossierId) };
  const endpointIds = operators.map((each) => each.endpoint_id);
  await insertDeliveries(runner, dossier, { event, type, shiftId: null, content, endpointIds }, publicUrl);
}

function healthIn({ enabled, failures, failing_since, last_failure_at, health_told }: HealthRow): EndpointHealth {
  return {
    enabled,
    failures,
    failingSince: failing_since?.getTime() ?? null,
    lastFailureAt: last_failure_at?.getTime() ?? null,
    told: health_told,
  };
}

function instantOf(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}

/** Not as an update would, so that the outbox may go on writing to it; the clock is read once the lock is had. */
const LOCK = `
select enabled, failures, failing_since, last_failure_at, health_told, url, description, clock_timestamp() as now
  from webhook_endpoint where dossier_id = $1 and endpoint_id = $2 for no key update`;

const KEEP = `
update webhook_endpoint
   set failures = $3, failing_since = $4::timestamptz, last_failure_at = $5::timestamptz, health_told = $6,
       enabled = enabled and $7::text is null,
       disabled_reason = case when enabled then $7::text else disabled_reason end,
       disabled_at = case when enabled and $7::text is not null then now() else disabled_at end,
       updated_at = case when enabled and $7::text is not null then now() else updated_at end
 where dossier_id = $1 and endpoint_id = $2`;

const OPERATORS = `
select endpoint_id from webhook_endpoint
 where dossier_id = $1 and endpoint_id <> $2 and enabled and $3 = any(events) order by endpoint_id`;
