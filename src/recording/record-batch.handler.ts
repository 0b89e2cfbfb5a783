import { Injectable } from '@nestjs/common';
import type { DossierKey } from '../event-log/append-request.js';
import { Dossiers } from '../event-log/dossiers.js';
import { type BatchEntry, type BatchInput, entryPages, type EntryPages } from './batch-entries.js';
import { conflictOf, faultsOf } from './batch-faults.js';
import { BatchLedger } from './batch-ledger.js';
import type { BatchOptions } from './batch-options.js';
import type { BatchReport } from './batch-report.js';
import { requestOf } from './decide-batch.js';
import { type LinesById, readLines } from './read-lines.js';
import { account, RecordBatchInChunks } from './record-batch-in-chunks.handler.js';
import { RecordBatchStaged } from './record-batch-staged.handler.js';
import { RecordEvents } from './record-events.handler.js';

/** Records many events as they come in, in constant memory; the sample and every import come this way. */
@Injectable()
export class RecordBatch {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly recordEvents: RecordEvents,
    private readonly inChunks: RecordBatchInChunks,
    private readonly staged: RecordBatchStaged,
  ) {}

  /**
   * @throws DomainError `batch-refused` with the faults of every line, where the batch is atomic;
   * `atomic-batch-too-large`, and what reading its lines throws
   */
  record(slug: string, input: BatchInput, options: BatchOptions): Promise<BatchReport> {
    return this.recordEntries(slug, entryPages(input), options);
  }

  /** The same for entries that were not sent as such, for example rows of a table. */
  async recordEntries(slug: string, pages: EntryPages, options: BatchOptions): Promise<BatchReport> {
    const dossier = await this.dossiers.find(slug);
    const ledger = new BatchLedger();
    if (options.isAtomic) await this.recordTogether(dossier, pages, options, ledger);
    else await this.inChunks.record(dossier, pages, options, ledger);
    return ledger.report();
  }

  /** What fits a page goes the short way; a longer batch waits beside the log until it is whole. */
  private async recordTogether(dossier: DossierKey, pages: EntryPages, options: BatchOptions, ledger: BatchLedger): Promise<void> {
    const reading = pages[Symbol.asyncIterator]();
    try {
      const [first, second] = [await reading.next(), await reading.next()];
      if (first.done === true) return;
      if (second.done === true) return await this.recordPage(dossier, first.value, options, ledger);
      await this.staged.record(dossier, following([first.value, second.value], reading), options, ledger);
    } finally {
      await reading.return?.();
    }
  }

  /** All lines, or a refusal that names the faulty ones. */
  private async recordPage(
    dossier: DossierKey,
    page: readonly BatchEntry[],
    options: BatchOptions,
    ledger: BatchLedger,
  ): Promise<void> {
    const byId: LinesById = new Map();
    readLines(page, byId, options, ledger);
    const lines = [...byId.values()];
    const recorded = await this.recordEvents.record(dossier, lines, (decided) => {
      ledger.refuseIfFaulty(faultsOf(decided, lines));
      return requestOf(decided.lines);
    });
    const conflict = recorded.outcome && conflictOf(recorded.outcome, recorded);
    if (conflict) ledger.refuseIfFaulty(new Map([conflict]));
    account(recorded, lines, ledger);
  }
}

/** What was read already, and then what follows it. */
async function* following<T>(read: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T, void, undefined> {
  yield* read;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
