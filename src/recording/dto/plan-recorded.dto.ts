import { ArrayMinSize, IsIn, IsInt, Max, Min } from 'class-validator';
import type { PlanAuthor, PlanRecorded } from '../../domain/facts/plan-facts.js';
import {
  AUTHOR_ROLES,
  type AuthorRole,
  type Completeness,
  COMPLETENESSES,
  PLAN_STATUSES,
  type PlanStatus,
} from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AreParts } from '../../http/parts.js';
import { IsList, IsSlug, IsText } from './constraints.js';
import { PlanPointDto } from './plan-point.dto.js';
import { SourceDto } from './source.dto.js';
import { UtteranceDto } from './utterance.dto.js';

export class PlanAuthorDto implements PlanAuthor {
  @IsSlug()
  actor!: string;

  @IsIn(AUTHOR_ROLES, { message: `role is one of ${AUTHOR_ROLES.join(', ')}` })
  role!: AuthorRole;
}

/** A plan, or with `plan.revised` its next version: always the whole of it. */
export class PlanRecordedDto extends UtteranceDto implements PlanRecorded {
  @IsSlug()
  plan!: string;

  @IsText(200)
  title!: string;

  /** Those who only joined the text later. */
  @MayBeLeftOut()
  @IsList(50)
  @IsSlug({ each: true })
  adherents?: string[];

  @MayBeLeftOut()
  @IsList(50)
  @AreParts(() => PlanAuthorDto)
  authors?: PlanAuthorDto[];

  @IsIn(PLAN_STATUSES, { message: `status is one of ${PLAN_STATUSES.join(', ')}` })
  status!: PlanStatus;

  /** Only a document says what is not in it. */
  @IsIn(COMPLETENESSES, { message: `completeness is one of ${COMPLETENESSES.join(', ')}` })
  completeness!: Completeness;

  /** How many points it says it has. */
  @MayBeLeftOut()
  @IsInt({ message: 'declaredPoints is a whole number' })
  @Min(1, { message: 'declaredPoints is at least 1' })
  @Max(1_000, { message: 'declaredPoints is at most 1000' })
  declaredPoints?: number;

  /** The plan it takes the place of. */
  @MayBeLeftOut()
  @IsSlug()
  supersedes?: string;

  @MayBeLeftOut()
  @IsText(2_000)
  summary?: string;

  @IsList(50)
  @ArrayMinSize(1, { message: 'sources names at least one: a plan without a source stands on nothing' })
  @AreParts(() => SourceDto)
  sources!: SourceDto[];

  @IsList(200)
  @AreParts(() => PlanPointDto)
  points!: PlanPointDto[];
}
