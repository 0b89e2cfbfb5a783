import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from './may-be-left-out.js';
import { AsWholeNumber } from './whole-number.js';

const LIMIT = { message: 'limit is a whole number from 1 to 500' };

/** Which part of a list to show. */
export class PageQueryDto {
  @AsWholeNumber()
  @IsInt(LIMIT)
  @Min(1, LIMIT)
  @Max(500, LIMIT)
  limit: number = 50;

  /** `next` of the page before. */
  @MayBeLeftOut()
  @IsString({ message: 'cursor is a text' })
  @MaxLength(500, { message: 'cursor has at most 500 characters' })
  cursor?: string;
}
