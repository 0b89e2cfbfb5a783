import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IssueResponse } from '../projections/issue.response.js';
import { ActorReference } from '../projections/statement.response.js';
import { AsOfResponse } from './as-of.response.js';
import { HeadlineResponse, SlotResponse } from './stances.response.js';

/** Where one actor stands on the issue: its headline, and the slot that it speaks of. */
export class PlaceResponse {
  @ApiProperty({ type: ActorReference })
  actor!: ActorReference;
  headline!: HeadlineResponse;
  slot!: SlotResponse;
}

/** An issue as of a day, with every actor's place on it; who is missing has none: unknown, not neutral. */
export class IssueViewResponse extends IntersectionType(IssueResponse, AsOfResponse) {
  /** By the actors' slugs. */
  places!: PlaceResponse[];
}
