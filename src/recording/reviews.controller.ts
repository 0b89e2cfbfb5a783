import { Body, Controller, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { NoQueryDto } from '../http/no-query.dto.js';
import { ShiftResponse } from '../projections/shift.response.js';
import { ReviewDto } from './dto/shift-reviewed.dto.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { ReviewShift } from './review-shift.handler.js';

@ApiTags('shifts')
@Controller('v1/dossiers/:dossier/shifts')
export class ReviewsController {
  constructor(private readonly reviewShift: ReviewShift) {}

  /** Confirms or dismisses a shift. A dismissed one stays dismissed until its evidence changes. */
  @Post(':shift/review')
  @HttpCode(201)
  @ApiCreatedResponse({ type: ShiftResponse })
  review(
    @Param('dossier') dossier: string,
    @Param('shift') shift: string,
    @Query() _query: NoQueryDto,
    @Body() review: ReviewDto,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
  ): Promise<ShiftResponse> {
    return this.reviewShift.review(dossier, shift, review, idempotencyKeyOf(idempotencyKey));
  }
}
