import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Dossiers } from '../event-log/dossiers.js';
import { pageOf } from '../http/page.js';
import { keysIn, SLUG_KEY } from '../http/page-cursor.js';
import { ActorReader, type ActorTimes } from '../projections/actor.reader.js';
import { ActorReactionsQuery } from './actor-reactions.query.js';
import { ActorViewResponse } from './actor-view.response.js';
import { ActorsPageResponse } from './actors-page.response.js';
import { AsOfPageQueryDto } from './as-of-page-query.dto.js';
import { AsOfQueryDto } from './as-of-query.dto.js';
import { type AskedTimes, type Moment, momentOf, presentMoment } from './as-of.js';
import { LogEtagInterceptor } from './log-etag.interceptor.js';
import { SpreadQuery } from './spread.query.js';

@ApiTags('actors')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/actors')
export class ActorsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly actors: ActorReader,
    private readonly spreads: SpreadQuery,
    private readonly reactions: ActorReactionsQuery,
  ) {}

  /** The actors, by slug. With `asOf` only the affiliations that held on that day, else all. */
  @Get()
  @ApiOkResponse({ type: ActorsPageResponse })
  async page(@Param('dossier') dossier: string, @Query() query: AsOfPageQueryDto): Promise<ActorsPageResponse> {
    const dossierId = await this.dossiers.idOf(dossier);
    const [after = ''] = keysIn(query.cursor, SLUG_KEY) ?? [];
    const moment = await momentOf(this.dataSource, dossierId, query, Date.now());
    const found = await this.actors.page(dossierId, after, query.limit + 1, timesOf(query, moment));
    return pageOf(found, query.limit, (last) => [last.slug]);
  }

  /** An actor; of a coalition with its members' spread. With `asOf` only the affiliations that held on that day. */
  @Get(':actor')
  @ApiOkResponse({ type: ActorViewResponse })
  async one(
    @Param('dossier') dossier: string,
    @Param('actor') slug: string,
    @Query() query: AsOfQueryDto,
  ): Promise<ActorViewResponse> {
    const dossierId = await this.dossiers.idOf(dossier);
    const moment = await momentOf(this.dataSource, dossierId, query, Date.now());
    const actor = await this.actors.withAffiliations(dossierId, slug, timesOf(query, moment));
    const spread = actor.kind === 'coalition' ? await this.spreads.of(dossierId, slug, moment) : null;
    const reactions = await this.reactions.of(dossierId, slug, moment);
    return { ...actor, ...presentMoment(moment), spread, reactions };
  }
}

function timesOf(query: AskedTimes, moment: Moment): ActorTimes {
  return { knownAt: moment.knownAt.sequence, on: query.asOf === undefined ? null : moment.asOf };
}
