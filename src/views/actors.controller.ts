import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Dossiers } from '../event-log/dossiers.js';
import { NoQueryDto } from '../http/no-query.dto.js';
import { pageOf } from '../http/page.js';
import { keysIn, SLUG_KEY } from '../http/page-cursor.js';
import { PageQueryDto } from '../http/page-query.dto.js';
import { ActorReader } from '../projections/actor.reader.js';
import { ActorResponse } from '../projections/actor.response.js';
import { LogEtagInterceptor } from './log-etag.interceptor.js';
import { ActorsPageResponse } from './actors-page.response.js';

@ApiTags('actors')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/actors')
export class ActorsController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly actors: ActorReader,
  ) {}

  /** The actors, by slug. */
  @Get()
  @ApiOkResponse({ type: ActorsPageResponse })
  async page(@Param('dossier') dossier: string, @Query() query: PageQueryDto): Promise<ActorsPageResponse> {
    const [after = ''] = keysIn(query.cursor, SLUG_KEY) ?? [];
    const found = await this.actors.page(await this.dossiers.idOf(dossier), after, query.limit + 1);
    return pageOf(found, query.limit, (last) => [last.slug]);
  }

  @Get(':actor')
  @ApiOkResponse({ type: ActorResponse })
  async one(
    @Param('dossier') dossier: string,
    @Param('actor') actor: string,
    @Query() _query: NoQueryDto,
  ): Promise<ActorResponse> {
    return this.actors.bySlug(await this.dossiers.idOf(dossier), actor);
  }
}
