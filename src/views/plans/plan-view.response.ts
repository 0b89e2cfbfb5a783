import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type Completeness, COMPLETENESSES, PLAN_STATUSES, type PlanStatus } from '../../domain/terms.js';
import { ConditionResponse } from '../../projections/condition.response.js';
import { PlanVersionResponse } from '../../projections/plan.response.js';
import { ReactionResponse } from '../../projections/reaction.response.js';
import { ActorReference, DenialResponse, StatedResponse } from '../../projections/statement.response.js';
import { AsOfResponse } from '../as-of.response.js';

export class PlanReference {
  slug!: string;
  title!: string;
}

/** A plan in a list, as its newest version of the time has it. */
export class PlanItemResponse extends PlanReference {
  actor!: ActorReference;
  jointWith!: ActorReference[];
  stated!: StatedResponse;
  @ApiProperty({ enum: PLAN_STATUSES, enumName: 'PlanStatus' })
  status!: PlanStatus;
  @ApiProperty({ enum: COMPLETENESSES, enumName: 'Completeness' })
  completeness!: Completeness;
  /** The newest version's number; versions are numbered from 1. */
  version!: number;
  /** How many points it has here; subpoints count. */
  points!: number;
  @ApiProperty({ type: PlanReference, nullable: true })
  supersedes!: PlanReference | null;
  supersededBy!: PlanReference[];
  /** Somebody denied it, and with it its points. */
  disputed!: boolean;
}

/** Plans, by slug. */
export class PlansPageResponse extends AsOfResponse {
  items!: PlanItemResponse[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

@ApiExtraModels(ReactionResponse)
export class SupportRowResponse {
  /** The point; null for the plan as a whole. */
  @ApiProperty({ type: String, nullable: true })
  demand!: string | null;
  /** One for each of the table's actors, in their order; null where its answer is unknown. */
  @ApiProperty({ type: 'array', items: { nullable: true, allOf: [{ $ref: getSchemaPath(ReactionResponse) }] } })
  reactions!: (ReactionResponse | null)[];
}

/** Points × actors. An answer to the whole says nothing of a point. */
export class SupportResponse {
  /** Who answered the plan or any of its points. */
  actors!: ActorReference[];
  /** The plan as a whole, then each point, in the plan's order. */
  rows!: SupportRowResponse[];
}

/** One plan: its points, where they come from, and what became of them. */
export class PlanViewResponse extends AsOfResponse {
  slug!: string;
  title!: string;
  @ApiProperty({ type: PlanReference, nullable: true })
  supersedes!: PlanReference | null;
  supersededBy!: PlanReference[];
  disputed!: boolean;
  denials!: DenialResponse[];
  /** The newest version, with its points in order; a subpoint names the `demand` of its parent. */
  current!: PlanVersionResponse;
  /** The versions before it, from the first. */
  earlier!: PlanVersionResponse[];
  support!: SupportResponse;
  /** What the ledger holds that refers to a point of it. */
  conditions!: ConditionResponse[];
}
