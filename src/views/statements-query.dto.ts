import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { type Modality, MODALITIES, type Track, TRACKS } from '../domain/terms.js';
import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { PageQueryDto } from '../http/page-query.dto.js';
import { AsOfQueryDto } from './as-of-query.dto.js';

export const LISTED_STATEMENTS = ['standing', 'retracted', 'all'] as const;
export type ListedStatements = (typeof LISTED_STATEMENTS)[number];

export const STATED_ORDERS = ['desc', 'asc'] as const;
export type StatedOrder = (typeof STATED_ORDERS)[number];

/** Which statements to show. Of the times only those asked for count: without `asOf` also what is dated ahead. */
export class StatementsFilterDto extends AsOfQueryDto {
  /** Words of the summary or the quote, as one types them into a search: `"the very words"`, `or`, `-not`. */
  @MayBeLeftOut()
  @IsString()
  @MinLength(1, { message: 'q is one word or more' })
  @MaxLength(200)
  q?: string;

  /** Any holder of a statement. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  actor?: string;

  /** Who uttered it; a statement without a speaker is its holder's own word. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  speaker?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  issue?: string;

  @MayBeLeftOut()
  @IsIn(MODALITIES, { message: `modality is one of ${MODALITIES.join(', ')}` })
  modality?: Modality;

  @MayBeLeftOut()
  @IsIn(TRACKS, { message: `track is one of ${TRACKS.join(', ')}` })
  track?: Track;

  /** EDTF: statements whose stated date begins on or after it. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  since?: string;

  /** EDTF: statements whose stated date begins on or before its end. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  until?: string;

  /** An outlet, as the sources name it. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(500)
  source?: string;

  /** Retracted ones are left out unless asked for. */
  @IsIn(LISTED_STATEMENTS, { message: `status is one of ${LISTED_STATEMENTS.join(', ')}` })
  status: ListedStatements = 'standing';

  /** By stated date: the newest first, or the oldest. */
  @IsIn(STATED_ORDERS, { message: `order is one of ${STATED_ORDERS.join(', ')}` })
  order: StatedOrder = 'desc';
}

/** Which statements to show, and which part of the list. */
export class StatementsQueryDto extends IntersectionType(PageQueryDto, StatementsFilterDto) {}
