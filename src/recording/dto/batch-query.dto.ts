import { IsIn } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsEventId } from './constraints.js';
import { DryRunQueryDto, YES_OR_NO } from './dry-run-query.dto.js';

export class BatchQueryDto extends DryRunQueryDto {
  /** All lines or none (the default); `false` commits each thousand lines' faultless ones. */
  @MayBeLeftOut()
  @IsIn(YES_OR_NO, { message: 'atomic is true or false' })
  atomic?: 'true' | 'false';

  /** Whether lines that do not say so themselves may cause alerts; true by default. */
  @MayBeLeftOut()
  @IsIn(YES_OR_NO, { message: 'notify is true or false' })
  notify?: 'true' | 'false';

  /**
   * Names the batch, for events that do not name their correlation themselves; the pieces of one import
   * share it, so that their shifts go out in one digest.
   */
  @MayBeLeftOut()
  @IsEventId({ message: 'correlationId is a UUID' })
  correlationId?: string;
}
