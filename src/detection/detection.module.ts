import { Module } from '@nestjs/common';
import { CheckDeadlinesJob } from './check-deadlines.job.js';
import { DetectDriftJob } from './detect-drift.job.js';
import { DetectShiftsJob } from './detect-shifts.job.js';
import { DetectSilenceJob } from './detect-silence.job.js';
import { Detection } from './detection.js';
import { MeasureDistancesJob } from './measure-distances.job.js';

/** The scheduled jobs that follow the log. */
@Module({
  providers: [Detection, DetectShiftsJob, DetectDriftJob, DetectSilenceJob, CheckDeadlinesJob, MeasureDistancesJob],
})
export class DetectionModule {}
