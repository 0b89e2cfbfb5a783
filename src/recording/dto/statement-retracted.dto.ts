import type { StatementRetracted } from '../../domain/facts/statement-facts.js';
import { IsEventId, IsText } from './constraints.js';

export class StatementRetractedDto implements StatementRetracted {
  @IsEventId()
  statement!: string;

  @IsText(2_000)
  why!: string;
}
