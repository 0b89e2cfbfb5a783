import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';
import { inTransaction } from '../../database/in-transaction.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { advanceJob, claimJob } from '../../ops/job-state.js';
import { dueUnits, parkedUnits } from '../../ops/parking.js';
import { isLasting } from '../../ops/unhandled-failure.js';
import { ShiftReader } from '../../projections/shift.reader.js';
import { alertApart } from './alert-apart.js';
import { alertContext } from './alert-context.js';
import { type AlertEventsPage, alertEventsAfter } from './alert-events.js';
import { ALERTS_JOB } from './alerts-job-name.js';
import { keepWindows } from './fold-windows.js';
import { insertDeliveries } from './insert-deliveries.js';
import { planAlerts } from './plan-alerts.js';
import { retryStreams } from './retry-streams.js';
import { type Subscriber, subscribersOf } from './subscribers.js';
import { keepTold } from './told-shifts.js';
import { keepWaiting } from './waiting-alerts.js';
import type { WriteAlerts } from './write-alerts.js';

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
  async step(dossier: DossierKey): Promise<FollowStep> {
    try {
      return await this.attempt(dossier, (_runner, page, write) => write(page.events, page.upTo));
    } catch (error) {
      if (!isLasting(error)) throw error;
      // Something of this page cannot be told: found out one by one, its stream is parked, and nothing else stops.
      return this.attempt(dossier, async (runner, page, write) => {
        const { written } = await alertApart(runner, dossier, page.events, page.upTo, write);
        return written;
      });
    }
  }

  /**
   * Tells again what is parked in the dossier and due.
   * @returns how many deliveries that wrote
   */
  async retry(dossier: DossierKey): Promise<number> {
    if ((await dueUnits(this.dataSource, dossier.dossierId, ALERTS_JOB)).length === 0) return 0;
    return inTransaction(this.dataSource, async (runner) => {
      const claim = await claimJob(runner, dossier.dossierId, ALERTS_JOB);
      if (!claim) return 0;
      const subscribers = await subscribersOf(runner, dossier.dossierId);
      return retryStreams(runner, dossier, claim.checkpoint, this.writer(runner, dossier, subscribers));
    });
  }

  private attempt(
    dossier: DossierKey,
    work: (runner: QueryRunner, page: AlertEventsPage, write: WriteAlerts) => Promise<number>,
  ): Promise<FollowStep> {
    return inTransaction(this.dataSource, async (runner) => {
      const claim = await claimJob(runner, dossier.dossierId, ALERTS_JOB);
      if (!claim) return { kind: 'busy' };
      const subscribers = await subscribersOf(runner, dossier.dossierId);
      const includesStatements = subscribers.some(({ events }) => events.includes('position.stated'));
      const page = await alertEventsAfter(runner, dossier, claim.checkpoint, includesStatements);
      const parked = await parkedUnits(runner, dossier.dossierId, ALERTS_JOB);
      const free = { ...page, events: page.events.filter(({ event }) => !parked.has(event.stream)) };
      const written = await work(runner, free, this.writer(runner, dossier, subscribers));
      await advanceJob(runner, dossier.dossierId, ALERTS_JOB, page.upTo);
      return { kind: page.isLast ? 'done' : 'more', written };
    });
  }

  private writer(runner: QueryRunner, dossier: DossierKey, subscribers: readonly Subscriber[]): WriteAlerts {
    return async (events, upTo) => {
      if (subscribers.length === 0 || events.length === 0) return 0;
      const { publicUrl } = this.config;
      const context = await alertContext(runner, dossier, this.shifts, events, { subscribers, upTo, publicUrl });
      let written = 0;
      for (const event of events) {
        for (const alert of planAlerts(event, context)) {
          written += (await insertDeliveries(runner, dossier, alert, publicUrl)).length;
        }
      }
      await keepTold(runner, dossier.dossierId, context.told);
      await keepWindows(runner, dossier.dossierId, context.windows);
      await keepWaiting(runner, dossier.dossierId, context.waiting);
      return written;
    };
  }
}
