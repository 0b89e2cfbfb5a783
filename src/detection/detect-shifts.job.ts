import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { GroupedAppender } from '../event-log/grouped-appender.js';
import { TICK_MS } from '../event-log/log-follower.js';
import { Detection } from './detection.js';
import { followDetection } from './follow-detection.js';
import { FollowingJob } from './following-job.js';

/** Finds what statements and plans shift, for every dossier whose log has grown, right after an append. */
@Injectable()
export class DetectShiftsJob extends FollowingJob {
  constructor(detection: Detection, appender: GroupedAppender, dataSource: DataSource) {
    super(followDetection('detect-shifts', detection, appender, dataSource));
  }

  @Interval('detect-shifts', TICK_MS)
  override tick(): Promise<void> {
    return super.tick();
  }
}
