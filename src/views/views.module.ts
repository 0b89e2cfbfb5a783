import { Module } from '@nestjs/common';
import { ActorReactionsQuery } from './actor-reactions.query.js';
import { ActorsController } from './actors.controller.js';
import { ConditionsController } from './conditions/conditions.controller.js';
import { ConditionsQuery } from './conditions/conditions.query.js';
import { DistancesController } from './distances.controller.js';
import { DistancesQuery } from './distances.query.js';
import { DossiersController } from './dossiers.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { HeadsFeedController } from './integrity/heads-feed.controller.js';
import { IntegrityController } from './integrity/integrity.controller.js';
import { IntegrityQuery } from './integrity/integrity.query.js';
import { ProofController } from './integrity/proof.controller.js';
import { ProofQuery } from './integrity/proof.query.js';
import { IssueQuery } from './issue.query.js';
import { IssuesController } from './issues.controller.js';
import { LogAboutQuery } from './log-about.query.js';
import { LogFileQuery } from './log-file.query.js';
import { LogController } from './log.controller.js';
import { LogStreamController } from './log-stream/log-stream.controller.js';
import { OpenStreams } from './log-stream/open-streams.js';
import { LogStretchQuery } from './log-stretch.query.js';
import { MatrixStancesQuery } from './matrix-stances.query.js';
import { MatrixController } from './matrix.controller.js';
import { MatrixQuery } from './matrix.query.js';
import { ParkedController } from './parked/parked.controller.js';
import { PlanDiffQuery } from './plans/plan-diff.query.js';
import { PlansController } from './plans/plans.controller.js';
import { PlansQuery } from './plans/plans.query.js';
import { ShiftsController } from './shifts.controller.js';
import { ShiftsQuery } from './shifts.query.js';
import { SpreadQuery } from './spread.query.js';
import { StancesController } from './stances.controller.js';
import { StancesQuery } from './stances.query.js';
import { StatementQuery } from './statement.query.js';
import { StatementsController } from './statements.controller.js';
import { StatementsQuery } from './statements.query.js';
import { TallyController } from './tally.controller.js';
import { TallyQuery } from './tally.query.js';
import { TimelineQuery } from './timeline.query.js';
import { DisputedSource } from './worklist/disputed.source.js';
import { OrderNeededSource } from './worklist/order-needed.source.js';
import { ParkedSource } from './worklist/parked.source.js';
import { ProposedResolutionsSource } from './worklist/proposed-resolutions.source.js';
import { UnmatchedDemandsSource } from './worklist/unmatched-demands.source.js';
import { WorklistController } from './worklist/worklist.controller.js';
import { WorklistQuery } from './worklist/worklist.query.js';

const WORKLIST = [WorklistQuery, OrderNeededSource, ProposedResolutionsSource, DisputedSource, UnmatchedDemandsSource, ParkedSource];

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
    LogStreamController,
    PlansController,
    ConditionsController,
    WorklistController,
    ParkedController,
    MatrixController,
    DistancesController,
    TallyController,
    ExportsController,
    FeedsController,
    IntegrityController,
    HeadsFeedController,
    ProofController,
  ],
  providers: [
    IssueQuery,
    SpreadQuery,
    StancesQuery,
    TimelineQuery,
    ShiftsQuery,
    StatementQuery,
    ActorReactionsQuery,
    PlansQuery,
    PlanDiffQuery,
    ConditionsQuery,
    StatementsQuery,
    MatrixQuery,
    MatrixStancesQuery,
    DistancesQuery,
    TallyQuery,
    LogAboutQuery,
    LogFileQuery,
    LogStretchQuery,
    OpenStreams,
    IntegrityQuery,
    ProofQuery,
    ...WORKLIST,
  ],
})
export class ViewsModule {}
