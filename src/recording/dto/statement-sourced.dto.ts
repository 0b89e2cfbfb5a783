import { ArrayMinSize } from 'class-validator';
import type { StatementSourced } from '../../domain/facts/statement-facts.js';
import { AreParts } from '../../http/parts.js';
import { IsEventId, IsList } from './constraints.js';
import { SourceDto } from './source.dto.js';

/** Further sources for the same utterance. */
export class StatementSourcedDto implements StatementSourced {
  @IsEventId()
  statement!: string;

  @IsList(50)
  @ArrayMinSize(1, { message: 'sources names at least one' })
  @AreParts(() => SourceDto)
  sources!: SourceDto[];
}
