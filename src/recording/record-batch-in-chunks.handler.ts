import { Injectable } from '@nestjs/common';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { DomainError } from '../domain/errors.js';
import type { DossierKey } from '../event-log/append-request.js';
import type { EntryPages } from './batch-entries.js';
import { conflictOf, faultsOf } from './batch-faults.js';
import type { BatchLedger } from './batch-ledger.js';
import type { BatchOptions } from './batch-options.js';
import { requestOf } from './decide-batch.js';
import type { ReadLine } from './read-line.js';
import { type LinesById, readLines } from './read-lines.js';
import { type RecordedCommands, RecordEvents } from './record-events.handler.js';

/** Lines read before others get their turn. */
const LINES_BETWEEN = 50;

/** Refusals that are no line's fault: the batch ends, and its sender goes on later. */
const NOT_NOW = ['unavailable', 'overloaded', 'projections-outdated'];

/** Waits before a chunk is tried again, which is safe by its lines' ids: detection may hold a long batch's dossier. */
const TRIED_AGAIN_AFTER_MS = [500, 1_000, 2_000, 4_000];
const PASSES = ['unavailable', 'overloaded'];

/**
 * Records a batch that need not be atomic: each page's faultless lines are committed as they come in. One that was
 * cut off is simply sent again.
 */
@Injectable()
export class RecordBatchInChunks {
  constructor(private readonly recordEvents: RecordEvents) {}

  /** @throws DomainError what ends the batch early; what was committed before stays */
  async record(dossier: DossierKey, pages: EntryPages, options: BatchOptions, ledger: BatchLedger): Promise<void> {
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const page of pages) {
        const lines: LinesById = new Map();
        // While the database writes one page, the next is read, in between its answers.
        for (let start = 0; start < page.length; start += LINES_BETWEEN) {
          readLines(page.slice(start, start + LINES_BETWEEN), lines, options, ledger);
          await setImmediate();
        }
        await writing;
        writing = this.recordFaultless(dossier, [...lines.values()], ledger);
        // Whether it failed is asked above and below; until then nobody listens.
        writing.catch(() => undefined);
      }
    } finally {
      await writing;
    }
  }

  /** The faultless lines of a page. Where the log refuses the page, each line is tried alone. */
  private async recordFaultless(dossier: DossierKey, lines: readonly ReadLine[], ledger: BatchLedger): Promise<void> {
    try {
      let faults: ReadonlyMap<number, DomainError> = new Map();
      const recorded = await patiently(() => this.recordEvents.record(dossier, lines, (decided) => {
        faults = faultsOf(decided, lines);
        return requestOf(decided.lines);
      }));
      const conflict = recorded.outcome && conflictOf(recorded.outcome, recorded);
      if (conflict) throw conflict[1];
      for (const [line, error] of faults) ledger.failed(line, error);
      account(recorded, lines, ledger);
    } catch (error) {
      if (!(error instanceof DomainError) || NOT_NOW.includes(error.code)) throw error;
      const [only] = lines;
      if (only && lines.length === 1) ledger.failed(only.line, error);
      else for (const line of lines) await this.recordFaultless(dossier, [line], ledger);
    }
  }
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of TRIED_AGAIN_AFTER_MS) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError) || !PASSES.includes(error.code)) throw error;
      await setTimeout(wait);
    }
  }
  return work();
}

/** Enters what became of lines that were not refused. */
export function account(
  { outcome, standing, fresh, lines: decided }: RecordedCommands<ReadLine>,
  lines: readonly ReadLine[],
  ledger: BatchLedger,
): void {
  ledger.repeated(lines.filter(({ command }) => standing.get(command.id) === true).length);
  if (outcome?.outcome === 'duplicate') ledger.repeated(fresh.length);
  if (outcome?.outcome !== 'appended') return;
  const [first, last] = [outcome.events.at(0), outcome.events.at(-1)];
  if (first && last) ledger.appended(decided.filter(({ isDecided }) => isDecided).length, first.sequence, last.sequence);
}
