import { IsInt, Matches, Max, Min } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AsWholeNumber } from '../../http/whole-number.js';
import { AsOfQueryDto } from '../as-of-query.dto.js';

/** A plan's slug, and perhaps a version of it: `victory-plan`, `victory-plan@2`. */
export const PLAN_VERSION = /^([a-z0-9-]{1,64})(?:@([1-9]\d{0,5}))?$/;
const VERSION = { message: 'version is a whole number from 1' };

/** What a plan is held against. */
export class PlanDiffQueryDto extends AsOfQueryDto {
  /**
   * Slug of a plan, this or another, and with `@2` one version of it, else its newest; without it the version before
   * this one or, of a first one, the plan it supersedes.
   */
  @MayBeLeftOut()
  @Matches(PLAN_VERSION, { message: 'against is the slug of a plan, and perhaps a version: victory-plan, victory-plan@2' })
  against?: string;

  /** Which version of this plan; the newest unless said otherwise. */
  @MayBeLeftOut()
  @AsWholeNumber()
  @IsInt(VERSION)
  @Min(1, VERSION)
  @Max(999_999, VERSION)
  version?: number;
}
