import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ActorReference, StatementResponse } from '../projections/statement.response.js';
import { ShiftResponse } from '../projections/shift.response.js';
import { AsOfResponse } from './as-of.response.js';
import { IssueResponse } from '../projections/issue.response.js';

export const TIMELINE_ORDERS = ['determined', 'undetermined'] as const;
export type TimelineOrder = (typeof TIMELINE_ORDERS)[number];

export class TimelineStatementItem {
  @ApiProperty({ enum: ['statement'] })
  kind!: 'statement';
  /** `undetermined` where neither dates nor order words say whether it came before its neighbour. */
  @ApiProperty({ enum: TIMELINE_ORDERS, enumName: 'TimelineOrder' })
  order!: TimelineOrder;
  /** Id of the statement that this one says again; null if it says something of its own. */
  @ApiProperty({ type: String, nullable: true })
  reaffirms!: string | null;
  /** Said by a designate, by somebody who no longer speaks for the actor, or in dissent: it fills no slot of the actor's. */
  offSlot!: boolean;
  statement!: StatementResponse;
}

export class TimelineShiftItem {
  @ApiProperty({ enum: ['shift'] })
  kind!: 'shift';
  shift!: ShiftResponse;
}

export type TimelineItem = TimelineStatementItem | TimelineShiftItem;

/** What an actor said on an issue, in stated order, with the shifts between. */
@ApiExtraModels(TimelineStatementItem, TimelineShiftItem)
export class TimelineResponse extends AsOfResponse {
  actor!: ActorReference;
  issue!: IssueResponse;
  /** A shift stands directly after its later statement. */
  @ApiProperty({
    type: 'array',
    items: {
      oneOf: [{ $ref: getSchemaPath(TimelineStatementItem) }, { $ref: getSchemaPath(TimelineShiftItem) }],
      discriminator: {
        propertyName: 'kind',
        mapping: {
          statement: getSchemaPath(TimelineStatementItem),
          shift: getSchemaPath(TimelineShiftItem),
        },
      },
    },
  })
  items!: TimelineItem[];
}
