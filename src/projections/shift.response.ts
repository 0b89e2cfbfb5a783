import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type Basis, BASES, type Direction, DIRECTIONS, SHIFT_KINDS, type ShiftKind } from '../domain/shift.js';
import { type AbsenceOf, ABSENCES, REVIEW_VERDICTS, type ReviewVerdict, type Track, TRACKS } from '../domain/terms.js';
import {
  ConditionSubject,
  CounterpartSubject,
  DemandSubject,
  OfficeSubject,
  type ShiftSubjectResponse,
} from './shift-subject.response.js';
import {
  ActorReference,
  IssueReference,
  PositionReference,
  SourceResponse,
  StatementResponse,
} from './statement.response.js';

/** `dismissed`: an analyst found that it is none, and its evidence is what it was then. */
export const SHIFT_STATUSES = ['standing', 'withdrawn', 'dismissed'] as const;
export type ShiftStatus = (typeof SHIFT_STATUSES)[number];

/** The newest word of an analyst on a shift. */
export class ReviewResponse {
  @ApiProperty({ enum: REVIEW_VERDICTS, enumName: 'ReviewVerdict' })
  verdict!: ReviewVerdict;
  note!: string;
  /** As the desk names its analysts; null where it does not say. */
  @ApiProperty({ type: String, nullable: true })
  reviewer!: string | null;
  reviewedAt!: string;
  /** Of the event that reviewed. */
  sequence!: number;
  /** The shift's evidence has changed since: the verdict no longer counts. */
  isOutdated!: boolean;
}

/** One end of a shift as a source tells it. */
export class AssertedEndResponse {
  issue!: IssueReference;
  @ApiProperty({ type: PositionReference, nullable: true })
  position!: PositionReference | null;
  /** Id of the statement that says it, where one is recorded. */
  @ApiProperty({ type: String, nullable: true })
  statement!: string | null;
  /** What the source says was not said. */
  @ApiProperty({ enum: ABSENCES, enumName: 'AbsenceOf', nullable: true })
  absence!: AbsenceOf | null;
}

/** What sources say of the shift's two sides, each end once. */
export class AssertedResponse {
  /** Empty where no source says what came before. */
  from!: AssertedEndResponse[];
  to!: AssertedEndResponse[];
}

/** A shift with its two statements side by side, as every view and alert shows it. */
@ApiExtraModels(CounterpartSubject, DemandSubject, ConditionSubject, OfficeSubject)
export class ShiftResponse {
  id!: string;
  actor!: ActorReference;
  /** Null for a demand that is coded on no issue, and for conditions. */
  @ApiProperty({ type: IssueReference, nullable: true })
  issue!: IssueReference | null;
  /** Of a gap, the track that the line is held against; null where a source places the shift on none. */
  @ApiProperty({ enum: TRACKS, enumName: 'Track', nullable: true })
  track!: Track | null;
  @ApiProperty({ enum: SHIFT_KINDS, enumName: 'ShiftKind' })
  kind!: ShiftKind;
  facets!: string[];
  /** What it is about besides two statements; null where they say it all. */
  @ApiProperty({
    nullable: true,
    oneOf: [CounterpartSubject, DemandSubject, ConditionSubject, OfficeSubject].map((model) => ({
      $ref: getSchemaPath(model),
    })),
  })
  subject!: ShiftSubjectResponse | null;
  @ApiProperty({ enum: BASES, enumName: 'Basis' })
  basis!: Basis;
  @ApiProperty({ enum: DIRECTIONS, enumName: 'Direction', nullable: true })
  direction!: Direction | null;
  /** 0–100 on the issue's scale. */
  @ApiProperty({ type: Number, nullable: true })
  magnitude!: number | null;
  /** The worse of its two statements'; of a shift only asserted, the best of its sources'. */
  @ApiProperty({ type: String, nullable: true })
  grade!: string | null;
  /** One of its sides, or a shift only asserted itself, is disputed. */
  provisional!: boolean;
  /** Somebody denied that there was such a shift. */
  disputed!: boolean;
  /** The earlier statement; null where there is none. */
  @ApiProperty({ type: StatementResponse, nullable: true })
  from!: StatementResponse | null;
  /** The later statement; null where there is none, as after silence. */
  @ApiProperty({ type: StatementResponse, nullable: true })
  to!: StatementResponse | null;
  /** Null for a shift that no source asserts. */
  @ApiProperty({ type: AssertedResponse, nullable: true })
  asserted!: AssertedResponse | null;
  retroactive!: boolean;
  @ApiProperty({ enum: SHIFT_STATUSES, enumName: 'ShiftStatus' })
  status!: ShiftStatus;
  /** Null while nobody has reviewed it. */
  @ApiProperty({ type: ReviewResponse, nullable: true })
  review!: ReviewResponse | null;
  /** The rule that decided; null for a shift only asserted. */
  @ApiProperty({ type: String, nullable: true })
  rule!: string | null;
  explanation!: string;
  /** Where a source asserts the shift itself. */
  sources!: SourceResponse[];
  @ApiProperty({ type: String, nullable: true })
  caveat!: string | null;
  /** The day (`YYYY-MM-DD`) on which what time drives was due; null where the statements date it. */
  @ApiProperty({ type: String, nullable: true })
  dated!: string | null;
  /** The day (`YYYY-MM-DD`) as of which what time drives was found. */
  @ApiProperty({ type: String, nullable: true })
  evaluatedAt!: string | null;
  /** Sequence of the event that last changed it. */
  sequence!: number;
  /** When it was first recorded. */
  detectedAt!: string;
  /** When the event that last changed it was recorded. */
  changedAt!: string;
}
