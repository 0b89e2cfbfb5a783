import { ApiProperty } from '@nestjs/swagger';
import {
  AUTHOR_ROLES,
  type AuthorRole,
  type Completeness,
  COMPLETENESSES,
  type Deed,
  DEEDS,
  type Modality,
  MODALITIES,
  PLAN_STATUSES,
  type PlanStatus,
} from '../domain/terms.js';
import {
  ActorReference,
  DisclosedResponse,
  IssueReference,
  PositionReference,
  QuantityResponse,
  SourceResponse,
  StatedResponse,
  StatementResponse,
} from './statement.response.js';

export class PlanAuthorResponse {
  actor!: ActorReference;
  @ApiProperty({ enum: AUTHOR_ROLES, enumName: 'AuthorRole' })
  role!: AuthorRole;
}

/** One demand or offer of a plan. */
export class PlanPointResponse {
  /** As the plan counts it, e.g. `2a`. */
  @ApiProperty({ type: String, nullable: true })
  number!: string | null;
  /** The `demand` of the point it is a part of. */
  @ApiProperty({ type: String, nullable: true })
  parent!: string | null;
  /** Its identity across versions. */
  demand!: string;
  text!: string;
  @ApiProperty({ type: IssueReference, nullable: true })
  issue!: IssueReference | null;
  /** Null where the point is coded on no position. */
  @ApiProperty({ type: PositionReference, nullable: true })
  position!: PositionReference | null;
  @ApiProperty({ type: QuantityResponse, nullable: true })
  quantity!: QuantityResponse | null;
  @ApiProperty({ type: String, nullable: true })
  scope!: string | null;
  /** Names the alternative it belongs to; such a point fills no slot. */
  @ApiProperty({ type: String, nullable: true })
  branch!: string | null;
  /** `demand`s of the points it is offered for. */
  inExchangeFor!: string[];
  addressees!: ActorReference[];
  /** What its holders thereby hold; null where the point is not coded. */
  @ApiProperty({ type: StatementResponse, nullable: true })
  statement!: StatementResponse | null;
}

/** One version of a plan, whole. */
export class PlanVersionResponse {
  /** From 1. */
  number!: number;
  /** Id of the event that recorded it. */
  id!: string;
  sequence!: number;
  recordedAt!: string;
  title!: string;
  actor!: ActorReference;
  jointWith!: ActorReference[];
  /** Those who only joined the text later: inferred. */
  adherents!: ActorReference[];
  authors!: PlanAuthorResponse[];
  stated!: StatedResponse;
  @ApiProperty({ type: DisclosedResponse, nullable: true })
  disclosed!: DisclosedResponse | null;
  @ApiProperty({ enum: MODALITIES, enumName: 'Modality' })
  modality!: Modality;
  @ApiProperty({ enum: DEEDS, enumName: 'Deed', nullable: true })
  deed!: Deed | null;
  /** 0 joked, 1 floated, 2 stated, 3 demanded or pledged, 4 decided or signed, 5 in force. */
  commitment!: number;
  @ApiProperty({ enum: PLAN_STATUSES, enumName: 'PlanStatus' })
  status!: PlanStatus;
  /** From what is no whole document, nothing follows by silence. */
  @ApiProperty({ enum: COMPLETENESSES, enumName: 'Completeness' })
  completeness!: Completeness;
  /** How many points it says it has. */
  @ApiProperty({ type: Number, nullable: true })
  declaredPoints!: number | null;
  /** Slug of the plan it takes the place of. */
  @ApiProperty({ type: String, nullable: true })
  supersedes!: string | null;
  @ApiProperty({ type: String, nullable: true })
  summary!: string | null;
  sources!: SourceResponse[];
  /** The best Admiralty grade among its sources. */
  @ApiProperty({ type: String, nullable: true })
  grade!: string | null;
  /** Somebody denied it, and with it its points. */
  disputed!: boolean;
  points!: PlanPointResponse[];
}
