import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { DomainError } from '../domain/errors.js';
import type { AppendOutcome, DossierKey } from '../event-log/append-request.js';
import { Dossiers } from '../event-log/dossiers.js';
import { type BatchEntry, type BatchInput, entriesOf, refuseTooMany } from './batch-entries.js';
import { conflictOf, faultsOf } from './batch-faults.js';
import { BatchLedger } from './batch-ledger.js';
import type { BatchOptions } from './batch-options.js';
import type { BatchReport } from './batch-report.js';
import { requestOf } from './decide-batch.js';
import type { Decided } from './decide-commands.js';
import type { ReadLine } from './read-line.js';
import { type LinesById, readLines } from './read-lines.js';
import { RecordEvents } from './record-events.handler.js';

/** Lines read before others get their turn, and committed together where a batch need not be atomic. */
const CHUNK = 1_000;

/** Records many events; the sample and every import come this way. */
@Injectable()
export class RecordBatch {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly recordEvents: RecordEvents,
  ) {}

  /**
   * @throws DomainError `batch-refused` with the faults of every line, where the batch is atomic;
   * `atomic-batch-too-large`, `body-too-large`
   */
  record(slug: string, input: BatchInput, options: BatchOptions): Promise<BatchReport> {
    return this.recordEntries(slug, entriesOf(input), options);
  }

  /** The same for entries that were not sent as such, for example rows of a table. */
  async recordEntries(slug: string, entries: readonly BatchEntry[], options: BatchOptions): Promise<BatchReport> {
    if (options.isAtomic) refuseTooMany(entries);
    const dossier = await this.dossiers.find(slug);
    const ledger = new BatchLedger();
    const lines: LinesById = new Map();
    for (let start = 0; start < entries.length; start += CHUNK) {
      readLines(entries.slice(start, start + CHUNK), lines, options, ledger);
      if (!options.isAtomic) {
        await this.recordFaultless(dossier, [...lines.values()], ledger);
        lines.clear();
      }
      await setImmediate();
    }
    if (options.isAtomic) await this.recordAll(dossier, [...lines.values()], ledger);
    return ledger.report();
  }

  /** All lines, or a refusal that names the faulty ones. */
  private async recordAll(dossier: DossierKey, lines: readonly ReadLine[], ledger: BatchLedger): Promise<void> {
    const recorded = await this.recordEvents.record(dossier, lines, (decided) => {
      ledger.refuseIfFaulty(faultsOf(decided, lines));
      return requestOf(decided.lines);
    });
    const conflict = recorded.outcome && conflictOf(recorded.outcome, recorded);
    if (conflict) ledger.refuseIfFaulty(new Map([conflict]));
    account(recorded.outcome, recorded, lines, ledger);
  }

  /** The faultless lines of a chunk. Where the log refuses the chunk, each line is tried alone. */
  private async recordFaultless(dossier: DossierKey, lines: readonly ReadLine[], ledger: BatchLedger): Promise<void> {
    try {
      let faults: ReadonlyMap<number, DomainError> = new Map();
      const recorded = await this.recordEvents.record(dossier, lines, (decided) => {
        faults = faultsOf(decided, lines);
        return requestOf(decided.lines);
      });
      const conflict = recorded.outcome && conflictOf(recorded.outcome, recorded);
      if (conflict) throw conflict[1];
      for (const [line, error] of faults) ledger.failed(line, error);
      account(recorded.outcome, recorded, lines, ledger);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const [only] = lines;
      if (only && lines.length === 1) ledger.failed(only.line, error);
      else for (const line of lines) await this.recordFaultless(dossier, [line], ledger);
    }
  }
}

function account(
  outcome: AppendOutcome | null,
  { standing, fresh, lines: decided }: Decided<ReadLine>,
  lines: readonly ReadLine[],
  ledger: BatchLedger,
): void {
  ledger.repeated(lines.filter(({ command }) => standing.get(command.id) === true).length);
  if (outcome?.outcome === 'appended') ledger.appended(decided.filter(({ isDecided }) => isDecided).length, outcome.events);
  if (outcome?.outcome === 'duplicate') ledger.repeated(fresh.length);
}
