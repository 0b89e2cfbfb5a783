import { ApiProperty } from '@nestjs/swagger';
import { type ActorKind, ACTOR_KINDS, type Standing, STANDINGS } from '../domain/terms.js';
import { ActorReference } from './statement.response.js';

/** That an actor speaks or works for another, in which role and when. */
export class AffiliationResponse {
  /** The actor it speaks or works for. */
  of!: ActorReference;
  role!: string;
  /** Field of authority, e.g. `defence`; null where nobody said. */
  @ApiProperty({ type: String, nullable: true })
  portfolio!: string | null;
  /** Authority rank, 1 = highest; null where unknown. */
  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;
  /** EDTF interval; `../..` where nothing is known of it. */
  during!: string;
  /** EDTF: its last day, where an end was recorded. */
  @ApiProperty({ type: String, nullable: true })
  ended!: string | null;
  @ApiProperty({ enum: STANDINGS, enumName: 'Standing' })
  standing!: Standing;
}

export class ActorResponse {
  slug!: string;
  name!: string;
  @ApiProperty({ enum: ACTOR_KINDS, enumName: 'ActorKind' })
  kind!: ActorKind;
  aliases!: string[];
  /** The actor that stayed when this one was found to be registered twice. */
  @ApiProperty({ type: ActorReference, nullable: true })
  mergedInto!: ActorReference | null;
  /** The one that began last first. */
  affiliations!: AffiliationResponse[];
}
