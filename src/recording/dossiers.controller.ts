import { Body, Controller, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NoQueryDto } from '../http/no-query.dto.js';
import { DossierReader } from '../projections/dossier.reader.js';
import { DossierResponse } from '../projections/dossier.response.js';
import { CreateDossierDto } from './dto/create-dossier.dto.js';
import { DossierConfiguredDto } from './dto/dossier-configured.dto.js';
import { OpenDossier } from './open-dossier.handler.js';
import { RecordEvent } from './record-event.handler.js';

@ApiTags('dossiers')
@Controller('v1/dossiers')
export class RecordDossiersController {
  constructor(
    private readonly openDossier: OpenDossier,
    private readonly recordEvent: RecordEvent,
    private readonly dossiers: DossierReader,
  ) {}

  /** Opens a dossier: a file on one matter, with a log of its own. */
  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: DossierResponse })
  async open(
    @Query() _query: NoQueryDto,
    @Body() wish: CreateDossierDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierResponse> {
    await this.openDossier.open(wish);
    void reply.header('location', `/v1/dossiers/${wish.slug}`);
    return this.dossiers.bySlug(wish.slug);
  }

  /** Changes the given fields; each change is a `dossier.configured` event on the log. */
  @Patch(':dossier')
  @ApiOkResponse({ type: DossierResponse })
  async configure(
    @Param('dossier') slug: string,
    @Query() _query: NoQueryDto,
    @Body() data: DossierConfiguredDto,
  ): Promise<DossierResponse> {
    await this.recordEvent.record(slug, { type: 'dossier.configured', data, notify: false }, null);
    return this.dossiers.bySlug(slug);
  }
}
