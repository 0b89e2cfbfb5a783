import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { type Basis, BASES, SHIFT_KINDS, type ShiftKind } from '../../domain/shift.js';
import { GRADE_PATTERN, type Track, TRACKS } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsSelectionOf, IsSelectionOfSlugs, SELECTION } from './is-selection.decorator.js';
import { isGrade, isOneOf, isOnScale, Satisfies } from './satisfies.decorator.js';

/** What an endpoint wants to hear of; a field left out does not limit. */
export class EndpointFilterDto {
  /** Slugs. */
  @MayBeLeftOut()
  @IsSelectionOfSlugs('actors')
  actors?: string[];

  /** Slugs. */
  @MayBeLeftOut()
  @IsSelectionOfSlugs('issues')
  issues?: string[];

  /** These alert at once, also if they do not by default; no others do. */
  @MayBeLeftOut()
  @IsSelectionOf('kinds', 'kinds of shift', SHIFT_KINDS)
  @ApiPropertyOptional({ ...SELECTION, items: { type: 'string', enum: [...SHIFT_KINDS] } })
  kinds?: ShiftKind[];

  /** Codes, of which a shift bears one or more. */
  @MayBeLeftOut()
  @IsSelectionOfSlugs('facets', 'codes')
  facets?: string[];

  @MayBeLeftOut()
  @IsSelectionOf('tracks', 'tracks', TRACKS)
  @ApiPropertyOptional({ ...SELECTION, items: { type: 'string', enum: [...TRACKS] } })
  tracks?: Track[];

  /** 0–100 on the issue's scale. */
  @MayBeLeftOut()
  @Satisfies(isOnScale, 'minMagnitude is a number from 0 to 100')
  @ApiPropertyOptional({ type: 'number', minimum: 0, maximum: 100 })
  minMagnitude?: number;

  /** Admiralty grade that has to be reached in both its parts, e.g. `C3`; what is not graded reaches none. */
  @MayBeLeftOut()
  @Satisfies(isGrade, 'minGrade is an Admiralty grade from A1 to F6')
  @ApiPropertyOptional({ type: String, pattern: GRADE_PATTERN.source })
  minGrade?: string;

  /** What is `both` is computed as well as asserted. */
  @MayBeLeftOut()
  @Satisfies(isOneOf(BASES), `basis is one of ${BASES.join(', ')}`)
  @ApiPropertyOptional({ enum: BASES, enumName: 'Basis' })
  basis?: Basis;

  /** Movements at which a new holder of an office is the speaker; default: unless kinds are named. */
  @MayBeLeftOut()
  @IsBoolean({ message: 'includeSuccession is true or false' })
  includeSuccession?: boolean;

  /** Leaves out what was said long before it was recorded. Default false. */
  @MayBeLeftOut()
  @IsBoolean({ message: 'skipRetroactive is true or false' })
  skipRetroactive?: boolean;
}
