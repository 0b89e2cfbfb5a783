import type { DataSource } from 'typeorm';
import { rowsOf } from '../../src/database/queries.js';
import type { DomainEvent, RecordedEvent } from '../../src/domain/events.js';
import type { PositionStated } from '../../src/domain/facts/statement-facts.js';
import type { ShiftKind } from '../../src/domain/shift.js';
import { Dossiers } from '../../src/event-log/dossiers.js';
import { headOf } from '../../src/event-log/head.js';
import { EventReader } from '../../src/event-log/event.reader.js';
import { ShiftReader } from '../../src/projections/shift.reader.js';
import type { ShiftResponse } from '../../src/projections/shift.response.js';
import { StatementReader } from '../../src/projections/statement.reader.js';
import { RecordAlone } from '../../src/recording/record-alone.handler.js';
import { RecordEvent } from '../../src/recording/record-event.handler.js';
import { DossierLog, newEvent, requestOf } from './dossier-log.js';
import { GROUND, position, streamOf } from './talks.js';

/** Who records in a dossier, as anyone does, and sees what detection makes of it. */
export class TalksDesk {
  private readonly recordEvent: RecordEvent;
  private readonly reader: ShiftReader;

  private constructor(readonly log: DossierLog) {
    const { dataSource, projector, appender } = log;
    this.recordEvent = new RecordEvent(
      new Dossiers(dataSource, projector),
      new EventReader(dataSource),
      new RecordAlone(dataSource, appender),
    );
    this.reader = new ShiftReader(dataSource, new StatementReader(dataSource));
  }

  /** A new dossier with the talks' actors and issues. */
  static async open(dataSource: DataSource): Promise<TalksDesk> {
    const log = await DossierLog.open(dataSource);
    await log.append(requestOf(...GROUND.map((fact) => newEvent(fact, streamOf(fact)))));
    return new TalksDesk(log);
  }

  /** @returns the event's id */
  async record(fact: DomainEvent, notify = true): Promise<string> {
    return this.send({ ...fact, notify });
  }

  /** Sends an event as a caller writes it. @returns its id */
  async send(event: object): Promise<string> {
    return (await this.recordEvent.record(this.log.dossier.slug, event, null)).event.id;
  }

  /** Has the content of an event, and of what hangs on it, removed. @returns the id of the event that says so */
  redact(event: string): Promise<string> {
    return this.send({ type: 'content.redacted', data: { event, ground: 'Art. 17 GDPR' } });
  }

  /** Records that ukraine, if no one else, stated a position. @returns the statement's id */
  state(code: string | null, edtf: string, rest: Partial<PositionStated> = {}, notify = true): Promise<string> {
    return this.record({ type: 'position.stated', data: position(code, edtf, rest) }, notify);
  }

  retract(statement: string, notify = true): Promise<string> {
    return this.record({ type: 'statement.retracted', data: { statement, why: 'misread' } }, notify);
  }

  /** Records that a source sees ukraine shift from one statement to another. */
  assert(kind: ShiftKind, from: string, to: string): Promise<string> {
    const [earlier, later] = [from, to].map((statement) => [{ issue: 'negotiations', statement }]);
    const sources = [{ outlet: 'Review', title: 'A turn', grade: 'B2' }];
    return this.record({
      type: 'shift.stated',
      data: { actor: 'ukraine', kind, from: earlier ?? [], to: later ?? [], sources },
    });
  }

  /** Detects until nothing is left to judge. @returns the events that came of it */
  detect(): Promise<RecordedEvent[]> {
    return this.log.detect();
  }

  /** All shifts of ukraine on negotiations that stand, as views show them. */
  standing(): Promise<ShiftResponse[]> {
    return this.reader.ofHolder(this.log.dossier.dossierId, 'ukraine', 'negotiations');
  }

  /** Up to which sequence everything is judged, and the last one there is. */
  async progress(): Promise<{ detectedUpTo: number; lastSequence: number }> {
    const { dataSource, dossier } = this.log;
    const [state] = await rowsOf<{ checkpoint: string }>(
      dataSource,
      'select checkpoint from job_state where dossier_id = $1 and job = $2',
      [dossier.dossierId, 'detect-shifts'],
    );
    return { detectedUpTo: Number(state?.checkpoint ?? 0), lastSequence: await headOf(dataSource, dossier.dossierId) };
  }
}
