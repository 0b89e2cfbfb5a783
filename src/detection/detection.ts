import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { inTransaction } from '../database/in-transaction.js';
import type { DetectionJob } from '../domain/shift.js';
import type { DossierKey } from '../event-log/append-request.js';
import { headOf } from '../event-log/head.js';
import { PROJECTOR, type Projector } from '../event-log/projector.port.js';
import { advanceJob, claimJob } from '../ops/job-state.js';
import { dueUnits, parkedUnits } from '../ops/parking.js';
import { isLasting } from '../ops/unhandled-failure.js';
import { DETECTION_WORKS } from './detection-works.js';
import { beginPass, isSamePass, type RestOfPass } from './detection-pass.js';
import type { Moment, Unit } from './detector.js';
import { judgeApart } from './judge-apart.js';
import { parkedName } from './parked-name.js';
import { type Bench, type Judged, recordJudgement } from './record-judgement.js';
import { retryParked } from './retry-parked.js';
import { unitsAfter, unitsAhead } from './units-ahead.js';

/** What one step of detection did. */
export type DetectionStep =
  /** Another replica is at it. */
  | { readonly kind: 'busy' }
  /** Everything up to this sequence has been judged. */
  | { readonly kind: 'done'; readonly detectedUpTo: number; readonly appended: number }
  /** More units of the same pass are to be judged. */
  | { readonly kind: 'more'; readonly rest: RestOfPass; readonly appended: number };

/** Judges some units of a page, and appends what follows. */
type Judge = (runner: QueryRunner, dossier: DossierKey, job: DetectionJob, units: readonly Unit[], bench: Bench) => Promise<Judged>;

/** As is usual; one that fails fails them all. */
const judgeTogether: Judge = (runner, dossier, _job, units, bench) => recordJudgement(runner, dossier, units, bench);

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
  async step(
    dossier: DossierKey,
    job: DetectionJob,
    rest: RestOfPass | null,
    today: string | null = null,
  ): Promise<DetectionStep> {
    try {
      return await this.attempt(dossier, job, rest, today, judgeTogether);
    } catch (error) {
      if (!isLasting(error)) throw error;
      // Something of this page cannot be judged: found out one by one, it is parked, and nothing else stops.
      return this.attempt(dossier, job, rest, today, judgeApart);
    }
  }

  /**
   * Judges again what the job has parked in the dossier and what is due.
   * @returns how many events that brought to the log
   */
  async retry(dossier: DossierKey, job: DetectionJob, today: string | null = null): Promise<number> {
    if ((await dueUnits(this.dataSource, dossier.dossierId, job)).length === 0) return 0;
    return inTransaction(this.dataSource, async (runner) => {
      const claim = await claimJob(runner, dossier.dossierId, job);
      if (!claim) return 0;
      const head = await headOf(runner, dossier.dossierId);
      const { asOf } = beginPass(claim, today ?? claim.today, head, DETECTION_WORKS[job].isTimeDriven);
      return retryParked(runner, dossier, job, { knownAt: head, asOf }, this.projector);
    });
  }

  private attempt(
    dossier: DossierKey,
    job: DetectionJob,
    rest: RestOfPass | null,
    today: string | null,
    judge: Judge,
  ): Promise<DetectionStep> {
    return inTransaction(this.dataSource, async (runner) => {
      const { dossierId } = dossier;
      const claim = await claimJob(runner, dossierId, job);
      if (!claim) return { kind: 'busy' };
      const head = await headOf(runner, dossierId);
      const begun = beginPass(claim, today ?? claim.today, head, DETECTION_WORKS[job].isTimeDriven);
      const at = rest && isSamePass(rest.pass, begun) ? rest : { pass: begun, detector: 0, afterKey: '', ahead: null };
      return this.page(runner, dossier, job, at, head, judge);
    });
  }

  private async page(
    runner: QueryRunner,
    dossier: DossierKey,
    job: DetectionJob,
    at: RestOfPass,
    head: number,
    judge: Judge,
  ): Promise<DetectionStep> {
    const { pass } = at;
    if (head === pass.after && !pass.isNewDay) return { kind: 'done', detectedUpTo: head, appended: 0 };
    const { sequences, rest } = await this.judgePage(runner, dossier, job, at, { knownAt: head, asOf: pass.asOf }, judge);
    if (rest) return { kind: 'more', rest, appended: sequences.length };
    // Behind own events, unless someone else's came between: these are input.
    const last = sequences[0] === pass.upTo + 1 ? (sequences.at(-1) ?? pass.upTo) : pass.upTo;
    await advanceJob(runner, dossier.dossierId, job, last, pass.day);
    return { kind: 'done', detectedUpTo: last, appended: sequences.length };
  }

  /** One page's units of each detector from where the pass stands, until one has more than a page. */
  private async judgePage(
    runner: QueryRunner,
    dossier: DossierKey,
    job: DetectionJob,
    { pass, detector: first, afterKey: start, ahead: kept }: RestOfPass,
    moment: Moment,
    judge: Judge,
  ): Promise<{ sequences: number[]; rest: RestOfPass | null }> {
    const { detectors, isTimeDriven } = DETECTION_WORKS[job];
    const parked = await parkedUnits(runner, dossier.dossierId, job);
    const sequences: number[] = [];
    const range = { after: pass.after, upTo: moment.knownAt };
    for (const [index, detector] of detectors.entries()) {
      if (index < first) continue;
      const afterKey = index === first ? start : '';
      const sought = { range, isEverything: pass.isNewDay, afterKey };
      const ahead = await unitsAhead(runner, dossier.dossierId, detector, sought, index === first ? kept : null);
      const units = ahead.units.slice(0, detector.unitsAtOnce);
      const free = units.filter(({ key }) => !parked.has(parkedName(detector, key)));
      const done = await judge(runner, dossier, job, free, { detector, moment, isTimeDriven, projector: this.projector });
      sequences.push(...done.sequences);
      const last = (done.judged < free.length ? free[done.judged - 1] : units.at(-1))?.key ?? afterKey;
      const left = unitsAfter(ahead, last);
      if (left.units.length > 0 || !left.isLast) {
        return { sequences, rest: { pass, detector: index, afterKey: last, ahead: left } };
      }
    }
    return { sequences, rest: null };
  }
}
