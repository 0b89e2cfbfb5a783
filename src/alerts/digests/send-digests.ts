import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';
import { inTransaction } from '../../database/in-transaction.js';
import { rowsOf } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { claimSlot } from '../../ops/job-state.js';
import { ShiftReader } from '../../projections/shift.reader.js';
import { insertDeliveries } from '../outbox/insert-deliveries.js';
import { lockAlerts } from '../outbox/lock-alerts.js';
import { subscribersOf } from '../outbox/subscribers.js';
import { keepTold, ToldShifts } from '../outbox/told-shifts.js';
import type { WaitingAlert } from '../outbox/waiting-alerts.js';
import { digestBody } from './digest-body.js';
import { digestsOf } from './digests-of.js';
import { SEND_DIGESTS } from './send-digests-name.js';
import { takeBatches, takeDaily } from './taken-alerts.js';

/**
 * Makes deliveries of what waits, in one transaction with its taking: what is taken is sent, and once.
 * The outbox stands still meanwhile, so that no correction of what a digest tells is missed.
 */
@Injectable()
export class SendDigests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly shifts: ShiftReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The daily digests of a dossier, once a slot however many replicas ask.
   * @param slot the instant for which it is made; what came later waits for the next
   * @returns deliveries written
   */
  daily(dossier: DossierKey, slot: Date): Promise<number> {
    return inTransaction(this.dataSource, async (runner) => {
      await lockAlerts(runner, dossier.dossierId);
      if (!(await claimSlot(runner, dossier.dossierId, SEND_DIGESTS, slot))) return 0;
      return this.write(runner, dossier, await takeDaily(runner, dossier.dossierId, slot), null);
    });
  }

  /** One digest an endpoint of each batch that is complete. @returns deliveries written */
  batches(dossier: DossierKey): Promise<number> {
    return inTransaction(this.dataSource, async (runner) => {
      await lockAlerts(runner, dossier.dossierId);
      const taken = await takeBatches(runner, dossier.dossierId);
      let written = 0;
      for (const batch of new Set(taken.map(({ together }) => together))) {
        written += await this.write(runner, dossier, taken.filter(({ together }) => together === batch), batch);
      }
      return written;
    });
  }

  private async write(
    runner: QueryRunner,
    dossier: DossierKey,
    taken: readonly WaitingAlert[],
    batch: string | null,
  ): Promise<number> {
    if (taken.length === 0) return 0;
    const subscribers = await subscribersOf(runner, dossier.dossierId);
    const [clock] = await rowsOf<{ now: Date }>(runner, 'select now()');
    const timestamp = (clock?.now ?? new Date()).toISOString();
    const told = new ToldShifts();
    const digests = await digestsOf(runner, dossier, this.shifts, subscribers, taken);
    for (const { endpoint, event, ...content } of digests) {
      const { body, named } = digestBody({ ...content, dossier: dossier.slug, batch }, timestamp, this.config.publicUrl);
      const alert = { event, type: 'shift.digest', shiftId: null, body, endpointIds: [endpoint] } as const;
      await insertDeliveries(runner, dossier, alert);
      for (const shift of content.shifts.slice(0, named)) told.tell(endpoint, shift.id, true);
    }
    await keepTold(runner, dossier.dossierId, told);
    return digests.length;
  }
}
