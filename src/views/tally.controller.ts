import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NoQueryDto } from '../http/no-query.dto.js';
import { LogEtagInterceptor } from './log-etag.interceptor.js';
import { TallyQuery } from './tally.query.js';
import { TallyResponse } from './tally.response.js';

@ApiTags('dossiers')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/tally')
export class TallyController {
  constructor(private readonly tally: TallyQuery) {}

  /** What the whole dossier comes to: first positions, reaffirmations, and shifts by kind. */
  @Get()
  @ApiOkResponse({ type: TallyResponse })
  answer(@Param('dossier') dossier: string, @Query() _query: NoQueryDto): Promise<TallyResponse> {
    return this.tally.answer(dossier);
  }
}
