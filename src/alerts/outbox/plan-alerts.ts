import type { RecordedEvent } from '../../domain/events.js';
import { isForShiftsAlone, matchesMatter, matchesStatement } from '../alert-filter.js';
import type { AlertType } from '../alert-types.js';
import type { AlertContent } from '../bodies/alert-content.js';
import { type AlertContext, batchFor } from './alert-context.js';
import type { AlertEvent } from './alert-event.js';
import { isFinal } from './condition-matters.js';
import { planShiftAlerts } from './plan-shift-alerts.js';
import type { PlannedAlert } from './planned-alert.js';
import { inDigestsOnly, type Subscriber } from './subscribers.js';
import type { WaitingAlert } from './waiting-alerts.js';

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
    case 'statement':
      return planStatementAlert(alerting.event, concerned, context);
    case 'condition':
      return planConditionAlert(alerting.event, concerned, context);
    case 'denial':
      planDenial(alerting.event, concerned, context);
      return [];
  }
}

function planStatementAlert(
  event: Extract<AlertEvent, { about: 'statement' }>['event'],
  concerned: readonly Subscriber[],
  context: AlertContext,
): PlannedAlert[] {
  const wanted = concerned.filter(({ events, filter }) => events.includes(event.type) && matchesStatement(filter, event.data));
  for (const subscriber of wanted.filter(inDigestsOnly)) {
    context.waiting.begins({ ...waitingOn(event, subscriber.endpointId), waitsFor: 'digest', together: null });
  }
  const content = { about: 'statement', ...toldOf(event), event } as const;
  return toSubscribers(event, wanted.filter((each) => !inDigestsOnly(each)), content);
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
  const told = wanted.filter((subscriber) => {
    const batch = subscriber.events.includes('shift.digest') ? batchFor(context, subscriber, event.id) : null;
    if (batch === null && !inDigestsOnly(subscriber)) return true;
    context.waiting.begins(waitForDigest(event, subscriber, batch));
    return false;
  });
  return toSubscribers(event, told, { about: 'condition', ...toldOf(event), event, condition: resolved.condition });
}

/** A denial is never told at once: it moves no position, and what it makes provisional is told by the shift. */
function planDenial(
  event: Extract<AlertEvent, { about: 'denial' }>['event'],
  concerned: readonly Subscriber[],
  context: AlertContext,
): void {
  const matter = context.denials.get(event.id);
  for (const subscriber of concerned) {
    const { events, filter } = subscriber;
    if (!events.includes('shift.digest') || isForShiftsAlone(filter) || !matter || !matchesMatter(filter, matter)) continue;
    context.waiting.begins(waitForDigest(event, subscriber, batchFor(context, subscriber, event.id)));
  }
}

/** That an event waits for its batch's digest, or for the next one. */
function waitForDigest(event: RecordedEvent, subscriber: Subscriber, batch: string | null): WaitingAlert {
  const alone = batch === null || inDigestsOnly(subscriber);
  const wait = alone ? ({ waitsFor: 'digest', together: null } as const) : ({ waitsFor: 'batch', together: batch } as const);
  return { ...waitingOn(event, subscriber.endpointId), ...wait };
}

function waitingOn(event: RecordedEvent, endpoint: string) {
  return { endpoint, subject: event.id, isShift: false, event: event.id, sequence: event.sequence };
}

function toSubscribers(
  event: RecordedEvent & { readonly type: AlertType },
  subscribers: readonly Subscriber[],
  content: AlertContent,
): PlannedAlert[] {
  const endpointIds = subscribers
    .filter(({ events }) => events.includes(event.type))
    .map((subscriber) => subscriber.endpointId);
  return endpointIds.length === 0 ? [] : [{ event, type: event.type, shiftId: null, content, endpointIds }];
}

/** Of what, and when it was recorded. */
function toldOf({ dossier, recordedAt }: RecordedEvent): { dossier: string; timestamp: string } {
  return { dossier, timestamp: recordedAt };
}
