import { Controller, Get, Param, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsOfQueryDto } from '../as-of-query.dto.js';
import { LogEtagInterceptor } from '../log-etag.interceptor.js';
import { MatrixQueryDto } from '../matrix-query.dto.js';
import { MatrixQuery } from '../matrix.query.js';
import { ShiftsFilterDto } from '../shifts-query.dto.js';
import { ShiftsQuery } from '../shifts.query.js';
import { StancesQuery } from '../stances.query.js';
import { StatementsFilterDto } from '../statements-query.dto.js';
import { StatementsQuery } from '../statements.query.js';
import { TimelineQuery } from '../timeline.query.js';
import { everyOne, everyPage } from './every-page.js';
import { exportFile } from './export-file.js';
import { AskedFormat, type ExportFormat, inEachFormat } from './export-format.js';
import { MATRIX_COLUMNS, matrixEntries } from './matrix.columns.js';
import { SHIFT_COLUMNS } from './shift.columns.js';
import { STANCE_COLUMNS } from './stance.columns.js';
import { STATEMENT_COLUMNS } from './statement.columns.js';
import { TIMELINE_COLUMNS } from './timeline.columns.js';

const EXPORTED = { content: { 'text/csv': { schema: { type: 'string' } }, 'application/x-ndjson': { schema: { type: 'string' } } } } as const;

/** Whole lists as files, with the filters of the lists. */
@ApiTags('exports')
@ApiOkResponse(EXPORTED)
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier')
export class ExportsController {
  constructor(
    private readonly statements: StatementsQuery,
    private readonly shifts: ShiftsQuery,
    private readonly stances: StancesQuery,
    private readonly timelines: TimelineQuery,
    private readonly matrix: MatrixQuery,
  ) {}

  /** Every statement that the filter lets through. */
  @Get(inEachFormat('statements'))
  statementsFile(
    @AskedFormat() format: ExportFormat,
    @Param('dossier') dossier: string,
    @Query() filter: StatementsFilterDto,
  ): Promise<StreamableFile> {
    const rows = everyPage((wish) => this.statements.page(dossier, { ...filter, ...wish }));
    return exportFile(format, { name: `${dossier}-statements`, rows, columns: STATEMENT_COLUMNS });
  }

  /** Every shift that the filter lets through; in CSV both statements side by side. */
  @Get(inEachFormat('shifts'))
  shiftsFile(
    @AskedFormat() format: ExportFormat,
    @Param('dossier') dossier: string,
    @Query() filter: ShiftsFilterDto,
  ): Promise<StreamableFile> {
    const rows = everyPage((wish) => this.shifts.page(dossier, { ...filter, ...wish }));
    return exportFile(format, { name: `${dossier}-shifts`, rows, columns: SHIFT_COLUMNS });
  }

  /** An actor's stances, one a row. */
  @Get(inEachFormat('actors/:actor/stances'))
  stancesFile(
    @AskedFormat() format: ExportFormat,
    @Param('dossier') dossier: string,
    @Param('actor') actor: string,
    @Query() query: AsOfQueryDto,
  ): Promise<StreamableFile> {
    const rows = everyOne(async () => (await this.stances.answer(dossier, actor, query)).items);
    return exportFile(format, { name: `${dossier}-${actor}-stances`, rows, columns: STANCE_COLUMNS });
  }

  /** A timeline, each statement and each shift a row. */
  @Get(inEachFormat('actors/:actor/stances/:issue/timeline'))
  timelineFile(
    @AskedFormat() format: ExportFormat,
    @Param('dossier') dossier: string,
    @Param('actor') actor: string,
    @Param('issue') issue: string,
    @Query() query: AsOfQueryDto,
  ): Promise<StreamableFile> {
    const rows = everyOne(async () => (await this.timelines.answer(dossier, actor, issue, query)).items);
    return exportFile(format, { name: `${dossier}-${actor}-${issue}-timeline`, rows, columns: TIMELINE_COLUMNS });
  }

  /** The matrix, each cell a row. */
  @Get(inEachFormat('matrix'))
  matrixFile(
    @AskedFormat() format: ExportFormat,
    @Param('dossier') dossier: string,
    @Query() query: MatrixQueryDto,
  ): Promise<StreamableFile> {
    const rows = everyOne(async () => matrixEntries(await this.matrix.answer(dossier, query)));
    return exportFile(format, { name: `${dossier}-matrix`, rows, columns: MATRIX_COLUMNS });
  }
}
