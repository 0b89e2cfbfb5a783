import pg from 'pg';
import type { DataSource } from 'typeorm';
import { rowsOf } from '../../src/database/queries.js';

/** What the database keeps of a delivery on its way. */
export interface DeliveryRow {
  readonly delivery_id: string;
  readonly endpoint_id: string;
  readonly shift_id: string;
  readonly status: string;
  readonly attempts: number;
  readonly is_claimed: boolean;
}

/** A dossier's deliveries of new shifts. */
export function deliveriesOf(dataSource: DataSource, slug: string): Promise<DeliveryRow[]> {
  return rowsOf<DeliveryRow>(
    dataSource,
    `select w.delivery_id, w.endpoint_id, w.shift_id, w.status, w.attempts, w.claim_id is not null as is_claimed
       from webhook_delivery w join dossier d using (dossier_id)
      where d.slug = $1 and w.type = 'shift.detected' order by w.event_sequence`,
    [slug],
  );
}

/** How many shifts the dossier's log says were detected: each event counts, also a second one of the same shift. */
export async function detectionsOf(dataSource: DataSource, slug: string): Promise<number> {
  const [row] = await rowsOf<{ detections: number }>(
    dataSource,
    `select count(*)::integer as detections from event e join dossier d using (dossier_id)
      where d.slug = $1 and e.type = 'shift.detected'`,
    [slug],
  );
  return row?.detections ?? 0;
}

/** Ends the leases of what a killed process had under way: the minute that they last is not waited for. */
export async function endLeases(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `update webhook_delivery set next_attempt_at = now() where status = 'pending' and claim_id is not null`,
  );
}

/**
 * Does the work while a transaction holds what a statement locks, and lets go of it afterwards.
 * @param lock e.g. a `select … for update`, with its parameters
 */
export async function whileHolding(url: string, lock: string, parameters: unknown[], work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(lock, parameters);
    await work();
  } finally {
    await client.end();
  }
}

/** How many transactions wait for a lock on the table. */
export async function waitingFor(dataSource: DataSource, table: string): Promise<number> {
  const [row] = await rowsOf<{ waiting: number }>(
    dataSource,
    `select count(*)::integer as waiting from pg_locks
      where not granted and relation = $1::regclass and database = (select oid from pg_database where datname = current_database())`,
    [table],
  );
  return row?.waiting ?? 0;
}
