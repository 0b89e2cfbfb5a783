import { IsIn } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { PageQueryDto } from '../../http/page-query.dto.js';
import { WORKLIST_KINDS, type WorklistKind } from './worklist.response.js';

/** Which part of the worklist to show. */
export class WorklistQueryDto extends PageQueryDto {
  @MayBeLeftOut()
  @IsIn(WORKLIST_KINDS, { message: `kind is one of ${WORKLIST_KINDS.join(', ')}` })
  kind?: WorklistKind;
}
