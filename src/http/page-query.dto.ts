import { Transform } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from './may-be-left-out.js';

const LIMIT = { message: 'limit is a whole number from 1 to 500' };

/** Which part of a list to show. */
export class PageQueryDto {
  @Transform(({ value }) => Number(value))
  @IsInt(LIMIT)
  @Min(1, LIMIT)
  @Max(500, LIMIT)
  limit: number = 50;

  /** `next` of the page before. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
