import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Subscription } from 'rxjs';
import { DataSource } from 'typeorm';
import type { DossierKey } from '../../event-log/append-request.js';
import { dossiersAhead } from '../../event-log/dossiers-ahead.js';
import { GroupedAppender } from '../../event-log/grouped-appender.js';
import { CoalescingRunner } from '../../ops/coalescing-runner.js';
import { DeliveryWorker } from '../sending/delivery.worker.js';
import { ALERTS_JOB } from './alerts-job-name.js';
import { WriteDeliveries } from './write-deliveries.js';

const EVERY_10_SECONDS = 10_000;

/** Turns what is new in the logs into deliveries, at each tick and right after an append. */
@Injectable()
export class AlertsJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ALERTS_JOB);
  private readonly dossiers = new Map<number, DossierKey>();
  private readonly runner = new CoalescingRunner<number>(
    (dossierId) => this.follow(dossierId),
    (dossierId, error) =>
      this.logger.error({ dossierId, err: error }, 'Alerts failed; they try again at the next tick.'),
  );
  private subscription: Subscription | undefined;

  constructor(
    private readonly writeDeliveries: WriteDeliveries,
    private readonly worker: DeliveryWorker,
    private readonly appender: GroupedAppender,
    private readonly dataSource: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = this.appender.grown.subscribe(({ dossier }) => void this.nudge(dossier));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.subscription?.unsubscribe();
    await this.runner.stop();
  }

  /** Follows every dossier whose log has grown; resolves when their deliveries are written. */
  @Interval(ALERTS_JOB, EVERY_10_SECONDS)
  async run(): Promise<void> {
    const dossiers = await dossiersAhead(this.dataSource, ALERTS_JOB);
    await Promise.all(dossiers.map((dossier) => this.nudge(dossier)));
  }

  /** Resolves when the dossier's log has been followed to where it stood at this call. */
  nudge(dossier: DossierKey): Promise<void> {
    this.dossiers.set(dossier.dossierId, dossier);
    return this.runner.nudge(dossier.dossierId);
  }

  private async follow(dossierId: number): Promise<void> {
    const dossier = this.dossiers.get(dossierId);
    if (!dossier) return;
    for (;;) {
      const step = await this.writeDeliveries.step(dossier);
      if (step.kind === 'busy') return;
      if (step.written > 0) this.worker.nudge();
      if (step.kind === 'done') return;
    }
  }
}
