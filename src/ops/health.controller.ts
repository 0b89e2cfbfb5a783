import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { pendingMigrations } from '../database/migrate.js';
import { rowsOf } from '../database/queries.js';
import { NoQueryDto } from '../http/no-query.dto.js';
import { LivenessResponse, ReadinessResponse } from './health.response.js';

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
    const readiness = await this.readiness();
    if (readiness.status !== 'ok') void reply.status(503);
    return readiness;
  }

  private async readiness(): Promise<ReadinessResponse> {
    try {
      const pending = await pendingMigrations(this.dataSource);
      if (pending.length > 0) {
        return { status: 'unready', database: 'up', pendingMigrations: pending, lag: { detection: null, alerts: null } };
      }
      const [lag] = await rowsOf<{ detection: string; alerts: string }>(this.dataSource, LAG);
      return {
        status: 'ok',
        database: 'up',
        pendingMigrations: [],
        lag: { detection: Number(lag?.detection ?? 0), alerts: Number(lag?.alerts ?? 0) },
      };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { status: 'unready', database: `down: ${reason}`, pendingMigrations: [], lag: { detection: null, alerts: null } };
    }
  }
}

/** Events that followers have yet to judge, over all dossiers; of detection's jobs the one furthest behind counts. */
const LAG = `
select coalesce(sum(h.sequence - d.checkpoint), 0) as detection,
       coalesce(sum(h.sequence - coalesce(a.checkpoint, 0)), 0) as alerts
  from dossier_head h
 cross join lateral (
         select min(coalesce(j.checkpoint, 0)) as checkpoint
           from unnest(array['detect-shifts', 'detect-drift', 'detect-silence', 'check-deadlines', 'measure-distances']) as f(job)
           left join job_state j on j.dossier_id = h.dossier_id and j.job = f.job
       ) d
  left join job_state a on a.dossier_id = h.dossier_id and a.job = 'alerts'`;
