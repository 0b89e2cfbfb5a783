import { ArrayMinSize, IsBoolean, ValidateIf } from 'class-validator';
import type { PositionStated } from '../../domain/facts/statement-facts.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AreParts, IsPart } from '../../http/parts.js';
import { IsList, IsSlug, IsText } from './constraints.js';
import { SourceDto } from './source.dto.js';
import { AbsenceDto, AttachedConditionDto, OrderWordDto, QuantityDto } from './statement-parts.dto.js';
import { UtteranceDto } from './utterance.dto.js';

export class PositionStatedDto extends UtteranceDto implements PositionStated {
  /** Who uttered it, where that is not the actor itself. */
  @MayBeLeftOut()
  @IsSlug()
  speaker?: string;

  @MayBeLeftOut()
  @IsSlug()
  addressee?: string;

  @IsSlug()
  issue!: string;

  /** A code on the issue's scale; null where the statement does not place the actor. */
  @ValidateIf((_, value) => value !== null)
  @IsSlug({ message: 'position is a code on the issue’s scale, or null where the statement does not place the actor' })
  position!: string | null;

  @MayBeLeftOut()
  @IsPart(() => QuantityDto)
  quantity?: QuantityDto;

  @MayBeLeftOut()
  @IsList(100)
  @AreParts(() => AttachedConditionDto)
  conditions?: AttachedConditionDto[];

  /** Whether `conditions` lists all of them; only then does a missing one mean it was dropped. */
  @MayBeLeftOut()
  @IsBoolean({ message: 'conditionsComplete is true or false' })
  conditionsComplete?: boolean;

  @MayBeLeftOut()
  @IsSlug()
  scope?: string;

  @MayBeLeftOut()
  @IsList(50)
  @AreParts(() => OrderWordDto)
  after?: OrderWordDto[];

  @MayBeLeftOut()
  @IsList(50)
  @AreParts(() => OrderWordDto)
  before?: OrderWordDto[];

  @IsText(2_000)
  summary!: string;

  @MayBeLeftOut()
  @IsText(1_000)
  quote?: string;

  @MayBeLeftOut()
  @IsPart(() => AbsenceDto)
  absence?: AbsenceDto;

  @MayBeLeftOut()
  @IsSlug()
  plan?: string;

  @IsList(50)
  @ArrayMinSize(1, { message: 'sources names at least one: a statement without a source stands on nothing' })
  @AreParts(() => SourceDto)
  sources!: SourceDto[];
}
