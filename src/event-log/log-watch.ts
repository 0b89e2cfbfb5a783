import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';
import type { Subscription } from 'rxjs';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import { GroupedAppender } from './grouped-appender.js';
import { GrowthWatch } from './growth-watch.js';

/** How long growth stays unnoticed that no append in this process told of, milliseconds. */
const POLL_MS = 400;

/**
 * Tells those who watch logs that these have grown: at once for appends of this process, and by one query for all of
 * them for what other replicas appended. While nobody watches, nothing is asked.
 */
@Injectable()
export class LogWatch implements BeforeApplicationShutdown {
  private readonly logger = new Logger('log-watch');
  private readonly watches = new Map<number, Set<GrowthWatch>>();
  private readonly heads = new Map<number, string>();
  private readonly subscription: Subscription;
  private isPolling = false;
  private isStopped = false;

  constructor(
    private readonly dataSource: DataSource,
    appender: GroupedAppender,
  ) {
    this.subscription = appender.grown.subscribe(({ dossier }) => this.nudge(dossier.dossierId));
  }

  /** To be ended with `leave`. */
  watch(dossierId: number): GrowthWatch {
    const watch = new GrowthWatch();
    const others = this.watches.get(dossierId) ?? new Set();
    this.watches.set(dossierId, others.add(watch));
    if (!this.isPolling) void this.poll();
    return watch;
  }

  leave(dossierId: number, watch: GrowthWatch): void {
    const own = this.watches.get(dossierId);
    own?.delete(watch);
    if (own?.size !== 0) return;
    this.watches.delete(dossierId);
    this.heads.delete(dossierId);
  }

  beforeApplicationShutdown(): void {
    this.isStopped = true;
    this.subscription.unsubscribe();
  }

  /** Never throws: a database that is away is asked again, and the watches wait meanwhile. */
  private async poll(): Promise<void> {
    this.isPolling = true;
    for (;;) {
      await setTimeout(POLL_MS, undefined, { ref: false });
      if (this.isStopped || this.watches.size === 0) break;
      try {
        await this.lookAtHeads();
      } catch (error) {
        this.logger.warn({ err: error }, 'The heads of followed logs could not be read; they are asked for again.');
      }
    }
    this.isPolling = false;
  }

  private async lookAtHeads(): Promise<void> {
    const heads = await rowsOf<{ dossier_id: number; sequence: string }>(this.dataSource, HEADS, [[...this.watches.keys()]]);
    for (const { dossier_id: dossierId, sequence } of heads) {
      if (this.heads.get(dossierId) === sequence || !this.watches.has(dossierId)) continue;
      this.heads.set(dossierId, sequence);
      this.nudge(dossierId);
    }
  }

  private nudge(dossierId: number): void {
    for (const watch of this.watches.get(dossierId) ?? []) watch.nudge();
  }
}

const HEADS = 'select dossier_id, sequence from dossier_head where dossier_id = any($1::integer[])';
