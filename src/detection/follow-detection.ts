import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { DetectionJob } from '../domain/shift.js';
import type { DossierKey } from '../event-log/append-request.js';
import { dossiersDue } from '../event-log/dossiers-ahead.js';
import type { GroupedAppender } from '../event-log/grouped-appender.js';
import { LogFollower, type Pace } from '../event-log/log-follower.js';
import type { RestOfPass } from './detection-pass.js';
import { DETECTION_WORKS } from './detection-works.js';
import type { Detection, DetectionStep } from './detection.js';

/** What time drives is due by the day: it may wait a moment for what else is being recorded. */
const BY_THE_DAY: Pace = { restMs: 1_000, findDue: dossiersDue };

/** The follower that runs a detection job, right after appends and at each tick. */
export function followDetection(
  job: DetectionJob,
  detection: Detection,
  appender: GroupedAppender,
  dataSource: DataSource,
): LogFollower {
  const logger = new Logger(job);
  const follow = async (dossier: DossierKey, isStopping: () => boolean): Promise<void> => {
    await judge(dossier, isStopping);
    // Last, so that what cannot be judged never stands before what can.
    if (!isStopping() && (await detection.retry(dossier, job)) > 0) appender.announce(dossier);
  };
  const judge = async (dossier: DossierKey, isStopping: () => boolean): Promise<void> => {
    let rest: RestOfPass | null = null;
    while (!isStopping()) {
      const step: DetectionStep = await detection.step(dossier, job, rest);
      if (step.kind === 'busy') return;
      if (step.appended > 0) appender.announce(dossier);
      if (step.kind === 'done') {
        if (step.appended === 0) return;
        const { appended, detectedUpTo } = step;
        logger.log({ dossier: dossier.slug, appended, detectedUpTo }, 'Shifts changed.');
        return;
      }
      rest = step.rest;
    }
  };
  const pace = DETECTION_WORKS[job].isTimeDriven ? [BY_THE_DAY] : [];
  return new LogFollower(job, dataSource, appender, follow, ...pace);
}
