import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from './access/access.module.js';
import { AlertsModule } from './alerts/alerts.module.js';
import { PreviewAlerts } from './alerts/preview/preview-alerts.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { dataSourceOptions } from './database/data-source-options.js';
import { DetectionModule } from './detection/detection.module.js';
import { previewShifts } from './detection/preview-shifts.js';
import { EventLogModule } from './event-log/event-log.module.js';
import { HttpModule } from './http/http.module.js';
import { OpsModule } from './ops/ops.module.js';
import { ProjectionsModule } from './projections/projections.module.js';
import { PREVIEW_ALERTS } from './recording/ports/preview-alerts.port.js';
import { PREVIEW_SHIFTS } from './recording/ports/preview-shifts.port.js';
import { RecordingModule } from './recording/recording.module.js';
import { ViewsModule } from './views/views.module.js';

/** What the dry run asks of detection and alerts, which recording does not import. */
const PREVIEWS = {
  imports: [AlertsModule],
  providers: [
    { provide: PREVIEW_SHIFTS, useValue: previewShifts },
    { provide: PREVIEW_ALERTS, useExisting: PreviewAlerts },
  ],
};

/** The seven steps of a statement's way, and what they stand on. */
@Module({})
export class AppModule {
  /** @param databaseUrl of a migrated database */
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        TypeOrmModule.forRoot({ ...dataSourceOptions(databaseUrl, config.databasePool), autoLoadEntities: true, retryAttempts: 0 }),
        ScheduleModule.forRoot(),
        HttpModule,
        OpsModule,
        AccessModule,
        EventLogModule,
        ProjectionsModule,
        RecordingModule.with(PREVIEWS),
        DetectionModule,
        AlertsModule,
        ViewsModule,
      ],
    };
  }
}
