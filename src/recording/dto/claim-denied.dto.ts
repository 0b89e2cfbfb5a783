import { ArrayMinSize, IsDefined, IsIn } from 'class-validator';
import type { ClaimDenied } from '../../domain/facts/statement-facts.js';
import { DENIAL_ASPECTS, type DenialAspect } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AreParts, IsPart } from '../../http/parts.js';
import { IsEventId, IsList, IsShortText, IsSlug, IsText } from './constraints.js';
import { SourceDto } from './source.dto.js';

/** What a denial is aimed at: exactly one of these. */
export class DenialTargetDto {
  @MayBeLeftOut()
  @IsEventId()
  statement?: string;

  @MayBeLeftOut()
  @IsSlug()
  plan?: string;

  @MayBeLeftOut()
  @IsEventId({ message: 'shift is the UUID of a shift' })
  shift?: string;
}

export class ClaimDeniedDto implements Omit<ClaimDenied, 'target'> {
  @IsDefined({ message: 'target is missing: {"statement": …}, {"plan": …} or {"shift": …}' })
  @IsPart(() => DenialTargetDto)
  target!: DenialTargetDto;

  @IsIn(DENIAL_ASPECTS, { message: `aspect is one of ${DENIAL_ASPECTS.join(', ')}` })
  aspect!: DenialAspect;

  /** The actor who denies. */
  @IsSlug()
  by!: string;

  @MayBeLeftOut()
  @IsSlug()
  speaker?: string;

  /** EDTF. */
  @IsShortText()
  stated!: string;

  @IsText(2_000)
  summary!: string;

  @MayBeLeftOut()
  @IsText(1_000)
  quote?: string;

  @IsList(50)
  @ArrayMinSize(1, { message: 'sources names at least one' })
  @AreParts(() => SourceDto)
  sources!: SourceDto[];
}
