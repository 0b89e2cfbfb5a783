import type { QueryRunner } from 'typeorm';
import { v7 as uuidV7 } from 'uuid';
import { dayOf } from '../domain/dates/day.js';
import type { DomainEvent } from '../domain/events.js';
import type { ShiftDetected } from '../domain/facts/shift-facts.js';
import type { DossierKey, NewEvent } from '../event-log/append-request.js';
import { settingsAt } from '../projections/settings.reader.js';
import type { Cause, Moment } from './detector.js';
import type { CausedChange } from './judge-units.js';
import { recordingsOf } from './recordings.js';
import { isRetroactive } from './retroactive.js';
import type { ShiftChange } from './shift-difference.js';
import type { StandingShift } from './standing-shifts.js';

/** Who writes what no person recorded. */
const RECORDED_BY = 'palinode';

/** How a change was found. */
interface Finding {
  /** The evaluated day, where time drives the job. */
  readonly evaluatedAt: string | null;
  /** The event that is its evidence, else all that touched its unit; in log order. */
  readonly responsible: readonly Cause[];
  readonly isLate: boolean;
}

/** The events that bring changes to the log, in their order; one made by nothing but time may alert. */
export async function shiftEvents(
  runner: QueryRunner,
  dossier: DossierKey,
  changes: readonly CausedChange[],
  moment: Moment,
  isTimeDriven: boolean,
): Promise<NewEvent[]> {
  if (changes.length === 0) return [];
  const detected = changes.flatMap(({ change }) => (change.change === 'detected' ? [change.shift] : []));
  const recordingOf = await recordingsOf(runner, dossier.dossierId, detected, moment.asOf);
  const { retroactiveAfter } = await settingsAt(runner, dossier.dossierId, moment.knownAt);
  return changes.map(({ change, causes }) => {
    const responsible = responsibleFor(change, causes);
    const isLate = isRetroactive(recordingOf(change.shift), responsible, retroactiveAfter);
    return shiftEvent(change, { evaluatedAt: isTimeDriven ? dayOf(moment.asOf) : null, responsible, isLate });
  });
}

/**
 * The event that brings a change to the log. It names as its cause the last of those responsible, and may
 * alert only if one of them may.
 */
function shiftEvent(change: ShiftChange, finding: Finding): NewEvent {
  const { responsible } = finding;
  return {
    ...factOf(change, finding),
    id: uuidV7(),
    stream: `shift/${change.shift.shift}`,
    expectedVersion: null,
    notify: responsible.length === 0 || responsible.some((cause) => cause.notify),
    recordedBy: RECORDED_BY,
    causationId: responsible.at(-1)?.id ?? null,
    correlationId: null,
  };
}

/** The events of the range that are the shift's evidence, else all that touched its unit. */
function responsibleFor({ shift }: ShiftChange, causes: readonly Cause[]): readonly Cause[] {
  const evidence = causes.filter((cause) => cause.id === shift.from || cause.id === shift.to);
  return evidence.length > 0 ? evidence : causes;
}

function factOf({ change, shift }: ShiftChange, { evaluatedAt, isLate }: Finding): DomainEvent {
  switch (change) {
    case 'withdrawn':
      return { type: 'shift.withdrawn', data: { shift: shift.shift, why: 'evidence-changed' } };
    case 'revised':
      return { type: 'shift.revised', data: shiftData(shift, evaluatedAt, true) };
    case 'detected':
      return { type: 'shift.detected', data: shiftData(shift, evaluatedAt, isLate) };
  }
}

/** What says nothing is left out. */
function shiftData(
  { subject, dated, ...shift }: StandingShift,
  evaluatedAt: string | null,
  retroactive: boolean,
): ShiftDetected {
  return {
    ...shift,
    retroactive,
    ...(subject !== null && { subject }),
    ...(dated !== null && { dated }),
    ...(evaluatedAt !== null && { evaluatedAt }),
  };
}
