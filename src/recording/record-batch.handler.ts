import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../domain/errors.js';
import type { DossierKey } from '../event-log/append-request.js';
import { Dossiers } from '../event-log/dossiers.js';
import { knownIds } from '../event-log/known-ids.js';
import { BatchLedger } from './batch-ledger.js';
import type { BatchReport } from './batch-report.js';
import { requestOf } from './decide-batch.js';
import type { ReadLine } from './read-line.js';
import { type BatchInput, readLines } from './read-lines.js';
import { refuseConflict } from './record-event.handler.js';
import { RecordEvents } from './record-events.handler.js';

/** Most events that stand or fall together. */
const MOST_ATOMIC = 50_000;
/** Lines committed together where a batch need not be atomic. */
const CHUNK = 1_000;

export interface BatchOptions {
  /** All lines or none; otherwise each chunk's faultless lines. */
  readonly isAtomic: boolean;
  /** For lines that do not say themselves whether they may alert. */
  readonly notify: boolean;
}

/** Records many events; the sample and every import come this way. */
@Injectable()
export class RecordBatch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly recordEvents: RecordEvents,
  ) {}

  /**
   * @throws DomainError `batch-refused` with the faults of every line, where the batch is atomic;
   * `atomic-batch-too-large`
   */
  async record(slug: string, input: BatchInput, options: BatchOptions): Promise<BatchReport> {
    const dossier = await this.dossiers.find(slug);
    const ledger = new BatchLedger();
    const lines = readLines(input, options.notify, ledger);
    if (!options.isAtomic) {
      for (let start = 0; start < lines.length; start += CHUNK) {
        await this.recordChunk(dossier, lines.slice(start, start + CHUNK), ledger, false);
      }
      return ledger.report();
    }
    if (lines.length > MOST_ATOMIC) {
      throw new DomainError(
        'atomic-batch-too-large',
        `The batch has ${lines.length} events; at most ${MOST_ATOMIC} are recorded together. Send ?atomic=false.`,
      );
    }
    await this.recordChunk(dossier, lines, ledger, true);
    return ledger.report();
  }

  private async recordChunk(
    dossier: DossierKey,
    lines: readonly ReadLine[],
    ledger: BatchLedger,
    isAtomic: boolean,
  ): Promise<void> {
    const known = await knownIds(this.dataSource, dossier.dossierId, lines.flatMap((line) => (line.read.formFaults.length === 0 ? [line.read.command.id] : [])));
    const repeated = lines.filter((line) => known.has(line.read.command.id));
    await Promise.all(repeated.map((line) => this.repeatLine(dossier, line, ledger)));
    const fresh = lines.filter((line) => !known.has(line.read.command.id));
    if (isAtomic) ledger.refuseIfFaulty(fresh.length === 0);
    if (fresh.length === 0) return;

    const outcome = await this.recordEvents.record(dossier, fresh.map((line) => line.read), (decided) => {
      ledger.forgetUndecided();
      decided.forEach((each, index) => {
        const line = fresh[index];
        if (!each.isDecided && line) ledger.undecided(line, each.error);
      });
      if (isAtomic) ledger.refuseIfFaulty(true);
      return requestOf(decided);
    });
    refuseConflict(outcome, null);
    if (outcome.outcome === 'appended') ledger.appended(outcome.events);
    if (outcome.outcome === 'duplicate') ledger.repeated(fresh);
  }

  private async repeatLine(dossier: DossierKey, line: ReadLine, ledger: BatchLedger): Promise<void> {
    const outcome = await this.recordEvents.repeat(dossier, line.read);
    if (outcome.outcome === 'duplicate') ledger.repeated([line]);
    else ledger.failed(line, new DomainError('event-id-conflict', 'The id names an event with other content.'));
  }
}
