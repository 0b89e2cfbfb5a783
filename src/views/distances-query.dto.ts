import { IsString, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { AsOfQueryDto } from './as-of-query.dto.js';
import { AsSlugs } from './slug-list.js';

/** Between whom, on what, and as of when. */
export class DistancesQueryDto extends AsOfQueryDto {
  @AsSlugs('actors', { least: 2, most: 20, isRequired: true })
  actors!: string[];

  /** Left out: every issue on which two of them have a line. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  issue?: string;
}
