import { type Queries, rowsOf } from '../../database/queries.js';
import { ALERTS_JOB } from '../outbox/alerts-job-name.js';
import { WAITING_COLUMNS, type WaitingAlert } from '../outbox/waiting-alerts.js';
import { DETECT_SHIFTS_JOB } from './detection-job-name.js';

/** A batch is told when nothing more of it has come for so long, seconds: it may come in many appends. */
export const QUIET_SECONDS = 10;
/** A batch that has waited for so long goes with the next morning's digest, judged to its end or not; hours. */
const PATIENCE_HOURS = 1;
/**
 * What one digest takes at most; it names about two hundred, by their weight. What is beyond waits for the next morning,
 * so that neither memory nor the outbox, which stands still meanwhile, pays for a flood.
 */
export const MOST_TAKEN = 5_000;

/**
 * Takes what has waited longest, since before the slot, for an endpoint's digest. Batches that still come in are left,
 * unless the endpoint has everything in digests of a day or week.
 */
export function takeDue(queries: Queries, dossierId: number, endpoint: string, slot: Date): Promise<WaitingAlert[]> {
  return rowsOf<WaitingAlert>(queries, TAKE_DUE, [dossierId, endpoint, slot.toISOString(), PATIENCE_HOURS, MOST_TAKEN]);
}

/**
 * Takes an endpoint's slot for the caller's transaction: however many replicas ask, its digest is made once, and an error
 * gives the slot back. Slots that passed in a downtime are one: who asks for the newest has caught up.
 */
export async function claimDigest(queries: Queries, dossierId: number, endpoint: string, slot: Date): Promise<boolean> {
  const claimed = await rowsOf<object>(queries, CLAIM, [dossierId, endpoint, slot.toISOString()]);
  return claimed.length > 0;
}

/**
 * Takes what waits for the digests of batches that are complete: detection has judged all of them, the
 * outbox has followed detection, and nothing has come since for a while.
 */
export function takeBatches(queries: Queries, dossierId: number): Promise<WaitingAlert[]> {
  return rowsOf<WaitingAlert>(queries, TAKE_BATCHES, [dossierId, ALERTS_JOB, DETECT_SHIFTS_JOB, QUIET_SECONDS]);
}

/** A query, since the driver's wrapper answers an update's rows in another shape. */
const CLAIM = `
with claimed as (
  update webhook_endpoint set last_digest_slot = $3::timestamptz
   where dossier_id = $1 and endpoint_id = $2 and (last_digest_slot is null or last_digest_slot < $3::timestamptz)
  returning endpoint_id
)
select endpoint_id from claimed`;

const TAKE_DUE = `
with due as (
  select w.subject
    from waiting_alert w
    join webhook_endpoint e on e.dossier_id = w.dossier_id and e.endpoint_id = w.endpoint_id
   where w.dossier_id = $1 and w.endpoint_id = $2 and w.waiting_since < $3::timestamptz
     and (w.waits_for <> 'batch' or e.delivery <> 'immediate' or w.waiting_since < now() - make_interval(hours => $4))
   order by w.waiting_since, w.event_sequence
   limit $5
), taken as (
  delete from waiting_alert w using due
   where w.dossier_id = $1 and w.endpoint_id = $2 and w.subject = due.subject
  returning w.*
)
select ${WAITING_COLUMNS} from taken order by event_sequence`;

const TAKE_BATCHES = `
with quiet as (
  select batch from waiting_alert
   where dossier_id = $1 and batch is not null
   group by batch
  having max(waiting_since) < now() - make_interval(secs => $4)
), complete as (
  select q.batch
    from quiet q
    join job_state alerts on alerts.dossier_id = $1 and alerts.job = $2
    join job_state detection on detection.dossier_id = $1 and detection.job = $3
   where alerts.checkpoint >= detection.checkpoint
     and detection.checkpoint >= (select max(e.sequence) from event e
                                   where e.dossier_id = $1 and e.correlation_id = q.batch)
), taken as (
  delete from waiting_alert w using complete, webhook_endpoint e
   where w.dossier_id = $1 and w.batch = complete.batch
     and e.dossier_id = w.dossier_id and e.endpoint_id = w.endpoint_id and e.delivery = 'immediate'
  returning w.*
)
select ${WAITING_COLUMNS} from taken order by event_sequence`;
