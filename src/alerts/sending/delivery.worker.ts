import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { CoalescingRunner } from '../../ops/coalescing-runner.js';
import { type ClaimedDelivery, claimDeliveries } from './claim-deliveries.js';
import { dueDossiers } from './due-dossiers.js';
import { SendDelivery } from './send-delivery.js';

const SENDING = 'send-deliveries';
const POLL_MS = 500;
/** Attempts in flight in this process; each is a socket and a small body. */
const MOST_IN_FLIGHT = 256;
export const DRAIN_MS = 20_000;

/** Sends what is due, whenever nudged and at each poll. Each replica runs one. */
@Injectable()
export class DeliveryWorker implements BeforeApplicationShutdown {
  private readonly logger = new Logger(SENDING);
  private readonly inFlight = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private readonly runner = new CoalescingRunner<typeof SENDING>(
    () => this.startDue(),
    (_key, error) => this.logger.error({ err: error }, 'Deliveries could not be claimed; the next poll tries again.'),
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly sendDelivery: SendDelivery,
  ) {}

  /** Claims and starts everything that is due; resolves when that is under way, not when it has ended. */
  @Interval(SENDING, POLL_MS)
  run(): Promise<void> {
    return this.runner.nudge(SENDING);
  }

  /** Looks for work at once. */
  nudge(): void {
    void this.run();
  }

  /** Resolves when nothing is in flight. */
  async settled(): Promise<void> {
    while (this.inFlight.size > 0) await Promise.all(this.inFlight);
  }

  /** Claims no more, waits for what is in flight, and gives back what takes too long. */
  async beforeApplicationShutdown(_signal?: string, drainMs = DRAIN_MS): Promise<void> {
    await this.runner.stop();
    const deadline = setTimeout(() => this.stopping.abort(), drainMs);
    await this.settled();
    clearTimeout(deadline);
  }

  private async startDue(): Promise<void> {
    for (const dossierId of await dueDossiers(this.dataSource)) {
      const free = MOST_IN_FLIGHT - this.inFlight.size;
      if (free <= 0) return;
      const claimed = await claimDeliveries(this.dataSource, dossierId, free);
      for (const delivery of claimed) this.start(delivery);
    }
  }

  private start(delivery: ClaimedDelivery): void {
    const attempt = this.sendDelivery
      .attempt(delivery, this.stopping.signal)
      .catch((error: unknown) => {
        const { deliveryId } = delivery;
        this.logger.error(
          { deliveryId, err: error },
          'An attempt was not settled; its lease ends and it is made again.',
        );
      })
      .finally(() => {
        this.inFlight.delete(attempt);
        // The endpoint has room again.
        this.nudge();
      });
    this.inFlight.add(attempt);
  }
}
