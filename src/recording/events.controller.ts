import { Body, Controller, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../domain/errors.js';
import { SentStream, TakesStreams } from '../http/sent-stream.js';
import type { BatchInput } from './batch-entries.js';
import { batchOptions } from './batch-options.js';
import { BatchReport } from './batch-report.js';
import { BatchQueryDto } from './dto/batch-query.dto.js';
import { DryRunQueryDto } from './dto/dry-run-query.dto.js';
import { EventDto } from './dto/event.dto.js';
import { DryRun } from './dry-run.handler.js';
import { DryRunResponse } from './dry-run.response.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { RecordBatch } from './record-batch.handler.js';
import { RecordEvent } from './record-event.handler.js';
import { RecordedEventResponse } from './recorded-event.response.js';

const DRY_RUN = { $ref: getSchemaPath(DryRunResponse) };
const EARLIER_OR_DRY_RUN = { oneOf: [{ $ref: getSchemaPath(RecordedEventResponse) }, DRY_RUN] };
const REPORT_OR_DRY_RUN = { oneOf: [{ $ref: getSchemaPath(BatchReport) }, DRY_RUN] };

/** The way events come in. */
@ApiTags('recording')
@Controller('v1/dossiers/:dossier/events')
export class EventsController {
  constructor(
    private readonly recordEvent: RecordEvent,
    private readonly recordBatch: RecordBatch,
    private readonly dryRun: DryRun,
  ) {}

  /**
   * Appends one event. The same id with the same content again answers 200 and the first event. With `dryRun=true`
   * it answers 200 and what would follow.
   */
  @Post()
  @ApiBody({ type: EventDto })
  @ApiCreatedResponse({ type: RecordedEventResponse })
  @ApiExtraModels(RecordedEventResponse, DryRunResponse)
  @ApiOkResponse({ description: 'Recorded by an earlier request, or a dry run', schema: EARLIER_OR_DRY_RUN })
  async record(
    @Param('dossier') dossier: string,
    @Query() query: DryRunQueryDto,
    @Body() body: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedEventResponse | DryRunResponse> {
    const key = idempotencyKeyOf(idempotencyKey);
    if (query.dryRun === 'true') {
      void reply.status(200);
      return this.dryRun.event(dossier, body, key);
    }
    const { event, derived, isNew } = await this.recordEvent.record(dossier, body, key);
    void reply.status(isNew ? 201 : 200).header('location', `/v1/dossiers/${dossier}/events/${event.id}`);
    const isPlan = event.type === 'plan.recorded' || event.type === 'plan.revised';
    return isPlan ? { ...event, derived: [...derived] } : event;
  }

  /**
   * Appends many events, all or none (up to 50,000) unless `atomic=false`: NDJSON of any length, which is read as it
   * comes in, or a JSON array of up to 1 MiB. With `dryRun=true` it answers 200 and what would follow from all of them.
   */
  @Post('batch')
  @TakesStreams()
  @HttpCode(201)
  @ApiConsumes('application/x-ndjson', 'application/json')
  @ApiBody({ type: EventDto, isArray: true })
  @ApiCreatedResponse({ type: BatchReport })
  @ApiExtraModels(BatchReport, DryRunResponse)
  @ApiOkResponse({ description: 'Not atomic, or a dry run', schema: REPORT_OR_DRY_RUN })
  async batch(
    @Param('dossier') dossier: string,
    @Query() query: BatchQueryDto,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchReport | DryRunResponse> {
    const input = body instanceof SentStream ? body.chunks() : body;
    if (!isBatch(input)) {
      throw new DomainError('validation-failed', 'A batch is NDJSON (application/x-ndjson) or a JSON array of events.', [
        { pointer: '', detail: 'Send a list of events; a single one goes to …/events.' },
      ]);
    }
    const options = batchOptions(query);
    if (query.dryRun === 'true') {
      void reply.status(200);
      return this.dryRun.batch(dossier, input, options);
    }
    const report = await this.recordBatch.record(dossier, input, options);
    if (!options.isAtomic) void reply.status(200);
    return report;
  }
}

function isBatch(body: unknown): body is BatchInput {
  return Array.isArray(body) || (typeof body === 'object' && body !== null && Symbol.asyncIterator in body);
}
