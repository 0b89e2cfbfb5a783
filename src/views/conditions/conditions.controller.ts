import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsOfQueryDto } from '../as-of-query.dto.js';
import { LogEtagInterceptor } from '../log-etag.interceptor.js';
import { ConditionsPageResponse, ConditionViewResponse } from './condition-view.response.js';
import { ConditionsQueryDto } from './conditions-query.dto.js';
import { ConditionsQuery } from './conditions.query.js';

@ApiTags('conditions')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/conditions')
export class ConditionsController {
  constructor(private readonly conditions: ConditionsQuery) {}

  /** The ledger of demands, promises and preconditions, each with its state for every addressee. */
  @Get()
  @ApiOkResponse({ type: ConditionsPageResponse })
  page(@Param('dossier') dossier: string, @Query() query: ConditionsQueryDto): Promise<ConditionsPageResponse> {
    return this.conditions.page(dossier, query);
  }

  /** One condition: its history, and the resolutions that the service proposes. */
  @Get(':condition')
  @ApiOkResponse({ type: ConditionViewResponse })
  one(
    @Param('dossier') dossier: string,
    @Param('condition') condition: string,
    @Query() query: AsOfQueryDto,
  ): Promise<ConditionViewResponse> {
    return this.conditions.one(dossier, condition, query);
  }
}
