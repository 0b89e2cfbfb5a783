import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsOfPageQueryDto } from '../as-of-page-query.dto.js';
import { AsOfQueryDto } from '../as-of-query.dto.js';
import { LogEtagInterceptor } from '../log-etag.interceptor.js';
import { PlanDiffQueryDto } from './plan-diff-query.dto.js';
import { PlanDiffQuery } from './plan-diff.query.js';
import { PlanDiffResponse } from './plan-diff.response.js';
import { PlansPageResponse, PlanViewResponse } from './plan-view.response.js';
import { PlansQuery } from './plans.query.js';

@ApiTags('plans')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/plans')
export class PlansController {
  constructor(
    private readonly plans: PlansQuery,
    private readonly diffs: PlanDiffQuery,
  ) {}

  /** The plans, by slug, each as its newest version of the time has it. */
  @Get()
  @ApiOkResponse({ type: PlansPageResponse })
  page(@Param('dossier') dossier: string, @Query() query: AsOfPageQueryDto): Promise<PlansPageResponse> {
    return this.plans.page(dossier, query);
  }

  /** One plan: points, versions, who supports what, and the conditions that refer to it. */
  @Get(':plan')
  @ApiOkResponse({ type: PlanViewResponse })
  one(@Param('dossier') dossier: string, @Param('plan') plan: string, @Query() query: AsOfQueryDto): Promise<PlanViewResponse> {
    return this.plans.one(dossier, plan, query);
  }

  /** A plan held against an earlier version of it, or against another plan, point by point. */
  @Get(':plan/diff')
  @ApiOkResponse({ type: PlanDiffResponse })
  diff(
    @Param('dossier') dossier: string,
    @Param('plan') plan: string,
    @Query() query: PlanDiffQueryDto,
  ): Promise<PlanDiffResponse> {
    return this.diffs.answer(dossier, plan, query);
  }
}
