import { Transform } from 'class-transformer';
import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsNumber, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { type Basis, BASES, SHIFT_KINDS, type ShiftKind } from '../domain/shift.js';
import { type Track, TRACKS } from '../domain/terms.js';
import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { PageQueryDto } from '../http/page-query.dto.js';
import { SHIFT_STATUSES } from '../projections/shift.response.js';
import { AsTruth } from './truth.js';

export const ASKED_STATUSES = [...SHIFT_STATUSES, 'all'] as const;
export type AskedStatus = (typeof ASKED_STATUSES)[number];

const MAGNITUDE = { message: 'minMagnitude is a number from 0 to 100' };

/** Which shifts to show. */
export class ShiftsFilterDto {
  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  actor?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  issue?: string;

  /** Asking for `reversal` leaves successions out, unless `includeSuccession` asks for them. */
  @MayBeLeftOut()
  @IsIn(SHIFT_KINDS, { message: `kind is one of ${SHIFT_KINDS.join(', ')}` })
  kind?: ShiftKind;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  facet?: string;

  @MayBeLeftOut()
  @IsIn(TRACKS, { message: `track is one of ${TRACKS.join(', ')}` })
  track?: Track;

  @MayBeLeftOut()
  @IsIn(BASES, { message: `basis is one of ${BASES.join(', ')}` })
  basis?: Basis;

  /** 0–100. */
  @MayBeLeftOut()
  @Transform(({ value }) => (value === undefined || value === '' ? Number.NaN : Number(value)))
  @IsNumber({ allowNaN: false }, MAGNITUDE)
  @Min(0, MAGNITUDE)
  @Max(100, MAGNITUDE)
  minMagnitude?: number;

  /** EDTF: later statements that begin on or after it. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  since?: string;

  /** EDTF: later statements that begin on or before its end. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  until?: string;

  /** Shifts in which this statement is the earlier or the later one. */
  @MayBeLeftOut()
  @IsUUID('all', { message: 'statement is the UUID of a statement' })
  statement?: string;

  /** `dismissed`: those that an analyst found to be none. */
  @IsIn(ASKED_STATUSES, { message: `status is one of ${ASKED_STATUSES.join(', ')}` })
  status: AskedStatus = 'standing';

  /** Movements between whose statements another person took office; left unsaid, only `kind=reversal` is without. */
  @MayBeLeftOut()
  @AsTruth('includeSuccession')
  includeSuccession?: boolean;
}

/** Which shifts to show, and which part of the list. */
export class ShiftsQueryDto extends IntersectionType(PageQueryDto, ShiftsFilterDto) {}
