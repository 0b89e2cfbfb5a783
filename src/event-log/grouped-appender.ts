import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Subject } from 'rxjs';
import type { AppendOutcome, AppendRequest, DossierKey } from './append-request.js';
import { appendAlone, appendTogether } from './append-transaction.js';
import { type PendingAppend, takeGroup } from './append-queue.js';
import { PROJECTOR, type Projector } from './projector.port.js';

/** Tells that a dossier's log has grown. */
export interface LogGrown {
  readonly dossier: DossierKey;
}

/**
 * The way into the log. Concurrent appends to one dossier share a transaction, and with it the head
 * row's lock and the commit: while one group is written the next one gathers, and an idle log is
 * written to at once, without waiting for company.
 */
@Injectable()
export class GroupedAppender {
  private readonly queues = new Map<number, PendingAppend[]>();
  private readonly growth = new Subject<LogGrown>();
  /** Emits after each commit that added events, in this process. */
  readonly grown = this.growth.asObservable();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(PROJECTOR) private readonly projector: Projector,
  ) {}

  /**
   * Appends the request's events, all or none.
   * @throws DomainError `projection-failed` when the database refused; nothing is written then
   */
  append(dossier: DossierKey, request: AppendRequest): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      const pending = { request, resolve, reject };
      const queue = this.queues.get(dossier.dossierId);
      if (queue) {
        queue.push(pending);
        return;
      }
      const started = [pending];
      this.queues.set(dossier.dossierId, started);
      void this.drain(dossier, started);
    });
  }

  /** Tells followers that others (a job's own transaction) have appended to the dossier. */
  announce(dossier: DossierKey): void {
    this.growth.next({ dossier });
  }

  private async drain(dossier: DossierKey, queue: PendingAppend[]): Promise<void> {
    while (queue.length > 0) await this.write(dossier, takeGroup(queue));
    this.queues.delete(dossier.dossierId);
  }

  /** Never throws: each request of the group is answered, by an outcome or an error. */
  private async write(dossier: DossierKey, group: readonly PendingAppend[]): Promise<void> {
    const grew =
      (await appendTogether(this.dataSource, dossier, group, this.projector)) ??
      (await appendAlone(this.dataSource, dossier, group, this.projector));
    if (grew) this.announce(dossier);
  }
}
