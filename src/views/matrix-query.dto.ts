import { IsString, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { AsOfQueryDto } from './as-of-query.dto.js';
import { AsSlugs } from './slug-list.js';

/** The largest matrix that is drawn up at once. */
export const MOST_ACTORS = 500;
export const MOST_ISSUES = 200;

/** Whose stances on what, and as of when. */
export class MatrixQueryDto extends AsOfQueryDto {
  @MayBeLeftOut()
  @AsSlugs('actors', { least: 1, most: MOST_ACTORS })
  actors?: string[];

  @MayBeLeftOut()
  @AsSlugs('issues', { least: 1, most: MOST_ISSUES })
  issues?: string[];

  /** An earlier date (EDTF, UTC; its end counts) to compare with: each cell then says what moved since. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  compareTo?: string;
}
