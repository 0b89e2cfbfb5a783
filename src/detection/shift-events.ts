import { v7 as uuidV7 } from 'uuid';
import type { DomainEvent, ShiftDetected } from '../domain/events.js';
import type { NewEvent } from '../event-log/append-request.js';
import type { ShiftChange } from './shift-difference.js';
import type { Cause } from './touched-slots.js';

/** Who writes what no person recorded. */
const RECORDED_BY = 'palinode';

const DAY = 86_400_000;
/** A later statement made longer ago than this when it was recorded makes its shift retroactive. */
const RETROACTIVE_AFTER = 30 * DAY;

/** When a shift's later statement was made, at the latest, and when it was recorded; milliseconds. */
export interface Recording {
  readonly statedTo: number;
  readonly recordedAt: number;
}

/**
 * The event that brings a change to the log. It names as its cause the event of the range that is
 * its evidence, else the last that touched the slot, and may alert only if such a cause may.
 */
export function shiftEvent(change: ShiftChange, causes: readonly Cause[], recording: Recording | undefined): NewEvent {
  const { shift } = change;
  const evidence = causes.filter((cause) => cause.id === shift.from || cause.id === shift.to);
  const responsible = evidence.length > 0 ? evidence : causes;
  return {
    ...factOf(change, recording),
    id: uuidV7(),
    stream: `shift/${shift.shift}`,
    expectedVersion: null,
    notify: responsible.some((cause) => cause.notify),
    recordedBy: RECORDED_BY,
    causationId: responsible.at(-1)?.id ?? null,
    correlationId: null,
  };
}

function factOf(change: ShiftChange, recording: Recording | undefined): DomainEvent {
  const { shift } = change;
  switch (change.change) {
    case 'withdrawn':
      return { type: 'shift.withdrawn', data: { shift: shift.shift, why: 'evidence-changed' } };
    case 'revised':
      return { type: 'shift.revised', data: { ...shift, retroactive: true } };
    case 'detected': {
      const data: ShiftDetected = { ...shift, retroactive: isRetroactive(recording) };
      return { type: 'shift.detected', data };
    }
  }
}

function isRetroactive(recording: Recording | undefined): boolean {
  return recording !== undefined && recording.recordedAt - recording.statedTo > RETROACTIVE_AFTER;
}
