import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { SIGNATURE_KINDS, type SignatureKind } from './endpoint-options.js';
import { isOneOf, isWholeBetween, Satisfies } from './satisfies.decorator.js';

const A_WEEK = 168;

export class RotateSecretDto {
  /** Hours in which alerts carry the signatures of both secrets; 0: the old one is void at once. Default 24. */
  @MayBeLeftOut()
  @Satisfies(isWholeBetween(0, A_WEEK), `graceHours is a whole number of hours, 0 to ${A_WEEK}`)
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: A_WEEK })
  graceHours?: number;

  /** Default: as it is. */
  @MayBeLeftOut()
  @Satisfies(isOneOf(SIGNATURE_KINDS), `signature is one of ${SIGNATURE_KINDS.join(', ')}`)
  @ApiPropertyOptional({ enum: SIGNATURE_KINDS, enumName: 'SignatureKind' })
  signature?: SignatureKind;
}
