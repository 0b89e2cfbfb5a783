import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import {
  CONDITION_KINDS,
  CONDITION_LOGICS,
  CONDITION_STATUSES,
  type ConditionKind,
  type ConditionLogic,
  type ConditionStatus,
} from '../domain/terms.js';
import {
  ActorReference,
  DisclosedResponse,
  IssueReference,
  PositionReference,
  SourceResponse,
  StatementResponse,
} from './statement.response.js';

/** A position that has to be reached. */
export class PositionAsked {
  issue!: IssueReference;
  @ApiProperty({ type: PositionReference, nullable: true })
  position!: PositionReference | null;
}

/** A plan's point that has to come true. */
export class PointAsked {
  /** Slug of the plan. */
  plan!: string;
  demand!: string;
}

/** One word on what became of a condition for one addressee. */
export class ResolutionResponse {
  addressee!: ActorReference;
  @ApiProperty({ enum: CONDITION_STATUSES, enumName: 'ConditionStatus' })
  status!: ConditionStatus;
  /** When it came to that. */
  stated!: DisclosedResponse;
  /** The statement by which, where one was named. */
  @ApiProperty({ type: StatementResponse, nullable: true })
  statement!: StatementResponse | null;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
  sources!: SourceResponse[];
  sequence!: number;
  recordedAt!: string;
}

/** Where a condition stands for one addressee. */
export class ConditionStateResponse {
  addressee!: ActorReference;
  /** `pending` while nobody has said anything. */
  @ApiProperty({ enum: CONDITION_STATUSES, enumName: 'ConditionStatus' })
  status!: ConditionStatus;
  /** The deadline has passed and the matter is still open. */
  isOverdue!: boolean;
  /** The word that says so; null while it is pending by silence. */
  @ApiProperty({ type: ResolutionResponse, nullable: true })
  resolution!: ResolutionResponse | null;
}

/** A demand, promise or precondition in the ledger. */
@ApiExtraModels(PositionAsked, PointAsked)
export class ConditionResponse {
  slug!: string;
  /** Who demands or promises. */
  actor!: ActorReference;
  @ApiProperty({ enum: CONDITION_KINDS, enumName: 'ConditionKind' })
  kind!: ConditionKind;
  text!: string;
  @ApiProperty({
    type: 'array',
    items: { oneOf: [{ $ref: getSchemaPath(PositionAsked) }, { $ref: getSchemaPath(PointAsked) }] },
  })
  refersTo!: (PositionAsked | PointAsked)[];
  /** Whether all of `refersTo` must come true, or any. */
  @ApiProperty({ enum: CONDITION_LOGICS, enumName: 'ConditionLogic' })
  logic!: ConditionLogic;
  /** Null where none was set; its last instant counts. */
  @ApiProperty({ type: DisclosedResponse, nullable: true })
  deadline!: DisclosedResponse | null;
  stated!: DisclosedResponse;
  /** The statement that makes it, where one was named. */
  @ApiProperty({ type: StatementResponse, nullable: true })
  statement!: StatementResponse | null;
  sources!: SourceResponse[];
  /** The best Admiralty grade among its sources. */
  @ApiProperty({ type: String, nullable: true })
  grade!: string | null;
  sequence!: number;
  recordedAt!: string;
  /** One for each addressee. */
  states!: ConditionStateResponse[];
  /** Everything that became of it, in the log's order. */
  history!: ResolutionResponse[];
}
