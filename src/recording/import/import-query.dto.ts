import { IsString, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { BatchQueryDto } from '../dto/batch-query.dto.js';

const LONGEST_MAP = 50_000;

export class ImportQueryDto extends BatchQueryDto {
  /** The column map, as JSON; in a multipart body it is the part `map` instead. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_MAP)
  map?: string;
}
