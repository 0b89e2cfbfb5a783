import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LogEtagInterceptor } from '../log-etag.interceptor.js';
import { WorklistQueryDto } from './worklist-query.dto.js';
import { WorklistQuery } from './worklist.query.js';
import { WorklistPageResponse } from './worklist.response.js';

@ApiTags('worklist')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/worklist')
export class WorklistController {
  constructor(private readonly worklist: WorklistQuery) {}

  /** What waits for a person: orders to settle, resolutions to confirm, denials to weigh, codes to match. */
  @Get()
  @ApiOkResponse({ type: WorklistPageResponse })
  page(@Param('dossier') dossier: string, @Query() query: WorklistQueryDto): Promise<WorklistPageResponse> {
    return this.worklist.page(dossier, query);
  }
}
