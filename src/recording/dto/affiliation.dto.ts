import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { ActorAffiliated, AffiliationEnded } from '../../domain/facts/actor-facts.js';
import { type Standing, STANDINGS } from '../../domain/terms.js';
import { AT_ANY_TIME } from '../../domain/upcasters/affiliated-v1.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AreParts } from '../../http/parts.js';
import { IsList, IsShortText, IsSlug, IsText } from './constraints.js';
import { SourceDto } from './source.dto.js';

export class ActorAffiliatedDto implements ActorAffiliated {
  /** The person or body. */
  @IsSlug()
  actor!: string;

  /** The actor it speaks or works for. */
  @IsSlug()
  of!: string;

  @IsText(200)
  role!: string;

  /** Field of authority, e.g. `defence`; tells ministers of equal rank apart. */
  @MayBeLeftOut()
  @IsText(200)
  portfolio?: string;

  /** Authority rank, 1 = highest. */
  @MayBeLeftOut()
  @IsInt({ message: 'rank is a whole number, 1 = highest' })
  @Min(1, { message: 'rank is a whole number, 1 = highest' })
  @Max(100, { message: 'rank is at most 100' })
  rank?: number;

  /** EDTF interval in which it holds; left out: at any time. */
  @IsShortText()
  during: string = AT_ANY_TIME;

  @IsIn(STANDINGS, { message: `standing is one of ${STANDINGS.join(', ')}` })
  standing!: Standing;

  @MayBeLeftOut()
  @IsList(50)
  @AreParts(() => SourceDto)
  sources?: SourceDto[];
}

/** Ends the affiliation of this person or body, to this actor, in this role. */
export class AffiliationEndedDto implements AffiliationEnded {
  @IsSlug()
  actor!: string;

  @IsSlug()
  of!: string;

  /** As it was recorded. */
  @IsText(200)
  role!: string;

  /** EDTF: its last day, as far as it is known. */
  @IsShortText()
  ended!: string;

  @MayBeLeftOut()
  @IsText(2_000)
  why?: string;
}
