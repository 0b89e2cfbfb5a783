import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { ALERT_CLASSES, type AlertClass } from '../../domain/settings.js';
import { SHIFT_KINDS, type ShiftKind } from '../../domain/shift.js';
import { GRADE_PATTERN } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import type { EndpointSettings } from './endpoint-settings.js';
import { isGrade, isOnScale, isWholeBetween, Satisfies } from './satisfies.decorator.js';

const A_CENTURY = 36_500;
const CLASSES = `alertClasses says of kinds of shift ${ALERT_CLASSES.join(', ')}: {"drift": "digest"}; the kinds are ${SHIFT_KINDS.join(', ')}`;

/** What an endpoint sets for itself; what is left out goes by the dossier's settings. */
export class EndpointSettingsDto implements EndpointSettings {
  /** Points from which on a movement alerts by its size alone. */
  @MayBeLeftOut()
  @Satisfies(isOnScale, 'notableMagnitude is a number from 0 to 100')
  @ApiPropertyOptional({ type: 'number', minimum: 0, maximum: 100 })
  notableMagnitude?: number;

  /** Admiralty grade that an asserted shift needs to alert. */
  @MayBeLeftOut()
  @Satisfies(isGrade, 'trustedGrade is an Admiralty grade from A1 to F6')
  @ApiPropertyOptional({ type: String, pattern: GRADE_PATTERN.source })
  trustedGrade?: string;

  /** Days in which one alert an actor, issue and direction goes out; 0: never fold. */
  @MayBeLeftOut()
  @Satisfies(isWholeBetween(0, A_CENTURY), `foldWithin is a whole number of days, 0 to ${A_CENTURY}`)
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: A_CENTURY })
  foldWithin?: number;

  /** Whether a batch tells its shifts in one digest instead of one by one. */
  @MayBeLeftOut()
  @IsBoolean({ message: 'digestsBatches is true or false' })
  digestsBatches?: boolean;

  /** Kinds of shift whose class the endpoint sets itself. */
  @MayBeLeftOut()
  @Satisfies(isClassMap, CLASSES)
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string', enum: [...ALERT_CLASSES] } })
  alertClasses?: Partial<Record<ShiftKind, AlertClass>>;
}

function isClassMap(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([kind, own]) => SHIFT_KINDS.some((each) => each === kind) && ALERT_CLASSES.some((each) => each === own),
  );
}
