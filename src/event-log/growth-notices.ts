import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { filter, groupBy, mergeMap, type Subscription, throttleTime } from 'rxjs';
import { DataSource } from 'typeorm';
import { v4 as uuidV4 } from 'uuid';
import { Listening } from '../database/listening.js';
import { rowsOf } from '../database/queries.js';
import { CoalescingRunner } from '../ops/coalescing-runner.js';
import type { DossierKey } from './append-request.js';
import { GroupedAppender } from './grouped-appender.js';

const GROWTH_NOTICES = 'growth-notices';
const CHANNEL = 'palinode_log_grown';
/** Of a log that keeps growing others are told so often, milliseconds: said within each commit it would cost the appends. */
const PAUSE_MS = 100;
/** How long growth stays unnoticed where no notice tells of it, milliseconds. */
const POLL_MS = 500;
/** `origin dossier slug`. */
const NOTICE = /^([0-9a-f-]{36}) (\d{1,9}) ([a-z0-9-]{1,64})$/;

/**
 * Tells other replicas that a log has grown, and this one's followers what others tell: by NOTIFY, after the commit and
 * on a connection of its own. Behind it stands a poll, so that a notice that is lost costs half a second and nothing else.
 */
@Injectable()
export class GrowthNotices implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(GROWTH_NOTICES);
  private readonly origin = uuidV4();
  /** The heads at which followers were told of a log by the poll. */
  private readonly heads = new Map<number, string>();
  private readonly polling = new CoalescingRunner<string>(
    () => this.lookForGrowth(),
    (_, err) => this.logger.debug({ err }, 'The heads of the logs could not be read; the next poll asks again.'),
  );
  private listening: Listening | undefined;
  private subscription: Subscription | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly appender: GroupedAppender,
  ) {}

  onApplicationBootstrap(): void {
    const { options } = this.dataSource;
    if (options.type !== 'postgres' || options.url === undefined) throw new Error('Notices need the address of a PostgreSQL.');
    this.listening = new Listening(options.url, CHANNEL, {
      onNotice: (payload) => this.heard(payload),
      onListening: (isAgain) => {
        if (isAgain) this.logger.log('The database’s notices are heard again.');
        void this.poll();
      },
      onLost: (err) => this.logger.warn({ err }, 'The database’s notices are not heard; logs are polled until they are.'),
    });
    this.listening.start();
    this.subscription = this.appender.grown
      .pipe(
        filter(({ isOthers = false }) => !isOthers),
        groupBy(({ dossier }) => dossier.dossierId),
        mergeMap((ofOne) => ofOne.pipe(throttleTime(PAUSE_MS, undefined, { leading: true, trailing: true }))),
      )
      .subscribe(({ dossier }) => void this.tell(dossier));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.subscription?.unsubscribe();
    await this.polling.stop();
    await this.listening?.stop();
  }

  @Interval(GROWTH_NOTICES, POLL_MS)
  poll(): Promise<void> {
    return this.polling.nudge(GROWTH_NOTICES);
  }

  /** Never throws: who does not hear it polls. */
  private async tell({ dossierId, slug }: DossierKey): Promise<void> {
    try {
      await this.listening?.say(`${this.origin} ${dossierId} ${slug}`);
    } catch (err) {
      this.logger.debug({ err }, 'Other replicas could not be told that a log has grown; they poll.');
    }
  }

  private heard(payload: string): void {
    const [, origin, dossierId, slug] = NOTICE.exec(payload) ?? [];
    if (origin === this.origin || dossierId === undefined || slug === undefined) return;
    this.appender.announceOthers({ dossierId: Number(dossierId), slug });
  }

  private async lookForGrowth(): Promise<void> {
    const ahead = await rowsOf<{ dossier_id: number; slug: string; sequence: string }>(this.dataSource, AHEAD);
    for (const { dossier_id: dossierId, slug, sequence } of ahead) {
      // Told once: a follower that cannot get on is left to its own pace.
      if (this.heads.get(dossierId) === sequence) continue;
      this.heads.set(dossierId, sequence);
      this.appender.announceOthers({ dossierId, slug });
    }
  }
}

/** The logs that have grown past where one of their followers is; what takes slots alone follows nothing. */
const AHEAD = `
select d.dossier_id, d.slug, h.sequence
  from dossier d
  join dossier_head h on h.dossier_id = d.dossier_id
 where h.sequence > coalesce((select min(j.checkpoint) from job_state j
                               where j.dossier_id = d.dossier_id and j.checkpoint > 0), 0)`;
