import { IsIn, IsString, MaxLength } from 'class-validator';
import { CONDITION_STATUSES, type ConditionStatus } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AsOfPageQueryDto } from '../as-of-page-query.dto.js';

/** Which conditions to show; of several filters a condition meets all, `status`, `overdue` and `addressee` by one addressee. */
export class ConditionsQueryDto extends AsOfPageQueryDto {
  /** Those with this status for an addressee; `pending` is also what nobody has said anything of. */
  @MayBeLeftOut()
  @IsIn(CONDITION_STATUSES, { message: `status is one of ${CONDITION_STATUSES.join(', ')}` })
  status?: ConditionStatus;

  /** Slug: of whom it is demanded, or to whom it is promised. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  addressee?: string;

  /** Slug: who demands or promises. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  actor?: string;

  /** Those whose deadline has passed while the matter is open, or those of which that is not so. */
  @MayBeLeftOut()
  @IsIn(['true', 'false'], { message: 'overdue is true or false' })
  overdue?: 'true' | 'false';
}
