import type { EventType } from '../domain/events.js';
import type { ShiftResponse } from '../projections/shift.response.js';
import { type AlertFilter, matches } from './alert-filter.js';
import { alertsByDefault } from './alert-policy.js';
import type { AlertType, ShiftAlertType } from './alert-types.js';

/** What of an endpoint decides whether it is told. */
export interface Subscription {
  readonly events: readonly AlertType[];
  readonly filter: AlertFilter;
}

/** Events that may change what a receiver should believe about a shift. */
export type ShiftEventType = Extract<
  EventType,
  'shift.detected' | 'shift.revised' | 'shift.withdrawn' | 'shift.stated'
>;

/**
 * What an endpoint is told about a shift after an event on it; null for nothing.
 *
 * It goes by how the shift stands *now*: alerts may lag behind the log, and a receiver is better
 * served by one true alert than by a detection that is already withdrawn. Whoever was told of a shift
 * gets every correction, whatever the filter says by then.
 *
 * @param lastTold type of the last alert on this shift to this endpoint, null if there was none
 */
export function decideAlert(
  event: ShiftEventType,
  shift: ShiftResponse,
  subscription: Subscription,
  lastTold: ShiftAlertType | null,
): ShiftAlertType | null {
  const believes = lastTold === 'shift.detected' || lastTold === 'shift.revised';
  const alert = believes ? correctionOf(event, shift) : newsOf(event, shift, subscription.filter);
  return alert !== null && subscription.events.includes(alert) ? alert : null;
}

function correctionOf(event: ShiftEventType, shift: ShiftResponse): ShiftAlertType | null {
  switch (event) {
    case 'shift.withdrawn':
      // A withdrawn computation may leave a shift standing that a source asserts as well.
      return shift.status === 'withdrawn' ? 'shift.withdrawn' : 'shift.revised';
    case 'shift.revised':
      return shift.status === 'standing' ? 'shift.revised' : null;
    case 'shift.detected':
    case 'shift.stated':
      return null;
  }
}

function newsOf(event: ShiftEventType, shift: ShiftResponse, filter: AlertFilter): ShiftAlertType | null {
  if (event === 'shift.withdrawn' || shift.status === 'withdrawn') return null;
  const isWanted = matches(filter, shift) && (filter.kinds !== undefined || alertsByDefault(shift));
  if (!isWanted) return null;
  return event === 'shift.revised' ? 'shift.revised' : 'shift.detected';
}
