import { Transform } from 'class-transformer';
import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsNumber, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { ALERT_CLASSES, type AlertClass } from '../domain/settings.js';
import { type Basis, BASES, SHIFT_KINDS, type ShiftKind } from '../domain/shift.js';
import { GRADE_PATTERN, type Track, TRACKS } from '../domain/terms.js';
import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { PageQueryDto } from '../http/page-query.dto.js';
import { SHIFT_STATUSES } from '../projections/shift.response.js';
import { AsChoices } from './choice-list.js';
import { AsSlugs } from './slug-list.js';
import { AsTruth } from './truth.js';

export const ASKED_STATUSES = [...SHIFT_STATUSES, 'all'] as const;
export type AskedStatus = (typeof ASKED_STATUSES)[number];

/** As many as an endpoint's filter may name. */
const SLUGS = { least: 1, most: 200 };
const MAGNITUDE = { message: 'minMagnitude is a number from 0 to 100' };

/** Which shifts to show; of what may be alerted, with the meaning that the fields of an endpoint's filter have. */
export class ShiftsFilterDto {
  /** What lies between two actors is found by either. */
  @MayBeLeftOut()
  @AsSlugs('actor', SLUGS)
  actor?: string[];

  @MayBeLeftOut()
  @AsSlugs('issue', SLUGS)
  issue?: string[];

  /** Asking for `reversal` leaves its successions out, unless `includeSuccession` or `facet` asks for them. */
  @MayBeLeftOut()
  @AsChoices('kind', SHIFT_KINDS)
  kind?: ShiftKind[];

  /** Those with any of them. */
  @MayBeLeftOut()
  @AsSlugs('facet', SLUGS)
  facet?: string[];

  @MayBeLeftOut()
  @AsChoices('track', TRACKS)
  track?: Track[];

  /** `computed` and `asserted` each with what is both. */
  @MayBeLeftOut()
  @IsIn(BASES, { message: `basis is one of ${BASES.join(', ')}` })
  basis?: Basis;

  /** 0–100; what has no magnitude is below every minimum but 0. */
  @MayBeLeftOut()
  @Transform(({ value }) => (value === undefined || value === '' ? Number.NaN : Number(value)))
  @IsNumber({ allowNaN: false }, MAGNITUDE)
  @Min(0, MAGNITUDE)
  @Max(100, MAGNITUDE)
  minMagnitude?: number;

  /** Admiralty grade that has to be reached in both its parts, e.g. `C3`; what is not graded reaches none. */
  @MayBeLeftOut()
  @Matches(GRADE_PATTERN, { message: 'minGrade is an Admiralty grade from A1 to F6' })
  minGrade?: string;

  /** Leaves out what was said long before it was recorded. */
  @MayBeLeftOut()
  @AsTruth('skipRetroactive')
  skipRetroactive?: boolean;

  /** What alerts by default, what waits for the digest, what is only shown. */
  @MayBeLeftOut()
  @IsIn(ALERT_CLASSES, { message: `alertClass is one of ${ALERT_CLASSES.join(', ')}` })
  @ApiPropertyOptional({ enum: ALERT_CLASSES, enumName: 'AlertClass' })
  alertClass?: AlertClass;

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

  /** Movements between whose statements another person took office; left unsaid, only reversals asked for by kind are without. */
  @MayBeLeftOut()
  @AsTruth('includeSuccession')
  includeSuccession?: boolean;
}

/** Which shifts to show, and which part of the list. With `alertClass` a page may be short of `limit`: `next` tells. */
export class ShiftsQueryDto extends IntersectionType(PageQueryDto, ShiftsFilterDto) {}
