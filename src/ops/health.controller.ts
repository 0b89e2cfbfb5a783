import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { caller } from '../http/caller.js';
import { NoQueryDto } from '../http/no-query.dto.js';
import { LivenessResponse, ReadinessResponse } from './health.response.js';
import { readinessOf } from './readiness.js';

@ApiTags('operations')
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process answers. */
  @Get('live')
  @ApiOkResponse({ type: LivenessResponse })
  live(@Query() _query: NoQueryDto): LivenessResponse {
    return { status: 'ok' };
  }

  /** The service can do its work: 200, else 503 and what is missing. */
  @Get('ready')
  @ApiOkResponse({ type: ReadinessResponse })
  async ready(@Query() _query: NoQueryDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessResponse> {
    const readiness = await readinessOf(this.dataSource, caller());
    if (readiness.status !== 'ok') void reply.status(503);
    return readiness;
  }
}
