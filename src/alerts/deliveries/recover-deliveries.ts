import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { databaseTime } from '../../database/database-time.js';
import { rowsOf } from '../../database/queries.js';
import { invalid } from '../../domain/invalid.js';
import { askedInstant } from '../asked-instant.js';
import { DeliveryWorker } from '../sending/delivery.worker.js';

/** Changed in one transaction. */
const AT_ONCE = 1_000;

/** Tries again what has failed for good. */
@Injectable()
export class RecoverDeliveries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly worker: DeliveryWorker,
  ) {}

  /**
   * Makes every failed delivery of an endpoint due again, once, its retries begun anew; what was received is left alone.
   * @param since date or date-time; what was written for sending from then on
   * @returns how many those are
   * @throws DomainError `validation-failed`
   */
  async recover(dossierId: number, endpointId: string, since: string): Promise<number> {
    const from = askedInstant('since', since, 'from');
    const now = await databaseTime(this.dataSource);
    if (from > now.getTime()) throw invalid([{ pointer: '/since', detail: `“${since}” lies ahead; nothing has failed since.` }]);
    let recovered = 0;
    for (;;) {
      const rows = await rowsOf<object>(this.dataSource, RECOVER, [
        dossierId,
        endpointId,
        new Date(from).toISOString(),
        now.toISOString(),
        AT_ONCE,
      ]);
      recovered += rows.length;
      if (rows.length < AT_ONCE) break;
    }
    if (recovered > 0) this.worker.nudge();
    return recovered;
  }
}

/** A query, since the driver's wrapper answers an update's rows in another shape. What fails meanwhile is not taken twice. */
const RECOVER = `
with failed as (
  select dossier_id, delivery_id from webhook_delivery
   where dossier_id = $1 and endpoint_id = $2 and status = 'failed' and created_at >= $3 and finished_at <= $4
   order by event_sequence
   limit $5
     for update skip locked
), recovered as (
  update webhook_delivery d
     set status = 'pending', next_attempt_at = now(), finished_at = null, schedule_from = d.attempts
    from failed
   where d.dossier_id = failed.dossier_id and d.delivery_id = failed.delivery_id
  returning d.delivery_id
)
select delivery_id from recovered`;
