import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { databaseFailure } from '../database/failure.js';
import { DomainError } from '../domain/errors.js';
import type { AppendOutcome, DossierKey } from '../event-log/append-request.js';
import { connectionShares } from '../event-log/connection-shares.js';
import { GroupedAppender } from '../event-log/grouped-appender.js';
import { Turns } from '../event-log/turns.js';
import { WaitingLines } from '../event-log/waiting-lines.js';
import { caller } from '../http/caller.js';
import { type DecidedApart, decideApart } from './decide-apart.js';
import { type PendingDecision, sizeOfDecisions, weightOf } from './pending-decision.js';
import type { ReadCommand } from './read-command.js';

/** How often a decision is made anew because what it relied on changed before it was written. */
const RE_DECISIONS = 3;

/**
 * Records events that come alone. Those that come to a dossier at the same time are decided with one look-up and
 * written in one transaction; while one group is written the next is decided, and behind it the next gathers. Where
 * nobody else is there, nobody is waited for.
 */
@Injectable()
export class RecordAlone {
  private readonly lines = new WaitingLines<PendingDecision>();
  /** The group that is being written, a dossier. */
  private readonly writing = new Map<number, Promise<void>>();
  private readonly turns: Turns;

  constructor(
    private readonly dataSource: DataSource,
    private readonly appender: GroupedAppender,
  ) {
    this.turns = new Turns(connectionShares(dataSource).deciding);
  }

  /**
   * @returns the log's answer; null if it had the event already
   * @throws DomainError every fault of the command, `decision-overtaken` when what it relies on kept changing,
   * `overloaded` when too many wait, and what appending throws
   */
  record(dossier: DossierKey, read: ReadCommand): Promise<AppendOutcome | null> {
    return new Promise((resolve, reject) => {
      this.join(dossier, { read, caller: caller(), attempt: 0, resolve, reject, ...weightOf(read) });
    });
  }

  private join(dossier: DossierKey, pending: PendingDecision): void {
    try {
      if (this.lines.join(dossier, pending)) void this.drain(dossier);
    } catch (error) {
      pending.reject(error);
    }
  }

  private async drain(dossier: DossierKey): Promise<void> {
    // What has arrived already is taken along; what has not is not waited for.
    await setImmediate();
    for (let isEmpty = false; !isEmpty; ) {
      const decided = await this.turns.take(async () => {
        const group = this.lines.take(dossier.dossierId, sizeOfDecisions);
        isEmpty = group.length === 0;
        return this.decide(dossier, group);
      });
      if (decided.length > 0) await this.write(dossier, decided);
    }
  }

  /**
   * Resolves when the group before is written and this one about to be: decisions are one group ahead of the log and
   * no further, for what is decided long before it is written is overtaken.
   */
  private async write(dossier: DossierKey, decided: readonly DecidedApart[]): Promise<void> {
    await this.writing.get(dossier.dossierId);
    const writing = Promise.all(decided.map((each) => this.append(dossier, each))).then(() => {
      if (this.writing.get(dossier.dossierId) === writing) this.writing.delete(dossier.dossierId);
    });
    this.writing.set(dossier.dossierId, writing);
  }

  /** Never throws: whom it does not return has been told why. */
  private async decide(dossier: DossierKey, group: readonly PendingDecision[]): Promise<DecidedApart[]> {
    if (group.length === 0) return [];
    try {
      return await decideApart(this.dataSource, dossier, group);
    } catch (error) {
      if (group.length > 1 && databaseFailure(error) !== 'unavailable') {
        // One of them asks for what the database cannot look up: that one alone is to fail.
        const apart: DecidedApart[] = [];
        for (const each of group) apart.push(...(await this.decide(dossier, [each])));
        return apart;
      }
      for (const { reject } of group) reject(error);
      return [];
    }
  }

  /** Never throws. */
  private async append(dossier: DossierKey, { pending, request }: DecidedApart): Promise<void> {
    const { attempt, resolve, reject } = pending;
    try {
      if (request.events.length === 0) return resolve(null);
      const outcome = await this.appender.append(dossier, request);
      if (outcome.outcome !== 'guard-failed') return resolve(outcome);
      if (attempt < RE_DECISIONS) return this.join(dossier, { ...pending, attempt: attempt + 1 });
      throw new DomainError('decision-overtaken', 'What this relies on was changed by others each time it was decided.');
    } catch (error) {
      reject(error);
    }
  }
}
