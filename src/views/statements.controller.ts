import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '../domain/errors.js';
import { Dossiers } from '../event-log/dossiers.js';
import { NoQueryDto } from '../http/no-query.dto.js';
import { StatementReader } from '../projections/statement.reader.js';
import { StatementResponse } from '../projections/statement.response.js';
import { LogEtagInterceptor } from './log-etag.interceptor.js';
import { EventIdPipe } from './event-id.pipe.js';

@ApiTags('statements')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/statements')
export class StatementsController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly statements: StatementReader,
  ) {}

  /** One statement with everything recorded of it; a retracted one says so. */
  @Get(':id')
  @ApiOkResponse({ type: StatementResponse })
  async one(
    @Param('dossier') dossier: string,
    @Param('id', EventIdPipe) id: string,
    @Query() _query: NoQueryDto,
  ): Promise<StatementResponse> {
    const statement = (await this.statements.byIds(await this.dossiers.idOf(dossier), [id])).get(id);
    if (!statement) throw new DomainError('statement-not-found', `This dossier has no statement ${id}.`);
    return statement;
  }
}
