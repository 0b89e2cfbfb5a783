import { Module } from '@nestjs/common';
import { ActorsController } from './actors.controller.js';
import { DossiersController } from './dossiers.controller.js';
import { IssuesController } from './issues.controller.js';
import { LogController } from './log.controller.js';
import { ShiftsController } from './shifts.controller.js';
import { ShiftsQuery } from './shifts.query.js';
import { StancesController } from './stances.controller.js';
import { StancesQuery } from './stances.query.js';
import { StatementsController } from './statements.controller.js';
import { TimelineQuery } from './timeline.query.js';

/** What is asked of the read models and the log; it never appends. */
@Module({
  controllers: [
    DossiersController,
    ActorsController,
    IssuesController,
    StancesController,
    ShiftsController,
    StatementsController,
    LogController,
  ],
  providers: [StancesQuery, TimelineQuery, ShiftsQuery],
})
export class ViewsModule {}
