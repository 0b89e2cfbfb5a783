import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { CoalescingRunner } from '../../ops/coalescing-runner.js';
import { dossiersToPrune, pruneDeliveries } from './prune-deliveries.js';

const PRUNE_DELIVERIES = 'prune-deliveries';
/** Ten minutes: a secret whose grace is over is gone soon. It needs no slot, since there is nothing to do a second time. */
const TICK_MS = 600_000;

/** Deletes deliveries that are past their time. */
@Injectable()
export class PruneDeliveriesJob implements BeforeApplicationShutdown {
  private readonly logger = new Logger(PRUNE_DELIVERIES);
  private readonly runner = new CoalescingRunner<string>(
    () => this.run(),
    (_, err) => this.logger.error({ err }, 'Deleting old deliveries failed; the next tick tries again.'),
  );
  private isStopping = false;

  constructor(private readonly dataSource: DataSource) {}

  @Interval(PRUNE_DELIVERIES, TICK_MS)
  tick(): Promise<void> {
    return this.runner.nudge(PRUNE_DELIVERIES);
  }

  beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    return this.runner.stop();
  }

  private async run(): Promise<void> {
    for (const dossierId of await dossiersToPrune(this.dataSource)) {
      const pruned = await pruneDeliveries(this.dataSource, dossierId, () => this.isStopping);
      if (pruned > 0) this.logger.log({ dossierId, pruned }, 'Deliveries past their time were deleted.');
    }
  }
}
