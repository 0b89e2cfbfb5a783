import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsNumber, Matches, Max, Min, ValidateIf } from 'class-validator';
import { ALERT_CLASSES, type AlertClass, type SettingsChange } from '../../domain/settings.js';
import { SHIFT_KINDS, type ShiftKind } from '../../domain/shift.js';
import { GRADE_PATTERN } from '../../domain/terms.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { IsList, IsSlug } from './constraints.js';
import { IsMap } from './is-map.decorator.js';

const A_CENTURY = 36_500;
const CLASSES = `alertClasses says of kinds of shift ${ALERT_CLASSES.join(', ')}: {"drift": "digest"}; the kinds are ${SHIFT_KINDS.join(', ')}`;

function isAlertClass(kind: string, value: unknown): boolean {
  return SHIFT_KINDS.some((each) => each === kind) && ALERT_CLASSES.some((each) => each === value);
}

/** A whole number of days, up to a century. */
function IsDays(least: number): PropertyDecorator {
  const message = `$property is a whole number of days, ${least} to ${A_CENTURY}`;
  return applyDecorators(IsInt({ message }), Min(least, { message }), Max(A_CENTURY, { message }));
}

/** Points of a scale, 0–100. */
function IsPoints(): PropertyDecorator {
  const message = '$property is a number of points, 0 to 100';
  return applyDecorators(IsNumber({ allowNaN: false, allowInfinity: false }, { message }), Min(0, { message }), Max(100, { message }));
}

/** What a dossier can set; what is left out stays as it was. */
export class SettingsDto implements SettingsChange {
  /** Days after which a headline is stale; 365 unless set. */
  @MayBeLeftOut()
  @IsDays(1)
  staleAfter?: number;

  /** Days without an own line statement after which silence is a shift; null: only where an issue says so. */
  @MayBeLeftOut()
  @ValidateIf((_, value) => value !== null)
  @IsDays(1)
  silenceAfter?: number | null;

  /** Days within which two statements of unknown order contradict each other; 7 unless set. */
  @MayBeLeftOut()
  @IsDays(0)
  contradictionWithin?: number;

  /** Days within which another voice of an actor is dissent; 30 unless set. */
  @MayBeLeftOut()
  @IsDays(0)
  dissentWithin?: number;

  /** Days between word and deed, or line and report, within which they make a gap; 90 unless set. */
  @MayBeLeftOut()
  @IsDays(0)
  gapWithin?: number;

  /** Points from which on they do; 50 unless set. */
  @MayBeLeftOut()
  @IsPoints()
  gapAtLeast?: number;

  /** Steps one way that make a drift; 3 unless set. */
  @MayBeLeftOut()
  @IsInt({ message: 'driftSteps is a whole number of steps, 2 to 100' })
  @Min(2, { message: 'driftSteps is at least 2: one step is a movement of its own' })
  @Max(100, { message: 'driftSteps is at most 100' })
  driftSteps?: number;

  /** Points that they come to; 25 unless set. */
  @MayBeLeftOut()
  @IsPoints()
  driftAtLeast?: number;

  /** Days in which they fall; 180 unless set. */
  @MayBeLeftOut()
  @IsDays(1)
  driftWithin?: number;

  /** Points by which two lines come nearer or part before it counts; 10 unless set. */
  @MayBeLeftOut()
  @IsPoints()
  distanceHysteresis?: number;

  /** Between whom distances are watched; null: between all. An actor may be registered later. */
  @MayBeLeftOut()
  @ValidateIf((_, value) => value !== null)
  @IsList(50)
  @IsSlug({ each: true })
  distanceActors?: string[] | null;

  /** Points from which on a movement alerts by its size alone; 20 unless set. */
  @MayBeLeftOut()
  @IsPoints()
  notableMagnitude?: number;

  /** Admiralty grade that an asserted shift needs to alert; C3 unless set. */
  @MayBeLeftOut()
  @Matches(GRADE_PATTERN, { message: 'trustedGrade is an Admiralty grade: reliability A–F, then credibility 1–6, for example C3' })
  trustedGrade?: string;

  /** Days between saying and recording from which on a shift is retroactive; 30 unless set. */
  @MayBeLeftOut()
  @IsDays(0)
  retroactiveAfter?: number;

  /** Days in which one alert an actor, issue and direction goes out; 0: never fold; 7 unless set. */
  @MayBeLeftOut()
  @IsDays(0)
  foldWithin?: number;

  /** Whether a batch tells its shifts in one digest instead of one by one; true unless set. */
  @MayBeLeftOut()
  @IsBoolean({ message: 'digestsBatches is true or false' })
  digestsBatches?: boolean;

  /** Kinds of shift whose class the desk sets itself. */
  @MayBeLeftOut()
  @IsMap(isAlertClass, CLASSES)
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: [...ALERT_CLASSES] } })
  alertClasses?: Partial<Record<ShiftKind, AlertClass>>;
}
