import { ApiProperty } from '@nestjs/swagger';
import { ActorResponse } from '../projections/actor.response.js';

export class ActorsPageResponse {
  items!: ActorResponse[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
