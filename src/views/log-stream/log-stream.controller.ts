import { Controller, Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Dossiers } from '../../event-log/dossiers.js';
import { headOf } from '../../event-log/head.js';
import { LogWatch } from '../../event-log/log-watch.js';
import { LogStretchQuery } from '../log-stretch.query.js';
import { type Following, followLog } from './follow-log.js';
import { LogStreamQueryDto } from './log-stream-query.dto.js';
import { OpenStreams } from './open-streams.js';
import { resumeAfter } from './resume-after.js';

const EVENT_STREAM = { content: { 'text/event-stream': { schema: { type: 'string' } } } } as const;

/** The log as it grows. */
@ApiTags('log')
@Controller('v1/dossiers/:dossier/events/stream')
export class LogStreamController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly stretches: LogStretchQuery,
    private readonly logs: LogWatch,
    private readonly streams: OpenStreams,
  ) {}

  /**
   * Server-Sent Events: each event of the log as it comes, its sequence as `id`, its type as `event`, its envelope as
   * `data`. Goes on after `Last-Event-ID`, else after `after`, else from now on.
   */
  @Get()
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The last sequence received; browsers send it by themselves.' })
  @ApiOkResponse(EVENT_STREAM)
  async follow(
    @Param('dossier') slug: string,
    @Query() query: LogStreamQueryDto,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const dossier = await this.dossiers.find(slug);
    const after = resumeAfter(lastEventId, query.after, await headOf(this.dataSource, dossier.dossierId));
    const { type = null, stream = null, actor = null, issue = null } = query;
    const filter = { type, stream, actor, issue };
    // Without an end there is nothing to keep the connection for; nor may anything on the way keep or change the stream.
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no', connection: 'close' };
    const messages = (signal: AbortSignal): AsyncGenerator<string> => this.messages({ dossier, filter, after }, signal);
    const body = request.method === 'HEAD' ? undefined : this.streams.start(messages, reply.raw);
    void reply.headers(headers).send(body);
  }

  private async *messages(following: Following, signal: AbortSignal): AsyncGenerator<string> {
    const { dossierId } = following.dossier;
    const watch = this.logs.watch(dossierId);
    try {
      const head = (): Promise<number> => headOf(this.dataSource, dossierId);
      yield* followLog({ stretches: this.stretches, watch, head }, following, signal);
    } finally {
      this.logs.leave(dossierId, watch);
    }
  }
}
