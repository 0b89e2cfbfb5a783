import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Dossiers } from '../../event-log/dossiers.js';
import { EventIdPipe } from '../event-id.pipe.js';
import { LogEtagInterceptor } from '../log-etag.interceptor.js';
import { ProofQueryDto } from './proof-query.dto.js';
import { ProofQuery } from './proof.query.js';
import { ProofResponse } from './proof.response.js';

/** What proves an event. */
@ApiTags('integrity')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/events')
export class ProofController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly proofs: ProofQuery,
  ) {}

  /** The event with its salt, how its hashes are made, and the links from it to a verified head. */
  @Get(':id/proof')
  @ApiOkResponse({ type: ProofResponse })
  async proof(
    @Param('dossier') slug: string,
    @Param('id', EventIdPipe) id: string,
    @Query() query: ProofQueryDto,
  ): Promise<ProofResponse> {
    return this.proofs.of(await this.dossiers.find(slug), id, query);
  }
}
