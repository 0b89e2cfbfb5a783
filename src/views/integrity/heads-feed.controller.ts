import { Controller, Get, Header, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';
import { Dossiers } from '../../event-log/dossiers.js';
import { newestHeads } from '../../event-log/integrity/verified-heads.js';
import { NoQueryDto } from '../../http/no-query.dto.js';
import { DossierReader } from '../../projections/dossier.reader.js';
import { atomOf, type HeadsFeed, jsonFeedOf } from './heads-feed.js';
import { HeadsFeedResponse } from './heads-feed.response.js';

/** Those of a week, one an hour at most. */
const MOST_ENTRIES = 200;

/** The newest verified heads: whoever subscribes holds copies against which a rewritten log is found. */
@ApiTags('integrity')
@Controller('v1/dossiers/:dossier')
export class HeadsFeedController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly reader: DossierReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The 200 newest verified heads, as Atom. */
  @Get('integrity.atom')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @Header('cache-control', 'private, no-cache')
  @ApiOkResponse({ content: { 'application/atom+xml': { schema: { type: 'string' } } } })
  async atom(@Param('dossier') slug: string, @Query() _query: NoQueryDto, @Req() request: FastifyRequest): Promise<string> {
    return atomOf(await this.feedOf(slug, request));
  }

  /** The 200 newest verified heads, as JSON Feed. */
  @Get('integrity.json')
  @Header('content-type', 'application/feed+json; charset=utf-8')
  @Header('cache-control', 'private, no-cache')
  @ApiOkResponse({ type: HeadsFeedResponse })
  async json(@Param('dossier') slug: string, @Query() _query: NoQueryDto, @Req() request: FastifyRequest): Promise<HeadsFeedResponse> {
    return jsonFeedOf(await this.feedOf(slug, request));
  }

  private async feedOf(slug: string, { url }: FastifyRequest): Promise<HeadsFeed> {
    const { publicUrl } = this.config;
    const heads = await newestHeads(this.dataSource, await this.dossiers.idOf(slug), MOST_ENTRIES);
    return { dossier: await this.reader.bySlug(slug), heads, publicUrl, self: `${publicUrl}${url}` };
  }
}
