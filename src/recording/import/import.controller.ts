import { Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TakesStreams } from '../../http/sent-stream.js';
import { batchOptions } from '../batch-options.js';
import { BatchReport } from '../batch-report.js';
import { DryRunResponse } from '../dry-run.response.js';
import { ImportCsv } from './import-csv.handler.js';
import { ImportQueryDto } from './import-query.dto.js';
import { sentImport } from './sent-import.js';

const CSV_UPLOAD = {
  schema: {
    type: 'object',
    required: ['map', 'file'],
    properties: {
      map: { type: 'string', description: 'The column map, as JSON; it comes before the file' },
      file: { type: 'string', format: 'binary', description: 'The CSV file, UTF-8, of any size: it is read as it comes in' },
    },
  },
};

const REPORT_OR_DRY_RUN = { oneOf: [{ $ref: getSchemaPath(BatchReport) }, { $ref: getSchemaPath(DryRunResponse) }] };

/** The way a spreadsheet comes in. */
@ApiTags('recording')
@Controller('v1/dossiers/:dossier/import')
export class ImportController {
  constructor(private readonly importCsv: ImportCsv) {}

  /**
   * Records a CSV file's rows as statements: multipart with `map` and `file`, or text/csv with `?map=`. With
   * `dryRun=true` it answers 200 and what would follow.
   */
  @Post()
  @TakesStreams()
  @HttpCode(201)
  @ApiConsumes('multipart/form-data', 'text/csv')
  @ApiBody(CSV_UPLOAD)
  @ApiCreatedResponse({ type: BatchReport })
  @ApiExtraModels(BatchReport, DryRunResponse)
  @ApiOkResponse({ description: 'Not atomic, or a dry run', schema: REPORT_OR_DRY_RUN })
  async import(
    @Param('dossier') dossier: string,
    @Query() query: ImportQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchReport | DryRunResponse> {
    const sent = await sentImport(request, query.map);
    const options = batchOptions(query);
    if (query.dryRun === 'true') {
      void reply.status(200);
      return this.importCsv.tryOut(dossier, sent, options);
    }
    const report = await this.importCsv.import(dossier, sent, options);
    if (!options.isAtomic) void reply.status(200);
    return report;
  }
}
