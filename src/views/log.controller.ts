import { Controller, Get, Param, Query, Req, Res, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { invalid } from '../domain/invalid.js';
import type { DossierKey } from '../event-log/append-request.js';
import { Dossiers } from '../event-log/dossiers.js';
import { EventEnvelopeResponse } from '../event-log/event-envelope.response.js';
import { EventReader } from '../event-log/event.reader.js';
import { NoQueryDto } from '../http/no-query.dto.js';
import { pageOf } from '../http/page.js';
import { keysIn, NUMBER_KEY } from '../http/page-cursor.js';
import { NDJSON, prefersNdjson } from '../http/prefers-ndjson.js';
import { LogEtagInterceptor } from './log-etag.interceptor.js';
import { EventIdPipe } from './event-id.pipe.js';
import { LogAboutQuery } from './log-about.query.js';
import { LogFileQuery } from './log-file.query.js';
import { LogPageResponse } from './log-page.response.js';
import { LogQueryDto } from './log-query.dto.js';

const PAGE_OR_FILE = {
  content: {
    'application/json': { schema: { $ref: getSchemaPath(LogPageResponse) } },
    [NDJSON]: { schema: { type: 'string', description: 'An event a line, with the `salt` of its `dataHash`' } },
  },
} as const;

/** The log as it stands. */
@ApiTags('log')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/events')
export class LogController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly events: EventReader,
    private readonly about: LogAboutQuery,
    private readonly files: LogFileQuery,
  ) {}

  /**
   * The log, in sequence order unless asked otherwise. As NDJSON (`Accept: application/x-ndjson`) all of it at once,
   * up to the head as it stood at the beginning, which the header `x-palinode-head` names.
   */
  @Get()
  @ApiExtraModels(LogPageResponse)
  @ApiOkResponse(PAGE_OR_FILE)
  async page(
    @Param('dossier') slug: string,
    @Query() query: LogQueryDto,
    @Req() request: FastifyRequest<{ Querystring: Record<string, string> }>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LogPageResponse | StreamableFile> {
    const dossier = await this.dossiers.find(slug);
    if (prefersNdjson(request.headers.accept)) return this.file(dossier, query, request, reply);
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

  private async file(
    dossier: DossierKey,
    query: LogQueryDto,
    request: FastifyRequest<{ Querystring: Record<string, string> }>,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    refusePaging(query.order, request.query);
    const { type = null, stream = null, actor = null, issue = null, after = 0 } = query;
    const { head, lines } = await this.files.open(dossier, { type, stream, actor, issue }, after);
    void reply.header('x-palinode-head', `${head.sequence}:${head.hash}`);
    // A HEAD request is answered by the same route; there is nothing to read for it.
    const body = Readable.from(request.method === 'HEAD' ? [] : lines, { objectMode: false });
    return new StreamableFile(body, { type: `${NDJSON}; charset=utf-8`, disposition: `attachment; filename="${dossier.slug}.ndjson"` });
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

/** A file is whole and in the log's order; who asks for a part of it by pages gets JSON. */
function refusePaging(order: string, given: Readonly<Record<string, string>>): void {
  const paging = ['limit', 'cursor'].filter((name) => given[name] !== undefined);
  const wrong = order === 'desc' ? [...paging, 'order'] : paging;
  if (wrong.length === 0) return;
  throw invalid(wrong.map((name) => ({ pointer: `/${name}`, detail: `${NDJSON} is the whole log, ascending, and takes no ${name}${name === 'order' ? '=desc' : ''}; after says where to begin.` })));
}
