import { Global, Module } from '@nestjs/common';
import { Dossiers } from './dossiers.js';
import { EventReader } from './event.reader.js';
import { GroupedAppender } from './grouped-appender.js';
import { GrowthNotices } from './growth-notices.js';
import { VerifyLogsJob } from './integrity/verify-logs.job.js';
import { LogWatch } from './log-watch.js';

/** The log: the way in, and the way to a dossier's own. */
@Global()
@Module({
  providers: [GroupedAppender, Dossiers, EventReader, LogWatch, VerifyLogsJob, GrowthNotices],
  exports: [GroupedAppender, Dossiers, EventReader, LogWatch],
})
export class EventLogModule {}
