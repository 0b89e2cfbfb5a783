import { Global, Module } from '@nestjs/common';
import { Dossiers } from './dossiers.js';
import { EventReader } from './event.reader.js';
import { GroupedAppender } from './grouped-appender.js';

/** The log: the way in, and the way to a dossier's own. */
@Global()
@Module({
  providers: [GroupedAppender, Dossiers, EventReader],
  exports: [GroupedAppender, Dossiers, EventReader],
})
export class EventLogModule {}
