import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import type { DossierKey } from '../../event-log/append-request.js';
import { GroupedAppender } from '../../event-log/grouped-appender.js';
import { LogFollower, TICK_MS } from '../../event-log/log-follower.js';
import { DeliveryWorker } from '../sending/delivery.worker.js';
import { ALERTS_JOB } from './alerts-job-name.js';
import { WriteDeliveries } from './write-deliveries.js';

/** Turns what is new in the logs into deliveries, at each tick and right after an append. */
@Injectable()
export class AlertsJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly follower: LogFollower;

  constructor(
    private readonly writeDeliveries: WriteDeliveries,
    private readonly worker: DeliveryWorker,
    appender: GroupedAppender,
    dataSource: DataSource,
  ) {
    this.follower = new LogFollower(ALERTS_JOB, dataSource, appender, (dossier, isStopping) => this.follow(dossier, isStopping));
  }

  onApplicationBootstrap(): void {
    this.follower.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.follower.stop();
  }

  @Interval(ALERTS_JOB, TICK_MS)
  tick(): Promise<void> {
    return this.follower.tick();
  }

  private async follow(dossier: DossierKey, isStopping: () => boolean): Promise<void> {
    await this.write(dossier, isStopping);
    // Last, so that what cannot be told never stands before what can.
    if (!isStopping() && (await this.writeDeliveries.retry(dossier)) > 0) this.worker.nudge();
  }

  private async write(dossier: DossierKey, isStopping: () => boolean): Promise<void> {
    while (!isStopping()) {
      const step = await this.writeDeliveries.step(dossier);
      if (step.kind === 'busy') return;
      if (step.written > 0) this.worker.nudge();
      if (step.kind === 'done') return;
    }
  }
}
