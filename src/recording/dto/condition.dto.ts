import { ArrayMinSize, IsIn } from 'class-validator';
import type { ConditionRecorded, ConditionResolved } from '../../domain/facts/condition-facts.js';
import {
  CONDITION_KINDS,
  CONDITION_LOGICS,
  CONDITION_STATUSES,
  type ConditionKind,
  type ConditionLogic,
  type ConditionStatus,
} from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AreParts } from '../../http/parts.js';
import { IsEventId, IsList, IsShortText, IsSlug, IsText } from './constraints.js';
import { SourceDto } from './source.dto.js';

/** What has to come true: a position on an issue, or a plan's point. */
export class ConditionReferenceDto {
  @MayBeLeftOut()
  @IsSlug()
  issue?: string;

  @MayBeLeftOut()
  @IsSlug()
  position?: string;

  @MayBeLeftOut()
  @IsSlug()
  plan?: string;

  @MayBeLeftOut()
  @IsSlug()
  demand?: string;
}

/** A demand, promise or precondition in the ledger. */
export class ConditionRecordedDto implements Omit<ConditionRecorded, 'refersTo'> {
  @IsSlug()
  condition!: string;

  /** Who demands or promises. */
  @IsSlug()
  actor!: string;

  @IsIn(CONDITION_KINDS, { message: `kind is one of ${CONDITION_KINDS.join(', ')}` })
  kind!: ConditionKind;

  @IsText(2_000)
  text!: string;

  @IsList(50)
  @AreParts(() => ConditionReferenceDto)
  refersTo!: ConditionReferenceDto[];

  /** Whether all of `refersTo` must come true, or any. */
  @IsIn(CONDITION_LOGICS, { message: `logic is one of ${CONDITION_LOGICS.join(', ')}` })
  logic!: ConditionLogic;

  /** Of whom it is demanded, or to whom it is promised. */
  @IsList(50)
  @ArrayMinSize(1, { message: 'addressees names at least one: a condition has a status for each' })
  @IsSlug({ each: true })
  addressees!: string[];

  /** EDTF; its last instant counts. */
  @MayBeLeftOut()
  @IsShortText()
  deadline?: string;

  /** EDTF. */
  @IsShortText()
  stated!: string;

  /** The statement that makes it. */
  @MayBeLeftOut()
  @IsEventId()
  statement?: string;

  @IsList(50)
  @ArrayMinSize(1, { message: 'sources names at least one' })
  @AreParts(() => SourceDto)
  sources!: SourceDto[];
}

/** What became of a condition, for one addressee. */
export class ConditionResolvedDto implements ConditionResolved {
  @IsSlug()
  condition!: string;

  @IsSlug()
  addressee!: string;

  @IsIn(CONDITION_STATUSES, { message: `status is one of ${CONDITION_STATUSES.join(', ')}` })
  status!: ConditionStatus;

  /** EDTF: when it came to that. */
  @IsShortText()
  stated!: string;

  /** The statement by which. */
  @MayBeLeftOut()
  @IsEventId()
  statement?: string;

  @MayBeLeftOut()
  @IsText(2_000)
  note?: string;

  @MayBeLeftOut()
  @IsList(50)
  @AreParts(() => SourceDto)
  sources?: SourceDto[];
}
