import type { PlanPoint } from '../../domain/facts/plan-facts.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsPart } from '../../http/parts.js';
import { IsEventId, IsList, IsShortText, IsSlug, IsText } from './constraints.js';
import { QuantityDto } from './statement-parts.dto.js';

/** One demand or offer. With `issue` and `position` it is coded, and makes a statement unless it names one. */
export class PlanPointDto implements PlanPoint {
  /** As the plan counts it, e.g. `2a`. */
  @MayBeLeftOut()
  @IsShortText()
  number?: string;

  /** The `demand` of the point it is a part of. */
  @MayBeLeftOut()
  @IsSlug()
  parent?: string;

  /** The point's identity across versions. */
  @IsSlug()
  demand!: string;

  @IsText(2_000)
  text!: string;

  @MayBeLeftOut()
  @IsSlug()
  issue?: string;

  @MayBeLeftOut()
  @IsSlug()
  position?: string;

  @MayBeLeftOut()
  @IsPart(() => QuantityDto)
  quantity?: QuantityDto;

  @MayBeLeftOut()
  @IsSlug()
  scope?: string;

  /** Alternatives within the plan; a point of a branch fills no slot. */
  @MayBeLeftOut()
  @IsSlug()
  branch?: string;

  /** `demand`s of the points it is offered for. */
  @MayBeLeftOut()
  @IsList(50)
  @IsSlug({ each: true })
  inExchangeFor?: string[];

  @MayBeLeftOut()
  @IsList(50)
  @IsSlug({ each: true })
  addressees?: string[];

  /** The statement that says it already. */
  @MayBeLeftOut()
  @IsEventId()
  statement?: string;
}
