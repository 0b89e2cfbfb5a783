import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Dossiers } from '../../event-log/dossiers.js';
import { NoQueryDto } from '../../http/no-query.dto.js';
import { pageOf } from '../../http/page.js';
import { keysIn } from '../../http/page-cursor.js';
import { PageQueryDto } from '../../http/page-query.dto.js';
import { parkedAfter } from '../../ops/parked.reader.js';
import { retryNow } from '../../ops/parking.js';
import { ParkedPageResponse, RetriedResponse } from './parked.response.js';
import { presentParked } from './present-parked.js';

const FOLLOWER = /^[a-z-]{1,64}$/;
const UNIT = /^.{1,500}$/;

/** What followers of the log could not handle. It changes while the log does not, so it carries no ETag. */
@ApiTags('operations')
@Controller('v1/dossiers/:dossier/parked')
export class ParkedController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
  ) {}

  /** What is parked in the dossier, by follower. */
  @Get()
  @ApiOkResponse({ type: ParkedPageResponse })
  async page(@Param('dossier') slug: string, @Query() { cursor, limit }: PageQueryDto): Promise<ParkedPageResponse> {
    const { dossierId } = await this.dossiers.find(slug);
    const [follower = '', unit = ''] = keysIn(cursor, FOLLOWER, UNIT) ?? [];
    const found = await parkedAfter(this.dataSource, dossierId, { follower, unit }, limit + 1);
    const { items, next } = pageOf(found, limit, (last) => [last.follower, last.unit]);
    return { items: items.map(presentParked), next };
  }

  /** Tries all of it again at the followers' next look, within seconds, instead of at its own time. */
  @Post('retry')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RetriedResponse })
  async retry(@Param('dossier') slug: string, @Query() _query: NoQueryDto): Promise<RetriedResponse> {
    const { dossierId } = await this.dossiers.find(slug);
    return { retrying: await retryNow(this.dataSource, dossierId) };
  }
}
