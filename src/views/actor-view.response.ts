import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ActorResponse } from '../projections/actor.response.js';
import { ReactionResponse } from '../projections/reaction.response.js';
import { ActorReference, IssueReference, PositionReference } from '../projections/statement.response.js';
import { AsOfResponse } from './as-of.response.js';

/** From the lowest to the highest place of any member, 0–100. */
export class SpreadRangeResponse {
  min!: number;
  median!: number;
  max!: number;
}

/** A member with a stance. */
export class MemberPlaceResponse {
  actor!: ActorReference;
  position!: PositionReference;
}

/** Where a coalition's members stand on an issue; its own stance is never derived from theirs. */
export class SpreadResponse {
  issue!: IssueReference;
  /** Null while no member has a place on the scale. */
  @ApiProperty({ type: SpreadRangeResponse, nullable: true })
  range!: SpreadRangeResponse | null;
  /** Members by their place on the scale. */
  known!: MemberPlaceResponse[];
  /** Members without a stance: unknown, not neutral. */
  unknown!: ActorReference[];
}

/** An actor as of a day. */
export class ActorViewResponse extends IntersectionType(ActorResponse, AsOfResponse) {
  /** Of a coalition: each issue on which a member has a stance; of others null. */
  @ApiProperty({ type: [SpreadResponse], nullable: true })
  spread!: SpreadResponse[] | null;
  /** What it said to plans, points, statements, conditions and processes, the earliest first. */
  reactions!: ReactionResponse[];
}
