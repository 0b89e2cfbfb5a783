import { ApiProperty } from '@nestjs/swagger';
import { type Deed, DEEDS, type Modality, MODALITIES, type ReactionKind, REACTIONS } from '../domain/terms.js';
import { TARGET_KINDS, type TargetKind } from './reaction.projection.js';
import {
  ActorReference,
  DisclosedResponse,
  SourceResponse,
  SpeakerReference,
  StatedResponse,
} from './statement.response.js';

/** What is reacted to. */
export class ReactionTargetResponse {
  @ApiProperty({ enum: TARGET_KINDS, enumName: 'ReactionTargetKind' })
  kind!: TargetKind;
  /** Slug of the plan or condition, id of the statement, code of the process. */
  target!: string;
  /** The plan's point; null for the whole, and for other targets. */
  @ApiProperty({ type: String, nullable: true })
  demand!: string | null;
}

/** An actor's answer to a plan, a point, a statement, a condition or a process. */
export class ReactionResponse {
  id!: string;
  sequence!: number;
  recordedAt!: string;
  actor!: ActorReference;
  jointWith!: ActorReference[];
  @ApiProperty({ type: SpeakerReference, nullable: true })
  speaker!: SpeakerReference | null;
  target!: ReactionTargetResponse;
  @ApiProperty({ enum: REACTIONS, enumName: 'ReactionKind' })
  reaction!: ReactionKind;
  @ApiProperty({ type: String, nullable: true })
  reservation!: string | null;
  stated!: StatedResponse;
  @ApiProperty({ type: DisclosedResponse, nullable: true })
  disclosed!: DisclosedResponse | null;
  @ApiProperty({ enum: MODALITIES, enumName: 'Modality' })
  modality!: Modality;
  @ApiProperty({ enum: DEEDS, enumName: 'Deed', nullable: true })
  deed!: Deed | null;
  /** 0 joked, 1 floated, 2 stated, 3 demanded or pledged, 4 decided or signed, 5 in force. */
  commitment!: number;
  summary!: string;
  @ApiProperty({ type: String, nullable: true })
  quote!: string | null;
  /** Id of the statement that says it as well. */
  @ApiProperty({ type: String, nullable: true })
  statement!: string | null;
  sources!: SourceResponse[];
  /** The best Admiralty grade among its sources. */
  @ApiProperty({ type: String, nullable: true })
  grade!: string | null;
}
