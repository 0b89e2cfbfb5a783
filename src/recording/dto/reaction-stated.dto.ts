import { ArrayMinSize, IsDefined, IsIn } from 'class-validator';
import type { ReactionStated } from '../../domain/facts/reaction-facts.js';
import { type ReactionKind, REACTIONS } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AreParts, IsPart } from '../../http/parts.js';
import { IsEventId, IsList, IsSlug, IsText } from './constraints.js';
import { SourceDto } from './source.dto.js';
import { UtteranceDto } from './utterance.dto.js';

/** What is reacted to: one of plan, statement, condition or process. */
export class ReactionTargetDto {
  @MayBeLeftOut()
  @IsSlug()
  plan?: string;

  /** One point of the plan; left out: the whole of it. */
  @MayBeLeftOut()
  @IsSlug()
  demand?: string;

  @MayBeLeftOut()
  @IsEventId()
  statement?: string;

  @MayBeLeftOut()
  @IsSlug()
  condition?: string;

  /** Free code of a process, e.g. `energy-truce-talks`. */
  @MayBeLeftOut()
  @IsSlug()
  process?: string;
}

export class ReactionStatedDto extends UtteranceDto implements Omit<ReactionStated, 'target'> {
  @MayBeLeftOut()
  @IsSlug()
  speaker?: string;

  @IsDefined({ message: 'target is missing: {"plan": …}, {"statement": …}, {"condition": …} or {"process": …}' })
  @IsPart(() => ReactionTargetDto)
  target!: ReactionTargetDto;

  @IsIn(REACTIONS, { message: `reaction is one of ${REACTIONS.join(', ')}` })
  reaction!: ReactionKind;

  @MayBeLeftOut()
  @IsText(2_000)
  reservation?: string;

  @IsText(2_000)
  summary!: string;

  @MayBeLeftOut()
  @IsText(1_000)
  quote?: string;

  /** The statement that says it as well. */
  @MayBeLeftOut()
  @IsEventId()
  statement?: string;

  @IsList(50)
  @ArrayMinSize(1, { message: 'sources names at least one' })
  @AreParts(() => SourceDto)
  sources!: SourceDto[];
}
