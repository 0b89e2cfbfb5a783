import { ApiProperty } from '@nestjs/swagger';
import { ShiftResponse } from '../projections/shift.response.js';
import { LineProblem } from './batch-report.js';
import { SHIFT_CHANGES, type ShiftChangeKind } from './ports/preview-shifts.port.js';

/** A shift as it would stand, and what would have become of it. */
export class ForetoldShiftResponse {
  @ApiProperty({ enum: SHIFT_CHANGES, enumName: 'ShiftChange' })
  change!: ShiftChangeKind;
  shift!: ShiftResponse;
}

/** Two statements from which a rule would make nothing; one left out on its own is paired with itself. */
export class SuppressedPairResponse {
  /** Ids of statements, earlier and later. */
  pair!: string[];
  /** As docs/shift-rules.md numbers them. */
  rule!: string;
  why!: string;
}

export class ForetoldAlertResponse {
  /** The endpoint's id. */
  endpoint!: string;
  /** `shift.digest` for what would wait: for a digest, or for the next alert like it. */
  type!: string;
  /** The shift's id; null for an alert on something else. */
  @ApiProperty({ type: String, nullable: true })
  shift!: string | null;
}

/** What would follow from events; none of them was recorded. */
export class DryRunResponse {
  @ApiProperty({ enum: [true] })
  dryRun!: true;
  /** Whether they could be recorded as they are, all of them. */
  valid!: boolean;
  /** Why not, with every fault, as recording them would tell it; null where they are valid. */
  @ApiProperty({ type: LineProblem, nullable: true })
  problem!: LineProblem | null;
  shifts!: ForetoldShiftResponse[];
  /** Only those that these events would add. */
  suppressed!: SuppressedPairResponse[];
  alerts!: ForetoldAlertResponse[];
}
