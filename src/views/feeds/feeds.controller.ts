import { Controller, Get, Header, Inject, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config/config.js';
import { DossierReader } from '../../projections/dossier.reader.js';
import { LogEtagInterceptor } from '../log-etag.interceptor.js';
import { ShiftsFilterDto } from '../shifts-query.dto.js';
import { ShiftsQuery } from '../shifts.query.js';
import { JsonFeedResponse } from './json-feed.response.js';
import { atomOf, jsonFeedOf, type ShiftFeed } from './shift-feed.js';

/** A reader that has been away for longer finds the rest in the list. */
const MOST_ENTRIES = 100;

/** The newest shifts, for feed readers. */
@ApiTags('exports')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier')
export class FeedsController {
  constructor(
    private readonly dossiers: DossierReader,
    private readonly shifts: ShiftsQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The 100 shifts last found or changed, as Atom. */
  @Get('shifts.atom')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @ApiOkResponse({ content: { 'application/atom+xml': { schema: { type: 'string' } } } })
  async atom(@Param('dossier') dossier: string, @Query() filter: ShiftsFilterDto, @Req() request: FastifyRequest): Promise<string> {
    return atomOf(await this.feedOf(dossier, filter, request));
  }

  /** The 100 shifts last found or changed, as JSON Feed. */
  @Get('shifts.json')
  @Header('content-type', 'application/feed+json; charset=utf-8')
  @ApiOkResponse({ type: JsonFeedResponse })
  async json(@Param('dossier') dossier: string, @Query() filter: ShiftsFilterDto, @Req() request: FastifyRequest): Promise<JsonFeedResponse> {
    return jsonFeedOf(await this.feedOf(dossier, filter, request));
  }

  private async feedOf(slug: string, filter: ShiftsFilterDto, { url }: FastifyRequest): Promise<ShiftFeed> {
    const { publicUrl } = this.config;
    const shifts = await this.shifts.newest(slug, filter, MOST_ENTRIES);
    return { dossier: await this.dossiers.bySlug(slug), shifts, publicUrl, self: `${publicUrl}${url}` };
  }
}
