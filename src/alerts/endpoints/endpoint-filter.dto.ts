import { ApiPropertyOptional } from '@nestjs/swagger';
import { SHIFT_KINDS, type ShiftKind } from '../../domain/shift.js';
import { type Track, TRACKS } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsSelectionOf, IsSelectionOfSlugs, SELECTION } from './is-selection.decorator.js';
import { Satisfies } from './satisfies.decorator.js';

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

  /** Naming kinds also asks for those that do not alert by default. */
  @MayBeLeftOut()
  @IsSelectionOf('kinds', 'kinds of shift', SHIFT_KINDS)
  @ApiPropertyOptional({ ...SELECTION, items: { type: 'string', enum: [...SHIFT_KINDS] } })
  kinds?: ShiftKind[];

  @MayBeLeftOut()
  @IsSelectionOf('tracks', 'tracks', TRACKS)
  @ApiPropertyOptional({ ...SELECTION, items: { type: 'string', enum: [...TRACKS] } })
  tracks?: Track[];

  /** 0–100 on the issue's scale. */
  @MayBeLeftOut()
  @Satisfies(isOnScale, 'minMagnitude is a number from 0 to 100')
  @ApiPropertyOptional({ type: 'number', minimum: 0, maximum: 100 })
  minMagnitude?: number;
}

function isOnScale(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 100;
}
