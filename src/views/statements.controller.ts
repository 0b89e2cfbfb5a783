import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NoQueryDto } from '../http/no-query.dto.js';
import { LogEtagInterceptor } from './log-etag.interceptor.js';
import { EventIdPipe } from './event-id.pipe.js';
import { StatementQuery } from './statement.query.js';
import { StatementViewResponse } from './statement-view.response.js';
import { StatementsPageResponse } from './statements-page.response.js';
import { StatementsQueryDto } from './statements-query.dto.js';
import { StatementsQuery } from './statements.query.js';

@ApiTags('statements')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/statements')
export class StatementsController {
  constructor(
    private readonly statement: StatementQuery,
    private readonly list: StatementsQuery,
  ) {}

  /** Statements by stated date, with a search over their words. */
  @Get()
  @ApiOkResponse({ type: StatementsPageResponse })
  page(@Param('dossier') dossier: string, @Query() query: StatementsQueryDto): Promise<StatementsPageResponse> {
    return this.list.page(dossier, query);
  }

  /** One statement with everything recorded of it; a retracted one says so. */
  @Get(':id')
  @ApiOkResponse({ type: StatementViewResponse })
  one(
    @Param('dossier') dossier: string,
    @Param('id', EventIdPipe) id: string,
    @Query() _query: NoQueryDto,
  ): Promise<StatementViewResponse> {
    return this.statement.one(dossier, id);
  }
}
