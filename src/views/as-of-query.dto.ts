import { IsString, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';

/** The two times of a stance: when it was held, and when we knew. */
export class AsOfQueryDto {
  /** Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  asOf?: string;

  /** Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  knownAt?: string;
}
