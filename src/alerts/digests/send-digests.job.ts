import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { TICK_MS } from '../../event-log/log-follower.js';
import { CoalescingRunner } from '../../ops/coalescing-runner.js';
import { DeliveryWorker } from '../sending/delivery.worker.js';
import { dossiersWithBatches, dueDigests } from './due-digests.js';
import { SendDigests } from './send-digests.js';

const SEND_DIGESTS = 'send-digests';

/**
 * Sends what waits: the digests of a day or week each morning, and those of batches as soon as they are judged. The
 * look-up at each tick takes no lock; any number of replicas send each digest once.
 */
@Injectable()
export class SendDigestsJob implements BeforeApplicationShutdown {
  private readonly logger = new Logger(SEND_DIGESTS);
  private readonly runner = new CoalescingRunner<string>(
    () => this.run(),
    (_, err) => this.logger.error({ err }, 'Sending digests failed; the next tick tries again.'),
  );
  private isStopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly sendDigests: SendDigests,
    private readonly worker: DeliveryWorker,
  ) {}

  @Interval(SEND_DIGESTS, TICK_MS)
  tick(): Promise<void> {
    return this.runner.nudge(SEND_DIGESTS);
  }

  beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    return this.runner.stop();
  }

  private async run(): Promise<void> {
    for (const dossier of await dossiersWithBatches(this.dataSource)) {
      await this.send({ dossier: dossier.slug }, () => this.sendDigests.batches(dossier));
    }
    for (const digest of await dueDigests(this.dataSource)) {
      await this.send({ dossier: digest.dossier.slug, endpoint: digest.endpoint }, () => this.sendDigests.due(digest));
    }
  }

  /** What cannot be sent stands in nobody else's way. */
  private async send(whose: object, digests: () => Promise<number>): Promise<void> {
    if (this.isStopping) return;
    try {
      if ((await digests()) > 0) this.worker.nudge();
    } catch (err) {
      this.logger.error({ ...whose, err }, 'A digest failed; the next tick tries again, and the others go on.');
    }
  }
}
