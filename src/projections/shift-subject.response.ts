import { ApiProperty } from '@nestjs/swagger';
import { ActorReference, SpeakerReference } from './statement.response.js';

/** Convergence, divergence: with whom. */
export class CounterpartSubject {
  @ApiProperty({ enum: ['counterpart'] })
  kind!: 'counterpart';
  actor!: ActorReference;
}

export class PlanVersionReference {
  /** Slug of the plan. */
  plan!: string;
  /** From 1. */
  version!: number;
}

/** New and dropped demands: which one, between which versions. */
export class DemandSubject {
  @ApiProperty({ enum: ['demand'] })
  kind!: 'demand';
  demand!: string;
  earlier!: PlanVersionReference;
  later!: PlanVersionReference;
}

/** Overdue, lapsed: what, for whom. */
export class ConditionSubject {
  @ApiProperty({ enum: ['condition'] })
  kind!: 'condition';
  /** Slug of the condition. */
  condition!: string;
  addressee!: ActorReference;
}

/** Anticipated: who is to take which office. */
export class OfficeSubject {
  @ApiProperty({ enum: ['office'] })
  kind!: 'office';
  speaker!: SpeakerReference;
  role!: string;
  /** When the office is taken (EDTF). */
  effective!: string;
}

export type ShiftSubjectResponse = CounterpartSubject | DemandSubject | ConditionSubject | OfficeSubject;
