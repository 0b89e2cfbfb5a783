import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Subject } from 'rxjs';
import type { AppendOutcome, AppendRequest, DossierKey } from './append-request.js';
import { type PendingAppend, sizeOfGroup, weightOf } from './append-queue.js';
import { appendAlone, appendTogether } from './append-transaction.js';
import { connectionShares } from './connection-shares.js';
import { PROJECTOR, type Projector } from './projector.port.js';
import { Turns } from './turns.js';
import { WaitingLines } from './waiting-lines.js';

/** Tells that a dossier's log has grown. */
export interface LogGrown {
  readonly dossier: DossierKey;
  /** Whether another process appended; whoever tells others need not tell this. */
  readonly isOthers?: boolean;
}

/**
 * The way into the log. Concurrent appends to one dossier share a transaction, and with it the head
 * row's lock and the commit: while one group is written the next one gathers, and an idle log is
 * written to at once, without waiting for company. Dossiers take turns, a few at a time.
 */
@Injectable()
export class GroupedAppender {
  private readonly lines = new WaitingLines<PendingAppend>();
  private readonly turns: Turns;
  private readonly growth = new Subject<LogGrown>();
  /** Emits after each commit that added events: in this process at once, in others when their notice is heard. */
  readonly grown = this.growth.asObservable();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(PROJECTOR) private readonly projector: Projector,
  ) {
    this.turns = new Turns(connectionShares(dataSource).writing);
  }

  /**
   * Appends the request's events, all or none.
   * @throws DomainError `overloaded` when too many wait; `projection-failed` or `unstorable` when the database
   * refused them, `unavailable` when it cannot be asked: nothing is written then, or the detail says that nobody knows
   */
  append(dossier: DossierKey, request: AppendRequest): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      const isFirst = this.lines.join(dossier, { request, resolve, reject, ...weightOf(request) });
      if (isFirst) void this.drain(dossier);
    });
  }

  /** Tells followers that others (a job's own transaction) have appended to the dossier. */
  announce(dossier: DossierKey): void {
    this.growth.next({ dossier });
  }

  /** Tells followers that another process has, or may have, appended to the dossier. */
  announceOthers(dossier: DossierKey): void {
    this.growth.next({ dossier, isOthers: true });
  }

  private async drain(dossier: DossierKey): Promise<void> {
    // What is asked for in one go (a group of decisions) is written in one go: nobody waits for others to come.
    await Promise.resolve();
    for (let isEmpty = false; !isEmpty; ) {
      isEmpty = await this.turns.take(async () => {
        const group = this.lines.take(dossier.dossierId, sizeOfGroup);
        if (group.length > 0) await this.write(dossier, group);
        return group.length === 0;
      });
    }
  }

  /** Never throws: each request of the group is answered, by an outcome or an error. */
  private async write(dossier: DossierKey, group: readonly PendingAppend[]): Promise<void> {
    const grew =
      (await appendTogether(this.dataSource, dossier, group, this.projector)) ??
      (await appendAlone(this.dataSource, dossier, group, this.projector));
    if (grew) this.announce(dossier);
  }
}
