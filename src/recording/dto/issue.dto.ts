import { ArrayMinSize, IsDefined, IsIn, IsInt, IsNumber, Max, Min } from 'class-validator';
import type { IssueDefined } from '../../domain/facts/issue-facts.js';
import type { Scale, ScalePosition } from '../../domain/scale.js';
import { type Orientation, ORIENTATIONS, type Side, SIDES } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AreParts, IsPart } from '../../http/parts.js';
import { IsList, IsSlug, IsText } from './constraints.js';

const SOFT_ENDS = ['low', 'high'] as const;
const ON_SCALE = { message: 'value is a number from 0 to 100' };

export class ScalePositionDto implements ScalePosition {
  @IsSlug()
  code!: string;

  @IsText(200)
  label!: string;

  @MayBeLeftOut()
  @IsNumber({ allowNaN: false, allowInfinity: false }, ON_SCALE)
  @Min(0, ON_SCALE)
  @Max(100, ON_SCALE)
  value?: number;

  @MayBeLeftOut()
  @IsIn(SIDES, { message: `side is one of ${SIDES.join(', ')}` })
  side?: Side;

  /** Codes this position makes more precise. */
  @MayBeLeftOut()
  @IsList(20)
  @IsSlug({ each: true })
  refines?: string[];
}

export class PolesDto {
  @IsText(200)
  low!: string;

  @IsText(200)
  high!: string;
}

export class PoleOwnersDto {
  @IsList(50)
  @IsSlug({ each: true })
  low!: string[];

  @IsList(50)
  @IsSlug({ each: true })
  high!: string[];
}

export class ScaleDto implements Scale {
  @IsIn(ORIENTATIONS, { message: `orientation is one of ${ORIENTATIONS.join(', ')}` })
  orientation!: Orientation;

  @MayBeLeftOut()
  @IsPart(() => PolesDto)
  poles?: PolesDto;

  @MayBeLeftOut()
  @IsPart(() => PoleOwnersDto)
  poleOwners?: PoleOwnersDto;

  @MayBeLeftOut()
  @IsIn(SOFT_ENDS, { message: 'softEnd is low or high' })
  softEnd?: 'low' | 'high';

  @IsList(100)
  @ArrayMinSize(2, { message: 'positions has at least two entries: with one there is nothing to move to' })
  @AreParts(() => ScalePositionDto)
  positions!: ScalePositionDto[];
}

export class IssueDefinedDto implements IssueDefined {
  @IsSlug()
  issue!: string;

  @IsText(500)
  title!: string;

  @MayBeLeftOut()
  @IsText(1_000)
  question?: string;

  @IsDefined({ message: 'scale is missing: an issue has a scale of named positions' })
  @IsPart(() => ScaleDto)
  scale!: ScaleDto;

  /** Days without an own line statement after which silence is a shift. */
  @MayBeLeftOut()
  @IsInt({ message: 'silenceAfter is a whole number of days' })
  @Min(1, { message: 'silenceAfter is at least one day' })
  @Max(36_500, { message: 'silenceAfter is at most a hundred years' })
  silenceAfter?: number;
}
