import { Module } from '@nestjs/common';
import { DetectShifts } from './detect-shifts.js';
import { DetectShiftsJob } from './detect-shifts.job.js';

/** The scheduled jobs that follow the log. */
@Module({ providers: [DetectShifts, DetectShiftsJob], exports: [DetectShiftsJob] })
export class DetectionModule {}
