import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { CoalescingRunner } from '../../ops/coalescing-runner.js';
import { claimDeliveries } from './claim-deliveries.js';
import type { ClaimedDelivery } from './claimed-delivery.js';
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
  private readonly inFlight = new Set<Promise<unknown>>();
  /** The dossier that had the first turn last time, or one before it. */
  private lastFirst = 0;
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

  /** Each dossier has its share of what is free, and another one the first turn each time: none starves behind another. */
  private async startDue(): Promise<void> {
    const due = inTurn(await dueDossiers(this.dataSource), this.lastFirst);
    this.lastFirst = due[0] ?? 0;
    for (const [index, dossierId] of due.entries()) {
      const free = MOST_IN_FLIGHT - this.inFlight.size;
      if (free <= 0) return;
      const share = Math.ceil(free / (due.length - index));
      for (const delivery of await claimDeliveries(this.dataSource, dossierId, share)) this.start(delivery);
    }
  }

  private start(delivery: ClaimedDelivery): void {
    const attempt: Promise<unknown> = this.sendDelivery
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

/** Those after the last first one, then the others; both in order of id. */
function inTurn(dossiers: readonly number[], lastFirst: number): number[] {
  return [...dossiers.filter((each) => each > lastFirst), ...dossiers.filter((each) => each <= lastFirst)];
}
