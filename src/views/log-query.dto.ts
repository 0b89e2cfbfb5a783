import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsString, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { PageQueryDto } from '../http/page-query.dto.js';

const SEQUENCE = { message: 'after is a sequence: a whole number from 0' };

/** Which stretch of the log to show. */
export class LogQueryDto extends PageQueryDto {
  /** Events after this sequence. */
  @MayBeLeftOut()
  @Transform(({ value }) => (value === undefined ? undefined : Number(value)))
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

  @IsIn(['asc', 'desc'], { message: 'order is asc or desc' })
  order: 'asc' | 'desc' = 'asc';
}
