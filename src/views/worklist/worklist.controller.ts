import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { WorklistQueryDto } from './worklist-query.dto.js';
import { WorklistQuery } from './worklist.query.js';
import { WorklistPageResponse } from './worklist.response.js';

/** What is parked changes while the log does not, so the list carries no ETag. */
@ApiTags('worklist')
@Controller('v1/dossiers/:dossier/worklist')
export class WorklistController {
  constructor(private readonly worklist: WorklistQuery) {}

  /** What waits for a person: orders to settle, resolutions to confirm, denials to weigh, codes to match, and what
   * the service could not handle. */
  @Get()
  @ApiOkResponse({ type: WorklistPageResponse })
  page(@Param('dossier') dossier: string, @Query() query: WorklistQueryDto): Promise<WorklistPageResponse> {
    return this.worklist.page(dossier, query);
  }
}
