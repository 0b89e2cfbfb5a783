import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNumber,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { SHIFT_KINDS, type ShiftKind } from '../../domain/shift.js';
import { type Track, TRACKS } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';

const MOST_SLUGS = 200;
const LONGEST_SLUG = 100;

/** What an endpoint wants to hear of; a field left out does not limit. */
export class EndpointFilterDto {
  /** Slugs. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SLUGS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(LONGEST_SLUG, { each: true })
  actors?: string[];

  /** Slugs. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SLUGS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(LONGEST_SLUG, { each: true })
  issues?: string[];

  /** Naming kinds also asks for those that do not alert by default. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(SHIFT_KINDS, { each: true })
  kinds?: ShiftKind[];

  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(TRACKS, { each: true })
  tracks?: Track[];

  /** 0–100 on the issue's scale. */
  @MayBeLeftOut()
  @IsNumber()
  @Min(0)
  @Max(100)
  minMagnitude?: number;
}
