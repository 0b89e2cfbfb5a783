import { expect } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import { eventually, type HttpClient } from '../support/http-client.js';
import type { RunningService } from '../support/running-service.js';
import { count, report, seconds } from './figures.js';
import { dossierOf, faultsOf, NO_FAULTS, wholeLog } from './log-check.js';
import { livedAndReplayed } from './replay-check.js';
import { CrowdedTalks } from './talks.js';
import { Watch } from './watch.js';
import { Writers } from './writers.js';

const WRITERS = 8;
/** Appends that must have been acknowledged between two outages: the service is back at work. */
const BETWEEN = 100;
const READY = '/health/ready';
const LIVE = '/health/live';

/** A service that is written to and watched while its database goes away and comes back. */
export class DatabaseOutages {
  private readonly away: number[] = [];
  private readonly watch: Watch;
  private readonly writing: Promise<void>;

  private constructor(
    private readonly service: RunningService,
    private readonly api: HttpClient,
    private readonly talks: CrowdedTalks,
    private readonly writers: Writers,
  ) {
    this.watch = new Watch(service.url, [READY, LIVE, talks.path]);
    this.writing = writers.run(WRITERS, () => talks.next());
  }

  static async begin(service: RunningService, api: HttpClient): Promise<DatabaseOutages> {
    const talks = await CrowdedTalks.open(api, 'outages', 50);
    return new DatabaseOutages(service, api, talks, new Writers(() => [service.url], talks.path));
  }

  /** Of the dossier that is written to. */
  get path(): string {
    return this.talks.path;
  }

  /** What writers were told of why they could not write. */
  get reasons(): string[] {
    return [...this.writers.reasons];
  }

  /**
   * Waits until the service is at work, lets the database go away, and waits until it is at work again.
   * @param fault resolves when the database may come back
   */
  async suffer(fault: () => Promise<void>): Promise<void> {
    await this.progress(BETWEEN);
    const unavailable = this.writers.unavailable;
    const from = Date.now();
    await fault();
    await eventually(() => Promise.resolve(this.writers.unavailable), (now) => now > unavailable, 30_000);
    await this.progress(1);
    this.away.push(Date.now() - from);
    await this.progress(BETWEEN);
  }

  /**
   * Ends the writing and the service, expects that everything is as promised, and reports it.
   * @param open its database, once nobody writes to it any more
   */
  async end(open: () => Promise<DataSource>, fault: string, tried: string): Promise<void> {
    await eventually(() => this.api.get(READY), ({ status }) => status === 200, 30_000);
    await this.stop();
    // Detection and alerts take up the log again at a tick, without anyone telling them.
    await eventually(
      () => this.api.get<DossierResponse>(this.talks.path),
      ({ body }) => body.detectedUpTo === body.lastSequence,
      60_000,
    );
    expect(this.service.hasEnded).toBe(false);
    expect(await this.service.stop()).toBe(0);
    const dataSource = await open();
    const dossier = await dossierOf(dataSource, this.talks.slug);
    const log = await wholeLog(dataSource, dossier);
    const faults = faultsOf(log, this.writers.acknowledged);
    const { lived, replayed } = await livedAndReplayed(dataSource, dossier);
    const { acknowledged, resends, unavailable } = this.writers;
    await report({
      fault,
      tried: `${tried}, during ${count(acknowledged.length)} appends by ${WRITERS} writers`,
      seen: `${count(unavailable)} answers of 503, ${count(resends)} resends; work went on ${this.away.map(seconds).join(', ')} after the fault began; the service was not restarted`,
      lost: faults.lost + faults.doubled + faults.gaps,
    });
    expect(this.writers.wrong).toEqual([]);
    expect(this.writers.unreachable).toBe(0);
    expect(faults).toEqual(NO_FAULTS);
    expect(replayed).toEqual(lived);
    expect(this.watch.statusesOf(LIVE)).toEqual([200]);
    expect(this.watch.statusesOf(READY)).toEqual([200, 503]);
    expect(this.watch.statusesOf(this.talks.path)).toEqual([200, 503]);
  }

  /** Ends the writing and the watching, also where the test has failed. */
  async stop(): Promise<void> {
    this.writers.stop();
    const patience = setTimeout(() => void this.writers.abandon(), 30_000);
    await Promise.all([this.writing, this.watch.end()]);
    clearTimeout(patience);
  }

  private async progress(appends: number): Promise<void> {
    const before = this.writers.acknowledged.length;
    await eventually(() => Promise.resolve(this.writers.acknowledged.length), (now) => now >= before + appends, 60_000);
  }
}
