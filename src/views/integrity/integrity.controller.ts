import { Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.js';
import { Dossiers } from '../../event-log/dossiers.js';
import { checkIntegrity } from '../../event-log/integrity/check-integrity.js';
import { NoQueryDto } from '../../http/no-query.dto.js';
import { IntegrityQuery } from './integrity.query.js';
import { IntegrityResponse } from './integrity.response.js';

/** Hashed without a pause; so long, other requests wait. */
const EVENTS_AT_ONCE = 500;

/** Whether the log is what was recorded. */
@ApiTags('integrity')
@Controller('v1/dossiers/:dossier/integrity')
export class IntegrityController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly integrity: IntegrityQuery,
  ) {}

  /** What the verifications of each hour and each night have found. */
  @Get()
  @Header('cache-control', 'private, no-cache')
  @ApiOkResponse({ type: IntegrityResponse })
  async get(@Param('dossier') slug: string, @Query() _query: NoQueryDto): Promise<IntegrityResponse> {
    return this.integrity.of(await this.dossiers.find(slug));
  }

  /** Verifies the whole log now, one verification of a dossier at a time, and answers what was found. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: IntegrityResponse })
  async verify(@Param('dossier') slug: string, @Query() _query: NoQueryDto): Promise<IntegrityResponse> {
    const dossier = await this.dossiers.find(slug);
    const found = await checkIntegrity(this.dataSource, dossier, 'whole', null, { atOnce: EVENTS_AT_ONCE, onPage: () => undefined });
    if (found === null) throw new DomainError('verification-running', `The log of “${slug}” is being verified at this moment.`);
    return this.integrity.of(dossier);
  }
}
