import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AsWholeNumber } from '../../http/whole-number.js';

const LINKS = { message: 'links is a whole number from 1 to 1000' };

/** How much of the chain to show with an event. */
export class ProofQueryDto {
  /** At most so many of the events that follow. */
  @AsWholeNumber()
  @IsInt(LINKS)
  @Min(1, LINKS)
  @Max(1_000, LINKS)
  links: number = 1_000;

  /** `next` of the part before. */
  @MayBeLeftOut()
  @IsString({ message: 'cursor is a text' })
  @MaxLength(500, { message: 'cursor has at most 500 characters' })
  cursor?: string;
}
