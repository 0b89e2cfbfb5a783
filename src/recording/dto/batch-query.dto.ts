import { IsIn } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';

const YES_OR_NO = ['true', 'false'] as const;

export class BatchQueryDto {
  /** All lines or none (the default); `false` commits each thousand lines' faultless ones. */
  @MayBeLeftOut()
  @IsIn(YES_OR_NO, { message: 'atomic is true or false' })
  atomic?: 'true' | 'false';

  /** Whether lines that do not say so themselves may cause alerts; true by default. */
  @MayBeLeftOut()
  @IsIn(YES_OR_NO, { message: 'notify is true or false' })
  notify?: 'true' | 'false';
}
