import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';
import { inTransaction } from '../../database/in-transaction.js';
import { rowsOf } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { nameBasedId } from '../../event-log/name-based-id.js';
import { ShiftReader } from '../../projections/shift.reader.js';
import type { DigestAlert } from '../bodies/alert-content.js';
import { insertDeliveries } from '../outbox/insert-deliveries.js';
import { lockAlerts } from '../outbox/lock-alerts.js';
import { subscribersOf } from '../outbox/subscribers.js';
import { keepTold, ToldShifts } from '../outbox/told-shifts.js';
import { keepWaiting, type WaitingAlert, WaitingAlerts } from '../outbox/waiting-alerts.js';
import { digestsOf } from './digests-of.js';
import type { DueDigest } from './due-digests.js';
import { claimDigest, takeBatches, takeDue } from './taken-alerts.js';

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
   * The digest of a day or week to one endpoint, once a slot however many replicas ask.
   * @returns deliveries written
   */
  due({ dossier, endpoint, slot }: DueDigest): Promise<number> {
    return inTransaction(this.dataSource, async (runner) => {
      await lockAlerts(runner, dossier.dossierId);
      if (!(await claimDigest(runner, dossier.dossierId, endpoint, slot))) return 0;
      return this.write(runner, dossier, await takeDue(runner, dossier.dossierId, endpoint, slot), null);
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
    const rhythmOf = (endpoint: string): DigestAlert['rhythm'] => {
      if (batch !== null) return null;
      return subscribers.some((each) => each.endpointId === endpoint && each.rhythm === 'weekly') ? 'weekly' : 'daily';
    };
    const told = new ToldShifts();
    const waiting = new WaitingAlerts();
    const waitsOn = (each: WaitingAlert): void => waiting.begins({ ...each, waitsFor: 'digest', together: null });
    const { digests, dismissed } = await digestsOf(runner, dossier, this.shifts, subscribers, taken);
    dismissed.forEach(waitsOn);
    let written = 0;
    for (const { endpoint, event, waited, ...entries } of digests) {
      const content = { about: 'digest', dossier: dossier.slug, timestamp, batch, rhythm: rhythmOf(endpoint), ...entries } as const;
      // An event may be told of in two digests, so each goes by a name of its own.
      const id = nameBasedId(dossier.slug, 'digest', endpoint, event.id, timestamp);
      const alert = { event: { ...event, id }, type: 'shift.digest', shiftId: null, content, endpointIds: [endpoint] } as const;
      for (const { named } of await insertDeliveries(runner, dossier, alert, this.config.publicUrl)) {
        written += 1;
        for (const { id: shift } of entries.shifts.slice(0, named.shifts)) told.tell(endpoint, shift, true);
        for (const { shift } of entries.corrections.slice(0, named.corrections)) {
          told.tell(endpoint, shift.id, shift.status === 'standing');
        }
        // Of what is not named, news is let go: `omitted` counts it. A correction is owed.
        for (const { shift } of entries.corrections.slice(named.corrections)) {
          const left = waited.get(shift.id);
          if (left) waitsOn(left);
        }
      }
    }
    await keepTold(runner, dossier.dossierId, told);
    await keepWaiting(runner, dossier.dossierId, waiting);
    return written;
  }
}
