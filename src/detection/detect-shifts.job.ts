import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import type { DossierKey } from '../event-log/append-request.js';
import { GroupedAppender } from '../event-log/grouped-appender.js';
import { LogFollower, TICK_MS } from '../event-log/log-follower.js';
import { DETECT_SHIFTS, DetectShifts, type DetectionStep, type RestOfRange } from './detect-shifts.js';

/** Runs detection at each tick for every dossier whose log has grown, and right after an append. */
@Injectable()
export class DetectShiftsJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DETECT_SHIFTS);
  private readonly follower: LogFollower;

  constructor(
    private readonly detectShifts: DetectShifts,
    private readonly appender: GroupedAppender,
    dataSource: DataSource,
  ) {
    this.follower = new LogFollower(DETECT_SHIFTS, dataSource, appender, (dossier, isStopping) => this.follow(dossier, isStopping));
  }

  onApplicationBootstrap(): void {
    this.follower.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.follower.stop();
  }

  @Interval(DETECT_SHIFTS, TICK_MS)
  tick(): Promise<void> {
    return this.follower.tick();
  }

  private async follow(dossier: DossierKey, isStopping: () => boolean): Promise<void> {
    let rest: RestOfRange | null = null;
    while (!isStopping()) {
      const step: DetectionStep = await this.detectShifts.step(dossier, rest);
      if (step.kind === 'busy') return;
      if (step.appended > 0) this.appender.announce(dossier);
      if (step.kind === 'done') {
        if (step.appended === 0) return;
        const { appended, detectedUpTo } = step;
        this.logger.log({ dossier: dossier.slug, appended, detectedUpTo }, 'Shifts changed.');
        return;
      }
      rest = step.rest;
    }
  }
}
