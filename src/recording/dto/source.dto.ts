import { IsUrl, Matches } from 'class-validator';
import type { Source } from '../../domain/facts/source.js';
import { GRADE_PATTERN } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsList, IsShortText, IsText } from './constraints.js';

/** Where a statement or an asserted shift was found. */
export class SourceDto implements Source {
  @IsText(200)
  outlet!: string;

  @IsText(500)
  title!: string;

  @MayBeLeftOut()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }, { message: 'url is an http(s) address' })
  url?: string;

  /** EDTF. */
  @MayBeLeftOut()
  @IsShortText()
  publishedAt?: string;

  /** Outlets it came through, nearest first. */
  @MayBeLeftOut()
  @IsList(10)
  @IsText(200, { each: true })
  via?: string[];

  /** Admiralty grade. */
  @MayBeLeftOut()
  @Matches(GRADE_PATTERN, { message: 'grade is an Admiralty grade: reliability A–F, then credibility 1–6, for example B2' })
  grade?: string;
}
