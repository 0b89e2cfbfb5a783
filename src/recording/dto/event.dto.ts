import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { IsBoolean, IsDefined, IsIn, IsInt, IsObject, Max, Min } from 'class-validator';
import type { EventType } from '../../domain/events.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsEventId } from './constraints.js';
import { DATA_DTOS, EVENT_TYPES } from './event-types.js';

const DATA_SHAPES = [...new Set(DATA_DTOS.values())];

/** One event to append: what happened, and how its sender wants it appended. */
@ApiExtraModels(...DATA_SHAPES)
export class EventDto {
  @IsIn(EVENT_TYPES, { message: `type is one of ${[...DATA_DTOS.keys()].join(', ')}` })
  @ApiProperty({ enum: EVENT_TYPES, enumName: 'RecordableEventType' })
  type!: EventType;

  /** Its shape follows from `type`. */
  @IsDefined({ message: 'data is missing: it says what happened' })
  @IsObject({ message: 'data is an object' })
  @ApiProperty({ oneOf: DATA_SHAPES.map((shape) => ({ $ref: getSchemaPath(shape) })) })
  data!: object;

  /** A UUID of your own: the same id with the same content sent again is answered as the first time. */
  @MayBeLeftOut()
  @IsEventId()
  id?: string;

  /** The stream's version before this event; 0 = it must not exist. */
  @MayBeLeftOut()
  @IsInt({ message: 'expectedVersion is a whole number; 0 = the stream must not exist' })
  @Min(0, { message: 'expectedVersion is a whole number; 0 = the stream must not exist' })
  @Max(2_147_483_647, { message: 'expectedVersion is at most 2147483647; no stream is longer' })
  expectedVersion?: number;

  /** Whether the event may cause an alert; true unless said otherwise. */
  @MayBeLeftOut()
  @IsBoolean({ message: 'notify is true or false' })
  notify?: boolean;

  @MayBeLeftOut()
  @IsEventId()
  causationId?: string;

  @MayBeLeftOut()
  @IsEventId()
  correlationId?: string;
}
