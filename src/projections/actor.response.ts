import { ApiProperty } from '@nestjs/swagger';
import { type ActorKind, ACTOR_KINDS, type Standing, STANDINGS } from '../domain/terms.js';
import { ActorReference } from './statement.response.js';

/** That an actor speaks or works for another, in which role and when. */
export class AffiliationResponse {
  /** The actor it speaks or works for. */
  of!: ActorReference;
  role!: string;
  /** Authority rank, 1 = highest; null where unknown. */
  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;
  /** EDTF interval; null where undated. */
  @ApiProperty({ type: String, nullable: true })
  during!: string | null;
  @ApiProperty({ enum: STANDINGS, enumName: 'Standing' })
  standing!: Standing;
}

export class ActorResponse {
  slug!: string;
  name!: string;
  @ApiProperty({ enum: ACTOR_KINDS, enumName: 'ActorKind' })
  kind!: ActorKind;
  aliases!: string[];
  affiliations!: AffiliationResponse[];
}
