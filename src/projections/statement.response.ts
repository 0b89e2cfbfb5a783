import {
  type AbsenceOf,
  ABSENCES,
  type ActorKind,
  ACTOR_KINDS,
  type Comparator,
  COMPARATORS,
  type Dating,
  DATINGS,
  type Deed,
  DEEDS,
  type DenialAspect,
  DENIAL_ASPECTS,
  type Modality,
  MODALITIES,
  type Track,
  TRACKS,
} from '../domain/terms.js';
import { ApiProperty } from '@nestjs/swagger';

export class ActorReference {
  slug!: string;
  name!: string;
  @ApiProperty({ enum: ACTOR_KINDS, enumName: 'ActorKind' })
  kind!: ActorKind;
}

export class SpeakerReference {
  slug!: string;
  name!: string;
}

export class IssueReference {
  slug!: string;
  title!: string;
}

export class PositionReference {
  code!: string;
  label!: string;
  /** Place on the scale, 0–100; null on nominal scales. */
  @ApiProperty({ type: Number, nullable: true })
  value!: number | null;
}

export class QuantityResponse {
  @ApiProperty({ type: Number, nullable: true })
  value!: number | null;
  unit!: string;
  @ApiProperty({ enum: COMPARATORS, enumName: 'Comparator' })
  comparator!: Comparator;
  measure!: string;
  @ApiProperty({ type: String, nullable: true })
  relativeTo!: string | null;
}

export class AttachedConditionResponse {
  demand!: string;
  @ApiProperty({ type: String, nullable: true })
  text!: string | null;
}

export class StatedResponse {
  /** The date as it was recorded (EDTF). */
  edtf!: string;
  /** Earliest instant, UTC; null where the interval is open. */
  @ApiProperty({ type: String, nullable: true })
  from!: string | null;
  /** Latest instant, UTC; null where the interval is open. */
  @ApiProperty({ type: String, nullable: true })
  to!: string | null;
  @ApiProperty({ enum: DATINGS, enumName: 'Dating' })
  dating!: Dating;
}

export class DisclosedResponse {
  edtf!: string;
  @ApiProperty({ type: String, nullable: true })
  from!: string | null;
  @ApiProperty({ type: String, nullable: true })
  to!: string | null;
}

export class OrderWordResponse {
  statement!: string;
  words!: string;
}

export class AbsenceResponse {
  @ApiProperty({ enum: ABSENCES, enumName: 'AbsenceOf' })
  of!: AbsenceOf;
  @ApiProperty({ type: String, nullable: true })
  demand!: string | null;
  @ApiProperty({ type: String, nullable: true })
  since!: string | null;
}

export class SourceResponse {
  outlet!: string;
  title!: string;
  @ApiProperty({ type: String, nullable: true })
  url!: string | null;
  @ApiProperty({ type: String, nullable: true })
  publishedAt!: string | null;
  via!: string[];
  @ApiProperty({ type: String, nullable: true })
  grade!: string | null;
}

export const DENIED = ['statement', 'plan', 'shift'] as const;
export type Denied = (typeof DENIED)[number];

export const STATEMENT_STATUSES = ['active', 'corrected', 'retracted', 'redacted'] as const;
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];

/** That a statement was recorded wrongly, and what was said of it. */
export class RetractionResponse {
  why!: string;
  recordedAt!: string;
  /** Of the event that retracts. */
  sequence!: number;
}

/** That a statement was corrected, and why; the statement shows what it reads now. */
export class CorrectionResponse {
  /** The fields that were corrected. */
  fields!: string[];
  why!: string;
  recordedAt!: string;
  /** Of the event that corrects. */
  sequence!: number;
}

/** That somebody denies a statement, the plan it belongs to, or a shift. */
export class DenialResponse {
  id!: string;
  @ApiProperty({ enum: DENIED, enumName: 'Denied' })
  target!: Denied;
  @ApiProperty({ enum: DENIAL_ASPECTS, enumName: 'DenialAspect' })
  aspect!: DenialAspect;
  by!: ActorReference;
  @ApiProperty({ type: SpeakerReference, nullable: true })
  speaker!: SpeakerReference | null;
  stated!: DisclosedResponse;
  summary!: string;
  @ApiProperty({ type: String, nullable: true })
  quote!: string | null;
  sources!: SourceResponse[];
  recordedAt!: string;
  sequence!: number;
}

/** How another coder reads a statement; the rules go by the first reading. */
export class CodingResponse {
  id!: string;
  coder!: string;
  @ApiProperty({ type: PositionReference, nullable: true })
  position!: PositionReference | null;
  @ApiProperty({ type: Number, nullable: true })
  commitment!: number | null;
  @ApiProperty({ type: String, nullable: true })
  scope!: string | null;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
  recordedAt!: string;
  sequence!: number;
}

/** The point of a plan that a statement was made from. */
export class StatementPointResponse {
  demand!: string;
  /** The plan's version, from 1. */
  version!: number;
  /** Of a branch, or of a plan only discussed or alternative: it fills no slot. */
  tentative!: boolean;
}

/** One recorded statement as every view and alert shows it. */
export class StatementResponse {
  id!: string;
  sequence!: number;
  actor!: ActorReference;
  jointWith!: ActorReference[];
  @ApiProperty({ type: SpeakerReference, nullable: true })
  speaker!: SpeakerReference | null;
  @ApiProperty({ type: SpeakerReference, nullable: true })
  addressee!: SpeakerReference | null;
  issue!: IssueReference;
  @ApiProperty({ type: PositionReference, nullable: true })
  position!: PositionReference | null;
  @ApiProperty({ type: QuantityResponse, nullable: true })
  quantity!: QuantityResponse | null;
  conditions!: AttachedConditionResponse[];
  /** Whether these are all: only then does a missing one mean that it was dropped. */
  conditionsComplete!: boolean;
  @ApiProperty({ enum: MODALITIES, enumName: 'Modality' })
  modality!: Modality;
  @ApiProperty({ enum: DEEDS, enumName: 'Deed', nullable: true })
  deed!: Deed | null;
  @ApiProperty({ enum: TRACKS, enumName: 'Track' })
  track!: Track;
  /** 0 joked, 1 floated, 2 stated, 3 demanded or pledged, 4 decided or signed, 5 in force. */
  commitment!: number;
  @ApiProperty({ type: String, nullable: true })
  scope!: string | null;
  stated!: StatedResponse;
  @ApiProperty({ type: DisclosedResponse, nullable: true })
  disclosed!: DisclosedResponse | null;
  after!: OrderWordResponse[];
  before!: OrderWordResponse[];
  recordedAt!: string;
  summary!: string;
  @ApiProperty({ type: String, nullable: true })
  quote!: string | null;
  @ApiProperty({ type: AbsenceResponse, nullable: true })
  absence!: AbsenceResponse | null;
  sources!: SourceResponse[];
  /** The best Admiralty grade among its sources. */
  @ApiProperty({ type: String, nullable: true })
  grade!: string | null;
  /** Whether a denial of it, or of its plan, stands. */
  disputed!: boolean;
  denials!: DenialResponse[];
  codings!: CodingResponse[];
  @ApiProperty({ enum: STATEMENT_STATUSES, enumName: 'StatementStatus' })
  status!: StatementStatus;
  /** Null while the statement stands. */
  @ApiProperty({ type: RetractionResponse, nullable: true })
  retraction!: RetractionResponse | null;
  corrections!: CorrectionResponse[];
  @ApiProperty({ type: String, nullable: true })
  plan!: string | null;
  @ApiProperty({ type: StatementPointResponse, nullable: true })
  point!: StatementPointResponse | null;
}
