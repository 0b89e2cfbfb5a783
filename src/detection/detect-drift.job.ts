import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { GroupedAppender } from '../event-log/grouped-appender.js';
import { TICK_MS } from '../event-log/log-follower.js';
import { Detection } from './detection.js';
import { followDetection } from './follow-detection.js';
import { FollowingJob } from './following-job.js';

/** Finds small steps that add up to a drift, as of each day and soon after an append. */
@Injectable()
export class DetectDriftJob extends FollowingJob {
  constructor(detection: Detection, appender: GroupedAppender, dataSource: DataSource) {
    super(followDetection('detect-drift', detection, appender, dataSource));
  }

  @Interval('detect-drift', TICK_MS)
  override tick(): Promise<void> {
    return super.tick();
  }
}
