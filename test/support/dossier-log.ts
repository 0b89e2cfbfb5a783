import { randomUUID } from 'node:crypto';
import { DataSource, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source-options.js';
import { inTransaction } from '../../src/database/in-transaction.js';
import type { RestOfPass } from '../../src/detection/detection-pass.js';
import { DETECTION_JOBS } from '../../src/detection/detection-works.js';
import { Detection, type DetectionStep } from '../../src/detection/detection.js';
import type { DomainEvent, RecordedEvent } from '../../src/domain/events.js';
import type { DetectionJob } from '../../src/domain/shift.js';
import { appendGroup } from '../../src/event-log/append-group.js';
import type { AppendOutcome, AppendRequest, DossierKey, NewEvent } from '../../src/event-log/append-request.js';
import { Dossiers } from '../../src/event-log/dossiers.js';
import { EventReader } from '../../src/event-log/event.reader.js';
import { GroupedAppender } from '../../src/event-log/grouped-appender.js';
import { ReadModelProjector } from '../../src/projections/read-model-projector.js';

/** What a spec may say of an event beside what happened. */
export type Wishes = Partial<Omit<NewEvent, keyof DomainEvent | 'stream'>>;

/** A pool of a few connections to a migrated database. */
export function openDataSource(url: string): Promise<DataSource> {
  return new DataSource(dataSourceOptions(url, 10)).initialize();
}

/** An event ready to be appended, from what happened and where. */
export function newEvent(fact: DomainEvent, stream: string, wishes: Wishes = {}): NewEvent {
  const plain = { expectedVersion: null, notify: true, recordedBy: 'spec', causationId: null, correlationId: null };
  return { ...fact, id: randomUUID(), stream, ...plain, ...wishes };
}

/** A request of nothing but these events. */
export function requestOf(...events: readonly NewEvent[]): AppendRequest {
  return { events, guards: [] };
}

/** One dossier's log with its read models and detection, as the service wires them. */
export class DossierLog {
  readonly projector = new ReadModelProjector();
  readonly appender: GroupedAppender;
  private readonly detection: Detection;
  private readonly reader: EventReader;

  /** Of a dossier that is open already. */
  constructor(
    readonly dataSource: DataSource,
    readonly dossier: DossierKey,
  ) {
    this.appender = new GroupedAppender(dataSource, this.projector);
    this.detection = new Detection(dataSource, this.projector);
    this.reader = new EventReader(dataSource);
  }

  /** Opens a new dossier, whose log then holds its one `dossier.configured`. */
  static async open(dataSource: DataSource): Promise<DossierLog> {
    const dossiers = new Dossiers(dataSource, new ReadModelProjector());
    const slug = `talks-${randomUUID()}`;
    await dossiers.open(slug, 'Talks', {
      ...newEvent({ type: 'dossier.configured', data: {} }, 'dossier'),
      type: 'dossier.configured',
      data: { title: 'Talks' },
    });
    return new DossierLog(dataSource, await dossiers.find(slug));
  }

  append(request: AppendRequest): Promise<AppendOutcome> {
    return this.appender.append(this.dossier, request);
  }

  /** Appends the requests in one transaction, however they would have met in the queue. */
  appendGroup(requests: readonly AppendRequest[]): Promise<AppendOutcome[]> {
    return this.inTransaction((runner) => this.appendWithin(runner, requests));
  }

  appendWithin(runner: QueryRunner, requests: readonly AppendRequest[]): Promise<AppendOutcome[]> {
    return appendGroup(runner, this.dossier, requests, this.projector);
  }

  inTransaction<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, work);
  }

  /** The whole log, in sequence order. */
  events(): Promise<RecordedEvent[]> {
    const all = { from: 0, isDescending: false, type: null, stream: null, limit: 1_000_000 };
    return this.reader.page(this.dossier, all);
  }

  /**
   * One step of a detection job, as one replica takes it.
   * @param day the UTC day it is (`YYYY-MM-DD`); null leaves that to the database
   */
  detectStep(
    job: DetectionJob = 'detect-shifts',
    rest: RestOfPass | null = null,
    day: string | null = null,
  ): Promise<DetectionStep> {
    return this.detection.step(this.dossier, job, rest, day);
  }

  /**
   * Runs all detection jobs until nothing is left to judge.
   * @param day the UTC day it is (`YYYY-MM-DD`); null leaves that to the database
   * @returns the events that this appended
   */
  async detect(day: string | null = null): Promise<RecordedEvent[]> {
    const before = (await this.events()).length;
    let appended: number;
    do {
      appended = 0;
      for (const job of DETECTION_JOBS) appended += await this.detectAll(job, day);
    } while (appended > 0);
    return (await this.events()).slice(before);
  }

  /**
   * Runs one detection job until it has judged everything.
   * @returns how many events it appended
   */
  async detectAll(job: DetectionJob, day: string | null = null): Promise<number> {
    let appended = 0;
    for (let rest: RestOfPass | null = null; ;) {
      const step = await this.detectStep(job, rest, day);
      if (step.kind === 'busy') throw new Error('Someone else is detecting.');
      appended += step.appended;
      rest = step.kind === 'more' ? step.rest : null;
      if (step.kind === 'done' && step.appended === 0) return appended;
    }
  }
}
