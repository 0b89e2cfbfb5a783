import { ApiProperty } from '@nestjs/swagger';
import { ActorReference, IssueReference, PositionReference } from '../projections/statement.response.js';
import { AsOfResponse } from './as-of.response.js';

/** Where one of the two stood. */
export class DistanceSideResponse {
  /** Id of the statement that its line rests on. */
  statement!: string;
  /** Null where the scale no longer names it. */
  @ApiProperty({ type: PositionReference, nullable: true })
  position!: PositionReference | null;
}

/** How far the two lines are apart from a day on, until the next step. */
export class DistanceStepResponse {
  /** `YYYY-MM-DD`, UTC; null where nobody says since when. */
  @ApiProperty({ type: String, nullable: true })
  since!: string | null;
  /** Whole days, those until `asOf` included; null where `since` is. */
  @ApiProperty({ type: Number, nullable: true })
  days!: number | null;
  /** Points, 0–100; null while either line is undetermined or has no value. */
  @ApiProperty({ type: Number, nullable: true })
  distance!: number | null;
  /** In the order of `actors`. */
  sides!: DistanceSideResponse[];
}

/** Two actors' lines on one issue over stated time; it begins where both have one. */
export class DistanceResponse {
  issue!: IssueReference;
  /** Two, by slug. */
  actors!: ActorReference[];
  steps!: DistanceStepResponse[];
}

/** Each two of the actors, on each issue on which both have a line; by issue, then by actors. */
export class DistancesResponse extends AsOfResponse {
  items!: DistanceResponse[];
}
