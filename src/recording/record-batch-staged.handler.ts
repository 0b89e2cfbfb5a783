import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../database/in-transaction.js';
import type { Mentions } from '../domain/decide/mentions.js';
import { DomainError } from '../domain/errors.js';
import { refused } from '../event-log/append-transaction.js';
import type { DossierKey, Guard } from '../event-log/append-request.js';
import { GroupedAppender } from '../event-log/grouped-appender.js';
import { PROJECTOR, type Projector } from '../event-log/projector.port.js';
import { appendStaged, type BatchKey, type StagedOutcome } from '../event-log/staged-batch.js';
import type { EntryPages } from './batch-entries.js';
import type { BatchLedger } from './batch-ledger.js';
import type { BatchOptions } from './batch-options.js';
import {
  beginStaging,
  clearDeadBatches,
  clearDecided,
  dossiersWithDeadBatches,
  endStaging,
  lineExpecting,
  requireStaged,
} from './batch-staging.js';
import { versionConflict } from './conflict.js';
import { decideStaged } from './decide-staged.js';
import { BatchIntake } from './batch-intake.js';

/** How often a batch is decided anew because what it relied on changed before it was written. */
const RE_DECISIONS = 3;

/**
 * Records a long atomic batch: its lines wait beside the log until all have come, are decided there, and go onto
 * the log in one short transaction. Until then nobody else waits for them, however slowly they are sent; whatever
 * goes wrong on the way, nothing is recorded.
 */
@Injectable()
export class RecordBatchStaged implements OnApplicationBootstrap {
  private readonly logger = new Logger('staging');

  constructor(
    private readonly dataSource: DataSource,
    private readonly appender: GroupedAppender,
    @Inject(PROJECTOR) private readonly projector: Projector,
  ) {}

  /** What a service that was killed has left beside the log. */
  async onApplicationBootstrap(): Promise<void> {
    for (const dossierId of await dossiersWithDeadBatches(this.dataSource)) await clearDeadBatches(this.dataSource, dossierId);
  }

  /**
   * @throws DomainError `batch-refused` that lists every line's faults, `atomic-batch-too-large`,
   * `decision-overtaken`, and what reading the lines throws
   */
  async record(dossier: DossierKey, pages: EntryPages, options: BatchOptions, ledger: BatchLedger): Promise<void> {
    const key = await beginStaging(this.dataSource, dossier);
    try {
      const mentions = await this.takeIn(key, pages, options, ledger);
      await this.decideAndAppend(key, mentions, ledger);
    } finally {
      // What cannot be cleared away now is found as dead later, and does nobody harm until then.
      await endStaging(this.dataSource, key).catch((error: unknown) => this.logger.warn({ err: error }, 'A batch is left beside the log.'));
    }
  }

  private async takeIn(key: BatchKey, pages: EntryPages, options: BatchOptions, ledger: BatchLedger): Promise<Mentions> {
    const intake = new BatchIntake(this.dataSource, key, options, ledger);
    for await (const page of pages) await intake.take(page);
    return intake.mentions;
  }

  private async decideAndAppend(key: BatchKey, mentions: Mentions, ledger: BatchLedger): Promise<void> {
    for (let attempt = 0; attempt <= RE_DECISIONS; attempt += 1) {
      const decided = await decideStaged(this.dataSource, key, mentions, ledger);
      // Before a line is blamed that relies on one that was lost.
      await requireStaged(this.dataSource, key);
      ledger.refuseIfFaulty();
      const outcome = decided.accepted > 0 ? await this.append(key, decided.guards) : null;
      switch (outcome?.outcome) {
        case 'appended':
          this.appender.announce(key.dossier);
          ledger.appended(decided.accepted, outcome.firstSequence, outcome.lastSequence);
          return ledger.repeated(decided.repeated);
        case 'duplicate':
        case undefined:
          return ledger.repeated(decided.accepted + decided.repeated);
        case 'version-conflict':
          return this.refuseVersion(key, outcome, ledger);
        case 'id-conflict':
        case 'guard-failed':
          // Others came between: decided anew, an id in conflict is its line's fault.
          await clearDecided(this.dataSource, key);
      }
    }
    throw new DomainError('decision-overtaken', 'What this relies on was changed by others each time it was decided.');
  }

  private async append(key: BatchKey, guards: readonly Guard[]): Promise<StagedOutcome> {
    try {
      return await inTransaction(this.dataSource, async (runner) => {
        await requireStaged(runner, key);
        return appendStaged(runner, key, guards, this.projector);
      });
    } catch (error) {
      throw refused(error);
    }
  }

  private async refuseVersion(
    key: BatchKey,
    { stream, actual }: Extract<StagedOutcome, { outcome: 'version-conflict' }>,
    ledger: BatchLedger,
  ): Promise<void> {
    const expecting = await lineExpecting(this.dataSource, key, stream);
    ledger.refuseIfFaulty(new Map([[expecting?.line ?? 0, versionConflict(stream, actual, expecting?.expected ?? null)]]));
  }
}
