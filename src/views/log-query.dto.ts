import { IsIn, IsInt, IsString, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { PageQueryDto } from '../http/page-query.dto.js';
import { AsWholeNumber } from '../http/whole-number.js';

const SEQUENCE = { message: 'after is a sequence: a whole number from 0' };

/** Which stretch of the log to show. */
export class LogQueryDto extends PageQueryDto {
  /** Events after this sequence. */
  @MayBeLeftOut()
  @AsWholeNumber()
  @IsInt(SEQUENCE)
  @Min(0, SEQUENCE)
  after?: number;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  type?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  stream?: string;

  /** Events that speak of this actor: its own, and those of what it holds, says, demands, or is told. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  actor?: string;

  /** Events that speak of this issue: its own, and those of what is said and found on it. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  issue?: string;

  @IsIn(['asc', 'desc'], { message: 'order is asc or desc' })
  order: 'asc' | 'desc' = 'asc';
}
