import { ApiProperty } from '@nestjs/swagger';
import { ALERT_CLASSES, type AlertClass } from '../domain/settings.js';
import { ShiftResponse } from '../projections/shift.response.js';

/** A shift as its own views show it. */
export class ShiftView extends ShiftResponse {
  /** What the dossier's settings make of it: told at once, in the digest, only shown. */
  @ApiProperty({ enum: ALERT_CLASSES, enumName: 'AlertClass' })
  alertClass!: AlertClass;
}
