import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LogEtagInterceptor } from './log-etag.interceptor.js';
import { MatrixQueryDto } from './matrix-query.dto.js';
import { MatrixQuery } from './matrix.query.js';
import { MatrixResponse } from './matrix.response.js';

@ApiTags('stances')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/matrix')
export class MatrixController {
  constructor(private readonly matrix: MatrixQuery) {}

  /** Actors × issues: the headline of each, and with `compareTo` what moved since. */
  @Get()
  @ApiOkResponse({ type: MatrixResponse })
  answer(@Param('dossier') dossier: string, @Query() query: MatrixQueryDto): Promise<MatrixResponse> {
    return this.matrix.answer(dossier, query);
  }
}
