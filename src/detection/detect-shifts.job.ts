import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Subscription } from 'rxjs';
import { DataSource } from 'typeorm';
import type { DossierKey } from '../event-log/append-request.js';
import { dossiersAhead } from '../event-log/dossiers-ahead.js';
import { GroupedAppender } from '../event-log/grouped-appender.js';
import { CoalescingRunner } from '../ops/coalescing-runner.js';
import { fewAtOnce } from '../ops/few-at-once.js';
import { DETECT_SHIFTS, DetectShifts, type DetectionStep, type RestOfRange } from './detect-shifts.js';

const EVERY_10_SECONDS = 10_000;
const DOSSIERS_AT_ONCE = 2;

/** Runs detection at each tick for every dossier whose log has grown, and right after an append. */
@Injectable()
export class DetectShiftsJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DETECT_SHIFTS);
  private readonly runners = new Map<number, DossierKey>();
  private readonly runner = new CoalescingRunner<number>(
    (dossierId) => this.follow(dossierId),
    (dossierId, error) => this.logger.error({ dossierId, err: error }, 'Detection failed; it tries again at the next tick.'),
  );
  private subscription: Subscription | undefined;
  private isStopping = false;

  constructor(
    private readonly detectShifts: DetectShifts,
    private readonly appender: GroupedAppender,
    private readonly dataSource: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = this.appender.grown.subscribe(({ dossier }) => void this.nudge(dossier));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    this.subscription?.unsubscribe();
    await this.runner.stop();
  }

  @Interval(DETECT_SHIFTS, EVERY_10_SECONDS)
  async tick(): Promise<void> {
    const dossiers = await dossiersAhead(this.dataSource, DETECT_SHIFTS);
    await fewAtOnce(dossiers, DOSSIERS_AT_ONCE, (dossier) => this.nudge(dossier));
  }

  /** Resolves when the dossier's log has been followed to where it stood at this call. */
  nudge(dossier: DossierKey): Promise<void> {
    this.runners.set(dossier.dossierId, dossier);
    return this.runner.nudge(dossier.dossierId);
  }

  private async follow(dossierId: number): Promise<void> {
    const dossier = this.runners.get(dossierId);
    if (!dossier) return;
    let rest: RestOfRange | null = null;
    while (!this.isStopping) {
      const step: DetectionStep = await this.detectShifts.step(dossier, rest);
      if (step.kind === 'busy') return;
      if (step.appended > 0) this.appender.announce(dossier);
      if (step.kind === 'done') {
        if (step.appended > 0) {
          this.logger.log({ dossier: dossier.slug, appended: step.appended, detectedUpTo: step.detectedUpTo }, 'Shifts changed.');
        }
        return;
      }
      rest = step.rest;
    }
  }
}
