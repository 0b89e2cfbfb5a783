import { randomUUID } from 'node:crypto';
import { DataSource, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source-options.js';
import { inTransaction } from '../../src/database/in-transaction.js';
import { DetectShifts, type DetectionStep } from '../../src/detection/detect-shifts.js';
import type { DomainEvent, RecordedEvent } from '../../src/domain/events.js';
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
  private readonly detectShifts: DetectShifts;
  private readonly reader: EventReader;

  /** Of a dossier that is open already. */
  constructor(
    readonly dataSource: DataSource,
    readonly dossier: DossierKey,
  ) {
    this.appender = new GroupedAppender(dataSource, this.projector);
    this.detectShifts = new DetectShifts(dataSource, this.projector);
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

  /** One step of detection, as one replica takes it. */
  detectStep(...[rest = null]: [rest?: Parameters<DetectShifts['step']>[1]]): Promise<DetectionStep> {
    return this.detectShifts.step(this.dossier, rest);
  }

  /**
   * Follows the log until nothing is left to judge.
   * @returns the events that this appended
   */
  async detect(): Promise<RecordedEvent[]> {
    const before = (await this.events()).length;
    for (let rest: Parameters<DetectShifts['step']>[1] = null; ;) {
      const step = await this.detectStep(rest);
      if (step.kind === 'busy') throw new Error('Someone else is detecting.');
      rest = step.kind === 'more' ? step.rest : null;
      if (step.kind === 'done' && step.appended === 0) return (await this.events()).slice(before);
    }
  }
}
