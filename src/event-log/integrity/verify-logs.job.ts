import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { setTimeout } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { CoalescingRunner } from '../../ops/coalescing-runner.js';
import { fewAtOnce } from '../../ops/few-at-once.js';
import type { DossierKey } from '../append-request.js';
import { checkIntegrity, type Slot } from './check-integrity.js';
import { dueChecks } from './due-checks.js';
import { type CheckKind, lastChecks, standingFault } from './integrity-check.js';
import type { Reading } from './verify-log.js';

const TICK_MS = 60_000;
const VERIFY_LOGS = 'verify-logs';
/** Verified at a time, so that others get connections and time. */
const DOSSIERS_AT_ONCE = 2;
/** Hashed without a pause; so long, other requests wait. */
const EVENTS_AT_ONCE = 250;
/** Between two pages, milliseconds. */
const BREATH_MS = 10;

/** Ends a reading early, since the service stops; nothing is written down, and the slot is done by another. */
class Interrupted extends Error {}

/**
 * Verifies every log each hour from the newest verified head, and each night as a whole. Any number of replicas do
 * each slot once, and catch up after a downtime.
 */
@Injectable()
export class VerifyLogsJob implements BeforeApplicationShutdown {
  private readonly logger = new Logger(VERIFY_LOGS);
  private readonly runner = new CoalescingRunner<CheckKind>(
    (kind) => this.verifyDue(kind),
    (kind, err) => this.logger.error({ kind, err }, 'Finding logs to verify failed; the next tick tries again.'),
  );
  private isStopping = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Resolves when what was due has been verified. */
  @Interval(VERIFY_LOGS, TICK_MS)
  async tick(): Promise<void> {
    await Promise.all([this.runner.nudge('incremental'), this.runner.nudge('whole')]);
  }

  beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    return this.runner.stop();
  }

  private async verifyDue(kind: CheckKind): Promise<void> {
    const { slot, dossiers } = await dueChecks(this.dataSource, kind);
    await fewAtOnce(dossiers, DOSSIERS_AT_ONCE, (dossier) => this.verify(dossier, kind, slot));
  }

  /** Never throws: a log that cannot be read now keeps no other one waiting. */
  private async verify(dossier: DossierKey, kind: CheckKind, slot: Slot): Promise<void> {
    if (this.isStopping) return;
    try {
      if (kind === 'incremental' && standingFault(await lastChecks(this.dataSource, dossier.dossierId)) !== null) return;
      const found = await checkIntegrity(this.dataSource, dossier, kind, slot, this.reading());
      if (found?.fault) {
        this.logger.error(
          { dossier: dossier.slug, kind, ...found.fault },
          'A log is not what was recorded. See docs/integrity.md for what to do.',
        );
      }
    } catch (err) {
      if (err instanceof Interrupted) return;
      this.logger.error({ dossier: dossier.slug, kind, err }, 'Verifying a log failed; the next tick tries again.');
    }
  }

  private reading(): Reading {
    return {
      atOnce: EVENTS_AT_ONCE,
      onPage: async () => {
        if (this.isStopping) throw new Interrupted();
        await setTimeout(BREATH_MS);
      },
    };
  }
}
