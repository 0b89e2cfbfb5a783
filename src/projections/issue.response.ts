import { ApiProperty } from '@nestjs/swagger';
import { type Orientation, ORIENTATIONS, type Side, SIDES } from '../domain/terms.js';

export const SOFT_ENDS = ['low', 'high'] as const;
export type SoftEnd = (typeof SOFT_ENDS)[number];

export class ScalePositionResponse {
  code!: string;
  label!: string;
  /** Place on the scale, 0–100; null on nominal scales. */
  @ApiProperty({ type: Number, nullable: true })
  value!: number | null;
  /** Set where the position overrides the side that its value would give. */
  @ApiProperty({ enum: SIDES, enumName: 'Side', nullable: true })
  side!: Side | null;
  /** Codes this position makes more precise. */
  refines!: string[];
}

export class PolesResponse {
  low!: string;
  high!: string;
}

export class PoleOwnersResponse {
  /** Slugs of the actors who own the pole. */
  low!: string[];
  high!: string[];
}

export class ScaleResponse {
  @ApiProperty({ enum: ORIENTATIONS, enumName: 'Orientation' })
  orientation!: Orientation;
  @ApiProperty({ type: PolesResponse, nullable: true })
  poles!: PolesResponse | null;
  @ApiProperty({ type: PoleOwnersResponse, nullable: true })
  poleOwners!: PoleOwnersResponse | null;
  @ApiProperty({ enum: SOFT_ENDS, enumName: 'SoftEnd', nullable: true })
  softEnd!: SoftEnd | null;
  /** In the order in which the scale was defined. */
  positions!: ScalePositionResponse[];
}

/** A question on which actors take positions, with its scale. */
export class IssueResponse {
  slug!: string;
  title!: string;
  @ApiProperty({ type: String, nullable: true })
  question!: string | null;
  scale!: ScaleResponse;
  /** Days without an own line statement after which silence is a shift; null where not watched. */
  @ApiProperty({ type: Number, nullable: true })
  silenceAfter!: number | null;
}
