import { Body, Controller, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../domain/errors.js';
import { NoQueryDto } from '../http/no-query.dto.js';
import { EventEnvelopeResponse } from '../event-log/event-envelope.response.js';
import { BatchReport } from './batch-report.js';
import { BatchQueryDto } from './dto/batch-query.dto.js';
import { EventDto } from './dto/event.dto.js';
import { RecordBatch } from './record-batch.handler.js';
import { RecordEvent } from './record-event.handler.js';

const LONGEST_KEY = 255;

/** The way events come in. */
@ApiTags('recording')
@Controller('v1/dossiers/:dossier/events')
export class EventsController {
  constructor(
    private readonly recordEvent: RecordEvent,
    private readonly recordBatch: RecordBatch,
  ) {}

  /** Appends one event. The same id with the same content again answers 200 and the first event. */
  @Post()
  @ApiBody({ type: EventDto })
  @ApiCreatedResponse({ type: EventEnvelopeResponse })
  @ApiOkResponse({ type: EventEnvelopeResponse, description: 'Recorded by an earlier request' })
  async record(
    @Param('dossier') dossier: string,
    @Query() _query: NoQueryDto,
    @Body() body: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EventEnvelopeResponse> {
    const { event, isNew } = await this.recordEvent.record(dossier, body, keyIn(idempotencyKey));
    void reply.status(isNew ? 201 : 200).header('location', `/v1/dossiers/${dossier}/events/${event.id}`);
    return event;
  }

  /** Appends many events: NDJSON, or a JSON array; all or none unless `atomic=false`. */
  @Post('batch')
  @HttpCode(201)
  @ApiConsumes('application/x-ndjson', 'application/json')
  @ApiBody({ type: EventDto, isArray: true })
  @ApiCreatedResponse({ type: BatchReport })
  async batch(
    @Param('dossier') dossier: string,
    @Query() query: BatchQueryDto,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchReport> {
    if (typeof body !== 'string' && !Array.isArray(body)) {
      throw new DomainError('validation-failed', 'A batch is NDJSON (application/x-ndjson) or a JSON array of events.', [
        { pointer: '', detail: 'Send a list of events; a single one goes to …/events.' },
      ]);
    }
    const isAtomic = query.atomic !== 'false';
    const report = await this.recordBatch.record(dossier, body, { isAtomic, notify: query.notify !== 'false' });
    if (!isAtomic) void reply.status(200);
    return report;
  }
}

function keyIn(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (header.trim() !== '' && header.length <= LONGEST_KEY) return header;
  throw new DomainError('validation-failed', `Idempotency-Key is 1 to ${LONGEST_KEY} characters.`, [
    { pointer: '', detail: 'The header Idempotency-Key is empty or too long.' },
  ]);
}
