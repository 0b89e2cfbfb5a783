import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DistancesQueryDto } from './distances-query.dto.js';
import { DistancesQuery } from './distances.query.js';
import { DistancesResponse } from './distances.response.js';
import { LogEtagInterceptor } from './log-etag.interceptor.js';

@ApiTags('stances')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/distances')
export class DistancesController {
  constructor(private readonly distances: DistancesQuery) {}

  /** How far each two of the actors' lines are apart over stated time, as step functions. */
  @Get()
  @ApiOkResponse({ type: DistancesResponse })
  answer(@Param('dossier') dossier: string, @Query() query: DistancesQueryDto): Promise<DistancesResponse> {
    return this.distances.answer(dossier, query);
  }
}
