import { OmitType, PartialType } from '@nestjs/swagger';
import { ArrayMinSize, IsDefined } from 'class-validator';
import type { StatementCorrected } from '../../domain/facts/statement-facts.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { AreParts, IsPart } from '../../http/parts.js';
import { IsEventId, IsList, IsText } from './constraints.js';
import { PositionStatedDto } from './position-stated.dto.js';
import { SourceDto } from './source.dto.js';

/** Fields of a statement and what they are to be, each as a whole; null takes an optional one away. */
export class CorrectedFieldsDto extends PartialType(OmitType(PositionStatedDto, ['plan', 'sources'] as const)) {
  @MayBeLeftOut()
  @IsList(50)
  @ArrayMinSize(1, { message: 'sources names at least one: a statement without a source stands on nothing' })
  @AreParts(() => SourceDto)
  sources?: SourceDto[];
}

export class StatementCorrectedDto implements Omit<StatementCorrected, 'corrected'> {
  @IsEventId()
  statement!: string;

  @IsDefined({ message: 'corrected is missing: it names the fields and what they are to be' })
  @IsPart(() => CorrectedFieldsDto)
  corrected!: CorrectedFieldsDto;

  @IsText(2_000)
  why!: string;
}
