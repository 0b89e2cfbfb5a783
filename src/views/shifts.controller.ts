import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NoQueryDto } from '../http/no-query.dto.js';
import { ShiftView } from './shift-view.response.js';
import { LogEtagInterceptor } from './log-etag.interceptor.js';
import { EventIdPipe } from './event-id.pipe.js';
import { ShiftsQueryDto } from './shifts-query.dto.js';
import { ShiftsPageResponse } from './shifts-page.response.js';
import { ShiftsQuery } from './shifts.query.js';

@ApiTags('shifts')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/shifts')
export class ShiftsController {
  constructor(private readonly shifts: ShiftsQuery) {}

  /** Shifts with both statements side by side, the one with the latest later statement first. */
  @Get()
  @ApiOkResponse({ type: ShiftsPageResponse })
  page(@Param('dossier') dossier: string, @Query() query: ShiftsQueryDto): Promise<ShiftsPageResponse> {
    return this.shifts.page(dossier, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: ShiftView })
  one(
    @Param('dossier') dossier: string,
    @Param('id', EventIdPipe) id: string,
    @Query() _query: NoQueryDto,
  ): Promise<ShiftView> {
    return this.shifts.one(dossier, id);
  }
}
