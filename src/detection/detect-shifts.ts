import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { inTransaction } from '../database/in-transaction.js';
import type { AppendRequest, DossierKey } from '../event-log/append-request.js';
import { appendGroup } from '../event-log/append-group.js';
import { headOf } from '../event-log/head.js';
import { PROJECTOR, type Projector } from '../event-log/projector.port.js';
import { advanceJob, claimJob } from '../ops/job-state.js';
import { detectRange } from './detect-range.js';
import { lastKey, type Range, touchedSlots } from './touched-slots.js';

export const DETECT_SHIFTS = 'detect-shifts';

/** Slots read in one transaction, so that a long range holds neither the job nor the head for long. */
const SLOTS_AT_ONCE = 200;

/** What one step of detection did. */
export type DetectionStep =
  /** Another replica is at it. */
  | { readonly kind: 'busy' }
  /** Everything up to this sequence has been judged. */
  | { readonly kind: 'done'; readonly detectedUpTo: number; readonly appended: number }
  /** More slots of the same range are to be judged. */
  | { readonly kind: 'more'; readonly rest: RestOfRange; readonly appended: number };

/** Where a range broken into pages goes on; the page holds for no other checkpoint or end. */
export interface RestOfRange {
  readonly range: Range;
  readonly afterKey: string;
}

/**
 * Follows a dossier's log from detection's own checkpoint and appends the difference between the
 * shifts that stood and those that follow now. Checkpoint and effect are committed together; a crash
 * between the pages of a range only repeats the comparison, which then finds no difference.
 */
@Injectable()
export class DetectShifts {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(PROJECTOR) private readonly projector: Projector,
  ) {}

  /**
   * One transaction's worth of work.
   * @param rest what the step before left of its range; null to start at the checkpoint
   */
  step(dossier: DossierKey, rest: RestOfRange | null): Promise<DetectionStep> {
    return inTransaction(this.dataSource, async (runner) => {
      const claim = await claimJob(runner, dossier.dossierId, DETECT_SHIFTS);
      if (!claim) return { kind: 'busy' };
      const { range, afterKey } = await this.pageAfter(runner, dossier, claim.checkpoint, rest);
      if (range.upTo === range.after) return { kind: 'done', detectedUpTo: range.upTo, appended: 0 };

      const touched = await touchedSlots(runner, dossier.dossierId, range, { afterKey, limit: SLOTS_AT_ONCE });
      const { request, judged } = await detectRange(runner, dossier, touched, range.upTo);
      const appended = request?.events.length ?? 0;
      const last = request ? await this.append(runner, dossier, request, range.upTo) : range.upTo;
      if (judged < touched.length || touched.length === SLOTS_AT_ONCE) {
        return { kind: 'more', rest: { range, afterKey: lastKey(touched.slice(0, judged)) }, appended };
      }
      await advanceJob(runner, dossier.dossierId, DETECT_SHIFTS, last);
      return { kind: 'done', detectedUpTo: last, appended };
    });
  }

  /** The rest of the range, unless another replica has moved the checkpoint meanwhile. */
  private async pageAfter(
    runner: QueryRunner,
    dossier: DossierKey,
    checkpoint: number,
    rest: RestOfRange | null,
  ): Promise<RestOfRange> {
    if (rest?.range.after === checkpoint) return rest;
    return { range: { after: checkpoint, upTo: await headOf(runner, dossier.dossierId) }, afterKey: '' };
  }

  /** @returns the checkpoint behind own events, unless someone else's came between: these are input */
  private async append(
    runner: QueryRunner,
    dossier: DossierKey,
    request: AppendRequest,
    upTo: number,
  ): Promise<number> {
    const [outcome] = await appendGroup(runner, dossier, [request], this.projector);
    if (outcome?.outcome !== 'appended') throw new Error(`The log refused detected shifts: ${outcome?.outcome}.`);
    const sequences = outcome.events.map((event) => event.sequence);
    return sequences[0] === upTo + 1 ? (sequences.at(-1) ?? upTo) : upTo;
  }
}
