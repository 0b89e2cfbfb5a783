import { ApiProperty } from '@nestjs/swagger';
import { POINT_FIELDS, type PointField } from '../../domain/plans/plan-diff.js';
import { type Completeness, COMPLETENESSES } from '../../domain/terms.js';
import { PlanPointResponse } from '../../projections/plan.response.js';
import { StatedResponse } from '../../projections/statement.response.js';
import { AsOfResponse } from '../as-of.response.js';
import { PlanReference } from './plan-view.response.js';

export const POINT_CHANGES = ['kept', 'changed', 'added', 'dropped', 'not-mentioned'] as const;
export type PointChange = (typeof POINT_CHANGES)[number];

/** One of the two versions. */
export class ComparedVersionResponse extends PlanReference {
  version!: number;
  stated!: StatedResponse;
  /** Only a `document` says by its silence that a demand is gone. */
  @ApiProperty({ enum: COMPLETENESSES, enumName: 'Completeness' })
  completeness!: Completeness;
}

/** What became of a demand. */
export class PointDifferenceResponse {
  demand!: string;
  /** `not-mentioned`: the version that lacks it is no whole document. */
  @ApiProperty({ enum: POINT_CHANGES, enumName: 'PointChange' })
  change!: PointChange;
  /** What of the point changed. */
  @ApiProperty({ enum: POINT_FIELDS, enumName: 'PointField', isArray: true })
  fields!: PointField[];
  /** The point of `against`. */
  @ApiProperty({ type: PlanPointResponse, nullable: true })
  before!: PlanPointResponse | null;
  /** The point of `plan`. */
  @ApiProperty({ type: PlanPointResponse, nullable: true })
  after!: PlanPointResponse | null;
}

/** Two versions, or plans, point by point. */
export class PlanDiffResponse extends AsOfResponse {
  plan!: ComparedVersionResponse;
  against!: ComparedVersionResponse;
  /** First the plan's points in its order, then those that only `against` has. */
  items!: PointDifferenceResponse[];
}
