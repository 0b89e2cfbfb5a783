import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { inTransaction } from '../database/in-transaction.js';
import type { DetectionJob } from '../domain/shift.js';
import { appendGroup } from '../event-log/append-group.js';
import type { DossierKey, NewEvent } from '../event-log/append-request.js';
import { headOf } from '../event-log/head.js';
import { PROJECTOR, type Projector } from '../event-log/projector.port.js';
import { advanceJob, claimJob } from '../ops/job-state.js';
import { DETECTION_WORKS } from './detection-works.js';
import { beginPass, isSamePass, type RestOfPass } from './detection-pass.js';
import type { Moment } from './detector.js';
import { type CausedChange, judgeUnits } from './judge-units.js';
import { shiftEvents } from './shift-events.js';

/** What one step of detection did. */
export type DetectionStep =
  /** Another replica is at it. */
  | { readonly kind: 'busy' }
  /** Everything up to this sequence has been judged. */
  | { readonly kind: 'done'; readonly detectedUpTo: number; readonly appended: number }
  /** More units of the same pass are to be judged. */
  | { readonly kind: 'more'; readonly rest: RestOfPass; readonly appended: number };

/**
 * Follows a dossier's log from a job's own checkpoint and appends the difference between the shifts that
 * stood and those that follow now, as of the job's day. Checkpoint, day and effect are committed together;
 * a crash between the pages of a pass only repeats the comparison, which then finds no difference.
 *
 * Once a pass is done, the job's standing shifts are a function of the log up to its checkpoint and of its
 * day. Each page is judged at the head of its own moment and on the newest day, and pages come one after the
 * other, whoever takes them: none puts a unit back to what an earlier moment knew.
 */
@Injectable()
export class Detection {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(PROJECTOR) private readonly projector: Projector,
  ) {}

  /**
   * One transaction's worth of work.
   * @param rest what the step before left of its pass; null to start at the checkpoint
   * @param today the UTC day (`YYYY-MM-DD`) it is; null asks the database
   */
  step(
    dossier: DossierKey,
    job: DetectionJob,
    rest: RestOfPass | null,
    today: string | null = null,
  ): Promise<DetectionStep> {
    return inTransaction(this.dataSource, async (runner) => {
      const { dossierId } = dossier;
      const claim = await claimJob(runner, dossierId, job);
      if (!claim) return { kind: 'busy' };
      const head = await headOf(runner, dossierId);
      const begun = beginPass(claim, today ?? claim.today, head, DETECTION_WORKS[job].isTimeDriven);
      const at = rest && isSamePass(rest.pass, begun) ? rest : { pass: begun, detector: 0, afterKey: '' };
      return this.judge(runner, dossier, job, at, head);
    });
  }

  private async judge(
    runner: QueryRunner,
    dossier: DossierKey,
    job: DetectionJob,
    at: RestOfPass,
    head: number,
  ): Promise<DetectionStep> {
    const { pass } = at;
    if (head === pass.after && !pass.isNewDay) return { kind: 'done', detectedUpTo: head, appended: 0 };
    const moment = { knownAt: head, asOf: pass.asOf };
    const { changes, rest } = await this.page(runner, dossier, job, at, moment);
    const events = await shiftEvents(runner, dossier, changes, moment, DETECTION_WORKS[job].isTimeDriven);
    const last = await this.append(runner, dossier, events, pass.upTo);
    if (rest) return { kind: 'more', rest, appended: events.length };
    await advanceJob(runner, dossier.dossierId, job, last, pass.day);
    return { kind: 'done', detectedUpTo: last, appended: events.length };
  }

  /** One page's units of each detector from where the pass stands, until one has more than a page. */
  private async page(
    runner: QueryRunner,
    dossier: DossierKey,
    job: DetectionJob,
    { pass, detector: first, afterKey: start }: RestOfPass,
    moment: Moment,
  ): Promise<{ changes: CausedChange[]; rest: RestOfPass | null }> {
    const changes: CausedChange[] = [];
    const range = { after: pass.after, upTo: moment.knownAt };
    for (const [index, detector] of DETECTION_WORKS[job].detectors.entries()) {
      if (index < first) continue;
      const afterKey = index === first ? start : '';
      const page = { range, isEverything: pass.isNewDay, afterKey, limit: detector.unitsAtOnce };
      const units = await detector.unitsOf(runner, dossier.dossierId, page);
      const judged = await judgeUnits(runner, dossier, detector, units, moment);
      changes.push(...judged.changes);
      if (judged.judged < units.length || units.length === detector.unitsAtOnce) {
        const last = units[judged.judged - 1]?.key ?? afterKey;
        return { changes, rest: { pass, detector: index, afterKey: last } };
      }
    }
    return { changes, rest: null };
  }

  /** @returns the checkpoint behind own events, unless someone else's came between: these are input */
  private async append(
    runner: QueryRunner,
    dossier: DossierKey,
    events: readonly NewEvent[],
    upTo: number,
  ): Promise<number> {
    if (events.length === 0) return upTo;
    const [outcome] = await appendGroup(runner, dossier, [{ events, guards: [] }], this.projector);
    if (outcome?.outcome !== 'appended') throw new Error(`The log refused detected shifts: ${outcome?.outcome}.`);
    const sequences = outcome.events.map((event) => event.sequence);
    return sequences[0] === upTo + 1 ? (sequences.at(-1) ?? upTo) : upTo;
  }
}
