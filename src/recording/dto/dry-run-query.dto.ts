import { IsIn } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';

export const YES_OR_NO = ['true', 'false'] as const;

export class DryRunQueryDto {
  /** Only tells what would follow, and records nothing; at most 1,000 events, all or none of them. */
  @MayBeLeftOut()
  @IsIn(YES_OR_NO, { message: 'dryRun is true or false' })
  dryRun?: 'true' | 'false';
}
