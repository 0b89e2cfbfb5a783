import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { ActorAffiliated, ActorRegistered } from '../../domain/events.js';
import { ACTOR_KINDS, type ActorKind, type Standing, STANDINGS } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsList, IsShortText, IsSlug, IsText } from './constraints.js';

export class ActorRegisteredDto implements ActorRegistered {
  @IsSlug()
  actor!: string;

  @IsText(200)
  name!: string;

  @IsIn(ACTOR_KINDS, { message: `kind is one of ${ACTOR_KINDS.join(', ')}` })
  kind!: ActorKind;

  @MayBeLeftOut()
  @IsList(50)
  @IsText(200, { each: true })
  aliases?: string[];
}

export class ActorAffiliatedDto implements ActorAffiliated {
  /** The person or body. */
  @IsSlug()
  actor!: string;

  /** The actor it speaks or works for. */
  @IsSlug()
  of!: string;

  @IsText(200)
  role!: string;

  /** Authority rank, 1 = highest. */
  @MayBeLeftOut()
  @IsInt({ message: 'rank is a whole number, 1 = highest' })
  @Min(1, { message: 'rank is a whole number, 1 = highest' })
  @Max(100, { message: 'rank is at most 100' })
  rank?: number;

  /** EDTF interval in which it holds. */
  @MayBeLeftOut()
  @IsShortText()
  during?: string;

  @IsIn(STANDINGS, { message: `standing is one of ${STANDINGS.join(', ')}` })
  standing!: Standing;
}
