import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';
import { inTransaction } from '../../database/in-transaction.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { advanceJob, claimJob } from '../../ops/job-state.js';
import { ShiftReader } from '../../projections/shift.reader.js';
import { alertContext } from './alert-context.js';
import { type AlertEventsPage, alertEventsAfter } from './alert-events.js';
import { ALERTS_JOB } from './alerts-job-name.js';
import { keepWindows } from './fold-windows.js';
import { insertDeliveries } from './insert-deliveries.js';
import { planAlerts } from './plan-alerts.js';
import { type Subscriber, subscribersOf } from './subscribers.js';
import { keepTold } from './told-shifts.js';
import { keepWaiting } from './waiting-alerts.js';

/** What one step along the log did. */
export type FollowStep =
  /** Another replica is at it. */
  { readonly kind: 'busy' } | { readonly kind: 'more' | 'done'; readonly written: number };

/**
 * The outbox: follows the log and writes deliveries, and what waits for a later one, in the transaction
 * that moves its checkpoint.
 */
@Injectable()
export class WriteDeliveries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly shifts: ShiftReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One transaction's worth of the log. */
  step(dossier: DossierKey): Promise<FollowStep> {
    return inTransaction(this.dataSource, async (runner) => {
      const claim = await claimJob(runner, dossier.dossierId, ALERTS_JOB);
      if (!claim) return { kind: 'busy' };
      const subscribers = await subscribersOf(runner, dossier.dossierId);
      const includesStatements = subscribers.some(({ events }) => events.includes('position.stated'));
      const page = await alertEventsAfter(runner, dossier, claim.checkpoint, includesStatements);
      const isForSomeone = subscribers.length > 0 && page.events.length > 0;
      const written = isForSomeone ? await this.write(runner, dossier, page, subscribers) : 0;
      await advanceJob(runner, dossier.dossierId, ALERTS_JOB, page.upTo);
      return { kind: page.isLast ? 'done' : 'more', written };
    });
  }

  private async write(
    runner: QueryRunner,
    dossier: DossierKey,
    { events, upTo }: AlertEventsPage,
    subscribers: readonly Subscriber[],
  ): Promise<number> {
    const { publicUrl } = this.config;
    const context = await alertContext(runner, dossier, this.shifts, events, { subscribers, upTo, publicUrl });
    let written = 0;
    for (const event of events) {
      for (const alert of planAlerts(event, context)) {
        await insertDeliveries(runner, dossier, alert);
        written += alert.endpointIds.length;
      }
    }
    await keepTold(runner, dossier.dossierId, context.told);
    await keepWindows(runner, dossier.dossierId, context.windows);
    await keepWaiting(runner, dossier.dossierId, context.waiting);
    return written;
  }
}
