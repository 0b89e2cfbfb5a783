import type { RecordedEvent } from '../../domain/events.js';
import { isForShiftsAlone, matchesMatter, matchesStatement } from '../alert-filter.js';
import type { AlertType } from '../alert-types.js';
import { conditionAlertBody, statementAlertBody } from './alert-body.js';
import type { AlertContext } from './alert-context.js';
import type { AlertEvent } from './alert-event.js';
import { isFinal } from './condition-matters.js';
import { planShiftAlerts } from './plan-shift-alerts.js';
import type { PlannedAlert } from './planned-alert.js';
import type { Subscriber } from './subscribers.js';

/**
 * Who is told what about one event at once. Notes in the context what it decides, what has to wait
 * included, so that later events of the same stretch know it.
 *
 * @throws Error when the read models lack what the log has: nothing may be skipped in silence
 */
export function planAlerts(alerting: AlertEvent, context: AlertContext): PlannedAlert[] {
  const { event } = alerting;
  const concerned = context.subscribers.filter((subscriber) => event.sequence > subscriber.startsAfter);
  if (concerned.length === 0) return [];
  switch (alerting.about) {
    case 'shift':
      return planShiftAlerts(alerting, concerned, context);
    case 'statement': {
      const told = concerned.filter((each) => matchesStatement(each.filter, alerting.event.data));
      return toSubscribers(alerting.event, told, () => statementAlertBody(alerting.event, context.publicUrl));
    }
    case 'condition':
      return planConditionAlert(alerting.event, concerned, context);
    case 'denial':
      waitForDigest(alerting.event, concerned, context);
      return [];
  }
}

function planConditionAlert(
  event: Extract<AlertEvent, { about: 'condition' }>['event'],
  concerned: readonly Subscriber[],
  context: AlertContext,
): PlannedAlert[] {
  if (!isFinal(event.data.status)) return [];
  const resolved = context.conditions.get(event.id);
  if (resolved === undefined) {
    throw new Error(`The condition of event ${event.sequence} (${event.id}) is not in the read models.`);
  }
  const wanted = concerned.filter(
    ({ events, filter }) =>
      events.includes(event.type) && !isForShiftsAlone(filter) && matchesMatter(filter, resolved.matter),
  );
  const batch = context.batches.get(event.id);
  const waits = batch === undefined ? [] : wanted.filter(({ events }) => events.includes('shift.digest'));
  for (const { endpointId } of waits) {
    context.waiting.begins({ ...waitingOn(event, endpointId), waitsFor: 'batch', together: batch ?? null });
  }
  const told = wanted.filter((each) => !waits.includes(each));
  return toSubscribers(event, told, () => conditionAlertBody(event, resolved.condition, context.publicUrl));
}

/** A denial is never told at once: it moves no position, and what it makes provisional is told by the shift. */
function waitForDigest(
  event: Extract<AlertEvent, { about: 'denial' }>['event'],
  concerned: readonly Subscriber[],
  context: AlertContext,
): void {
  const matter = context.denials.get(event.id);
  const batch = context.batches.get(event.id) ?? null;
  for (const { endpointId, events, filter } of concerned) {
    if (!events.includes('shift.digest') || isForShiftsAlone(filter) || !matter || !matchesMatter(filter, matter)) continue;
    const waitsFor = batch === null ? 'digest' : 'batch';
    context.waiting.begins({ ...waitingOn(event, endpointId), waitsFor, together: batch });
  }
}

function waitingOn(event: RecordedEvent, endpoint: string) {
  return { endpoint, subject: event.id, isShift: false, event: event.id, sequence: event.sequence };
}

function toSubscribers(
  event: RecordedEvent & { readonly type: AlertType },
  subscribers: readonly Subscriber[],
  body: () => Buffer,
): PlannedAlert[] {
  const endpointIds = subscribers
    .filter(({ events }) => events.includes(event.type))
    .map((subscriber) => subscriber.endpointId);
  return endpointIds.length === 0 ? [] : [{ event, type: event.type, shiftId: null, body: body(), endpointIds }];
}
