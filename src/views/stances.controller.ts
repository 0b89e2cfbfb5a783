import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LogEtagInterceptor } from './log-etag.interceptor.js';
import { AsOfQueryDto } from './as-of-query.dto.js';
import { StancesQuery } from './stances.query.js';
import { StancesResponse } from './stances.response.js';
import { TimelineQuery } from './timeline.query.js';
import { TimelineResponse } from './timeline.response.js';

/** Where an actor stands, and how it came there. */
@ApiTags('stances')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/actors/:actor/stances')
export class StancesController {
  constructor(
    private readonly stances: StancesQuery,
    private readonly timelines: TimelineQuery,
  ) {}

  /** The stance on each issue: every filled slot, and the headline. */
  @Get()
  @ApiOkResponse({ type: StancesResponse })
  all(@Param('dossier') dossier: string, @Param('actor') actor: string, @Query() query: AsOfQueryDto): Promise<StancesResponse> {
    return this.stances.answer(dossier, actor, query);
  }

  /** Statements in stated order, with the shifts between. */
  @Get(':issue/timeline')
  @ApiOkResponse({ type: TimelineResponse })
  timeline(
    @Param('dossier') dossier: string,
    @Param('actor') actor: string,
    @Param('issue') issue: string,
    @Query() query: AsOfQueryDto,
  ): Promise<TimelineResponse> {
    return this.timelines.answer(dossier, actor, issue, query);
  }
}
