import type { EventType } from '../domain/events.js';
import type { AlertClass, Settings } from '../domain/settings.js';
import type { ShiftResponse } from '../projections/shift.response.js';
import { classOf } from './alert-class.js';
import { type AlertFilter, mismatchOf } from './alert-filter.js';
import type { AlertType, ShiftAlertType } from './alert-types.js';
import { asksForWeak, isWeak } from './weak-evidence.js';

/** What of an endpoint decides whether it is told. */
export interface Subscription {
  readonly events: readonly AlertType[];
  readonly filter: AlertFilter;
}

/** Events that may change what a receiver should believe about a shift. */
export type ShiftEventType = Extract<
  EventType,
  'shift.detected' | 'shift.revised' | 'shift.withdrawn' | 'shift.stated' | 'shift.reviewed'
>;

/** What a receiver believes of a shift by what it was last told; null if it was told nothing. */
export type Belief = 'stands' | 'dropped' | null;

export type AlertDecision =
  /** Of something it was told: sent as it is, and at once. */
  | { readonly kind: 'correction'; readonly type: ShiftAlertType }
  | { readonly kind: 'news'; readonly type: ShiftAlertType }
  /** News for the endpoint's next digest. */
  | { readonly kind: 'digest' }
  | { readonly kind: 'nothing' };

const NOTHING: AlertDecision = { kind: 'nothing' };

/**
 * What an endpoint is told about a shift after an event on it.
 *
 * It goes by how the shift stands *now*: alerts may lag behind the log, and a receiver is better
 * served by one true alert than by a detection that is already withdrawn. Whoever was told of a shift
 * gets every correction, whatever the filter says by then. An analyst's confirmation tells nobody who
 * believes the shift already.
 */
export function decideAlert(
  event: ShiftEventType,
  shift: ShiftResponse,
  subscription: Subscription,
  belief: Belief,
  settings: Settings,
): AlertDecision {
  const correction = belief === null ? null : correctionOf(event, shift, belief);
  if (correction !== null) {
    return subscription.events.includes(correction) ? { kind: 'correction', type: correction } : NOTHING;
  }
  return belief === 'stands' ? NOTHING : newsOf(event, shift, subscription, settings);
}

function correctionOf(event: ShiftEventType, shift: ShiftResponse, belief: 'stands' | 'dropped'): ShiftAlertType | null {
  if (belief === 'dropped') {
    if (shift.status !== 'standing') return null;
    if (event === 'shift.reviewed') return 'shift.reviewed';
    return event === 'shift.revised' ? 'shift.revised' : null;
  }
  switch (shift.status) {
    case 'dismissed':
      return 'shift.reviewed';
    case 'withdrawn':
      return event === 'shift.withdrawn' ? 'shift.withdrawn' : null;
    case 'standing':
      // A withdrawn computation may leave a shift standing that a source asserts as well.
      return event === 'shift.revised' || event === 'shift.withdrawn' ? 'shift.revised' : null;
  }
}

/** Reviews bring no news: what was told to nobody was not meant for them, or was recorded before they asked. */
function newsOf(event: ShiftEventType, shift: ShiftResponse, subscription: Subscription, settings: Settings): AlertDecision {
  if (event === 'shift.withdrawn' || event === 'shift.reviewed') return NOTHING;
  const type = event === 'shift.revised' ? 'shift.revised' : 'shift.detected';
  const news = judgeNews(type, shift, subscription, settings);
  switch (news.kind) {
    case 'silence':
      return NOTHING;
    case 'digest':
      return { kind: 'digest' };
    case 'at-once':
      return { kind: 'news', type };
  }
}

/** What is done with a shift that an endpoint was not told of, or why nothing is. */
export type NewsDecision =
  | { readonly kind: 'at-once' | 'digest' }
  | { readonly kind: 'silence'; readonly why: SilenceReason };

export type SilenceReason =
  | { readonly kind: 'not-standing' | 'weak' | 'class-off' | 'not-asked' }
  | { readonly kind: 'filter'; readonly field: keyof AlertFilter };

/** @param type of the alert that it would be at once */
export function judgeNews(
  type: ShiftAlertType,
  shift: ShiftResponse,
  { events, filter }: Subscription,
  settings: Settings,
): NewsDecision {
  const silent = (why: SilenceReason): NewsDecision => ({ kind: 'silence', why });
  if (shift.status !== 'standing') return silent({ kind: 'not-standing' });
  const field = mismatchOf(filter, shift);
  if (field !== null) return silent({ kind: 'filter', field });
  const alertClass = classFor(filter, shift, settings);
  if (alertClass === 'off') return silent({ kind: isWeak(shift) ? 'weak' : 'class-off' });
  if (alertClass === 'alert' && events.includes(type)) return { kind: 'at-once' };
  // Who wants digests alone gets in them what others get at once.
  return events.includes('shift.digest') ? { kind: 'digest' } : silent({ kind: 'not-asked' });
}

/** An endpoint that names kinds wants these at once; what stands on weak evidence it has to ask for as well. */
function classFor(filter: AlertFilter, shift: ShiftResponse, settings: Settings): AlertClass {
  if (filter.kinds === undefined) return classOf(shift, settings);
  return asksForWeak(filter, shift) ? 'alert' : 'off';
}
