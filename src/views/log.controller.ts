import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Dossiers } from '../event-log/dossiers.js';
import { EventEnvelopeResponse } from '../event-log/event-envelope.response.js';
import { EventReader } from '../event-log/event.reader.js';
import { NoQueryDto } from '../http/no-query.dto.js';
import { pageOf } from '../http/page.js';
import { keysIn, NUMBER_KEY } from '../http/page-cursor.js';
import { LogEtagInterceptor } from './log-etag.interceptor.js';
import { EventIdPipe } from './event-id.pipe.js';
import { LogAboutQuery } from './log-about.query.js';
import { LogPageResponse } from './log-page.response.js';
import { LogQueryDto } from './log-query.dto.js';

/** The log as it stands. */
@ApiTags('log')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/events')
export class LogController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly events: EventReader,
    private readonly about: LogAboutQuery,
  ) {}

  /** The log, in sequence order unless asked otherwise. */
  @Get()
  @ApiOkResponse({ type: LogPageResponse })
  async page(@Param('dossier') slug: string, @Query() query: LogQueryDto): Promise<LogPageResponse> {
    const dossier = await this.dossiers.find(slug);
    const isDescending = query.order === 'desc';
    const [cursor] = keysIn(query.cursor, NUMBER_KEY) ?? [];
    const start = isDescending ? Number.MAX_SAFE_INTEGER : (query.after ?? 0);
    const from = cursor === undefined ? start : Number(cursor);
    const { type = null, stream = null, actor = null, issue = null, limit } = query;
    const filter = { from, isDescending, type, stream, limit: limit + 1 };
    const isAbout = actor !== null || issue !== null;
    const found = await (isAbout ? this.about.page(dossier, { actor, issue }, filter) : this.events.page(dossier, filter));
    return pageOf(found, limit, (last) => [String(last.sequence)]);
  }

  /** One event with the place the log gave it. */
  @Get(':id')
  @ApiOkResponse({ type: EventEnvelopeResponse })
  async one(
    @Param('dossier') slug: string,
    @Param('id', EventIdPipe) id: string,
    @Query() _query: NoQueryDto,
  ): Promise<EventEnvelopeResponse> {
    return this.events.byId(await this.dossiers.find(slug), id);
  }
}
