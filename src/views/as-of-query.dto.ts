import { IsString, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';

/** The times of a stance: when it was held, when we knew, and when the public did. */
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

  /** "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  disclosedBy?: string;
}
