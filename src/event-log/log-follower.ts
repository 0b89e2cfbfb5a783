import { Logger } from '@nestjs/common';
import { auditTime, groupBy, mergeMap, type Subscription, throttleTime } from 'rxjs';
import type { DataSource } from 'typeorm';
import type { Queries } from '../database/queries.js';
import { CoalescingRunner } from '../ops/coalescing-runner.js';
import { fewAtOnce } from '../ops/few-at-once.js';
import type { DossierKey } from './append-request.js';
import { dossiersAhead } from './dossiers-ahead.js';
import type { GroupedAppender, LogGrown } from './grouped-appender.js';

/** How often a follower looks for growth that no nudge told of, milliseconds. */
export const TICK_MS = 10_000;
/**
 * Milliseconds between two looks at the log of one dossier that keeps growing. The first append is followed at once;
 * to follow each group of a busy log by itself was measured to cost three times what appending it did.
 */
const BREATH_MS = 200;
/** Followed at a time on a tick, so that a job leaves connections to others. */
const DOSSIERS_AT_ONCE = 2;

/** When a job follows, where not at once and only for a log that has grown. */
export interface Pace {
  /** Milliseconds after an append, in which further ones join it; so long, a busy log costs little. */
  readonly restMs: number;
  /** Finds at a tick the dossiers that have something for the job to do: a look-up without locks. */
  readonly findDue: (queries: Queries, job: string) => Promise<DossierKey[]>;
}

const AT_ONCE: Pace = { restMs: 0, findDue: dossiersAhead };

/** Brings a job to where the dossier’s log stands. */
export type Follow = (dossier: DossierKey, isStopping: () => boolean) => Promise<void>;

/**
 * Follows each dossier's log from a job's own checkpoint: right after appends in this process, and at
 * each tick, which finds what other processes appended and what failed before. One dossier is
 * followed once at a time.
 */
export class LogFollower {
  private readonly logger: Logger;
  private readonly dossiers = new Map<number, DossierKey>();
  private readonly runner: CoalescingRunner<number>;
  private subscription: Subscription | undefined;
  private isStopping = false;

  /** @param follow brings the job to where the log stands, and ends early when asked to stop */
  constructor(
    private readonly job: string,
    private readonly dataSource: DataSource,
    private readonly appender: GroupedAppender,
    follow: Follow,
    private readonly pace: Pace = AT_ONCE,
  ) {
    this.logger = new Logger(job);
    this.runner = new CoalescingRunner<number>(
      async (dossierId) => {
        const dossier = this.dossiers.get(dossierId);
        if (dossier) await follow(dossier, () => this.isStopping);
      },
      (dossierId, error) => this.logger.error({ dossierId, err: error }, 'Following the log failed; the next tick tries again.'),
    );
  }

  start(): void {
    const { restMs } = this.pace;
    const pace = restMs === 0 ? throttleTime<LogGrown>(BREATH_MS, undefined, { leading: true, trailing: true }) : auditTime<LogGrown>(restMs);
    const grown = this.appender.grown.pipe(
      groupBy(({ dossier }) => dossier.dossierId),
      mergeMap((ofOne) => ofOne.pipe(pace)),
    );
    this.subscription = grown.subscribe(({ dossier }) => void this.nudge(dossier));
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.subscription?.unsubscribe();
    await this.runner.stop();
  }

  /** Follows every dossier that has something for the job to do. */
  async tick(): Promise<void> {
    const dossiers = await this.pace.findDue(this.dataSource, this.job);
    await fewAtOnce(dossiers, DOSSIERS_AT_ONCE, (dossier) => this.nudge(dossier));
  }

  /** Resolves when the dossier's log has been followed to where it stood at this call. */
  private nudge(dossier: DossierKey): Promise<void> {
    this.dossiers.set(dossier.dossierId, dossier);
    return this.runner.nudge(dossier.dossierId);
  }
}
