import { Body, Controller, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../domain/errors.js';
import { NoQueryDto } from '../../http/no-query.dto.js';
import { NDJSON } from '../../http/prefers-ndjson.js';
import { SentStream, TakesStreams } from '../../http/sent-stream.js';
import { RestoreExport } from './restore.handler.js';
import { RestoredResponse } from './restored.response.js';

/** The way a whole dossier comes in from another installation. */
@ApiTags('recording')
@Controller('v1/dossiers/:dossier/restore')
export class RestoreController {
  constructor(private readonly restoreExport: RestoreExport) {}

  /**
   * Restores a dossier from its export (`GET …/events` as NDJSON), with ids, sequences and hashes, where there is none
   * of its slug. All of it is verified first; nobody is alerted.
   */
  @Post()
  @TakesStreams()
  @HttpCode(201)
  @ApiConsumes(NDJSON)
  @ApiBody({ schema: { type: 'string', description: 'An event a line, as exported' } })
  @ApiCreatedResponse({ type: RestoredResponse })
  async restore(
    @Param('dossier') slug: string,
    @Query() _query: NoQueryDto,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RestoredResponse> {
    if (!(body instanceof SentStream)) throw new DomainError('unsupported-media-type', `An export is ${NDJSON}: one event a line.`);
    const restored = await this.restoreExport.restore(slug, body.chunks());
    void reply.header('location', `/v1/dossiers/${slug}`);
    return restored;
  }
}
