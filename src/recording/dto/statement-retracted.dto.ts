import type { StatementRetracted } from '../../domain/events.js';
import { IsEventId, IsText } from './constraints.js';

export class StatementRetractedDto implements StatementRetracted {
  @IsEventId()
  statement!: string;

  @IsText(2_000)
  why!: string;
}
