import type { RecordedEvent } from '../../domain/events.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import { decideAlert } from '../alert-decision.js';
import type { ShiftAlertType } from '../alert-types.js';
import { settingsFor } from '../endpoints/endpoint-settings.js';
import { type AlertContext, batchFor } from './alert-context.js';
import type { AlertEvent } from './alert-event.js';
import { foldKeyOf } from './fold-key.js';
import type { PlannedAlert } from './planned-alert.js';
import { inDigestsOnly, type Subscriber } from './subscribers.js';
import type { WaitingAlert } from './waiting-alerts.js';

type ShiftEvent = Extract<AlertEvent, { about: 'shift' }>;

/** An alert on a shift to one endpoint. */
interface ShiftAlert {
  readonly endpoint: string;
  readonly type: ShiftAlertType;
  /** Shifts that waited for it, oldest first. */
  readonly folded: readonly ShiftResponse[];
}

/** Who of the endpoints is told what about a shift at once; the context takes note of it, and of what has to wait. */
export function planShiftAlerts(
  alerting: ShiftEvent,
  concerned: readonly Subscriber[],
  context: AlertContext,
): PlannedAlert[] {
  const { event } = alerting;
  const shift = context.shifts.get(alerting.shift);
  if (shift === undefined) {
    if (event.type === 'content.redacted') return planRedactedShift(event, alerting.shift, concerned, context);
    throw new Error(`The shift of event ${event.sequence} (${event.id}) is not in the read models.`);
  }
  const alerts = concerned.map((each) => alertTo(each, alerting, shift, context)).filter((alert) => alert !== null);
  return alike(alerts).map(({ type, folded, endpointIds }) => ({
    event,
    type,
    shiftId: shift.id,
    content: { about: 'shift', dossier: event.dossier, timestamp: event.recordedAt, type, shift, folded },
    endpointIds,
  }));
}

/**
 * Nothing is left of a shift that was only asserted: who was told of it hears that it no longer stands, and no more. At
 * once, whatever the rhythm: what is removed for legal reasons should not be on show until Monday.
 */
function planRedactedShift(
  event: RecordedEvent,
  shift: string,
  concerned: readonly Subscriber[],
  { told, waiting }: AlertContext,
): PlannedAlert[] {
  for (const { endpointId: endpoint } of concerned) waiting.ends({ endpoint, subject: shift });
  const type = 'shift.withdrawn';
  const believing = concerned.filter(
    ({ endpointId, events }) => events.includes(type) && told.beliefOf(endpointId, shift) === 'stands',
  );
  for (const { endpointId } of believing) told.tell(endpointId, shift, false);
  if (believing.length === 0) return [];
  const { id, dossier, recordedAt: timestamp } = event;
  const content = { about: 'redacted-shift', dossier, timestamp, type, event: id, shift } as const;
  return [{ event, type, shiftId: shift, content, endpointIds: believing.map(({ endpointId }) => endpointId) }];
}

function alertTo(
  subscriber: Subscriber,
  alerting: ShiftEvent,
  shift: ShiftResponse,
  context: AlertContext,
): ShiftAlert | null {
  const endpoint = subscriber.endpointId;
  const { told, windows, waiting } = context;
  const belief = told.beliefOf(endpoint, shift.id);
  const settings = settingsFor(context.settings, subscriber.settings);
  const decision = decideAlert(alerting.change, shift, subscriber, belief, settings);
  const begin = (wait: Wait): void => {
    const { id, sequence } = alerting.event;
    waiting.begins({ endpoint, subject: shift.id, isShift: true, event: id, sequence, ...wait });
  };
  switch (decision.kind) {
    case 'nothing':
      // What it has become is nothing for this endpoint: then it has nothing to wait for either.
      if (alerting.change === 'shift.revised') waiting.ends({ endpoint, subject: shift.id });
      return null;
    case 'correction':
      if (inDigestsOnly(subscriber)) {
        begin({ waitsFor: 'digest', together: null });
        return null;
      }
      // It may wait since a time when the endpoint took nothing but digests.
      waiting.ends({ endpoint, subject: shift.id });
      told.tell(endpoint, shift.id, shift.status === 'standing');
      return { endpoint, type: decision.type, folded: [] };
    case 'digest':
    case 'news': {
      const key = foldKeyOf(shift);
      const wait = waitOf(decision.kind, subscriber, alerting, key, settings.foldWithin, context);
      if (wait !== null) {
        begin(wait);
        return null;
      }
      if (decision.kind === 'digest') return null;
      waiting.ends({ endpoint, subject: shift.id });
      const folded = waiting.foldedInto(endpoint, key).flatMap(({ subject }) => {
        const each = context.shifts.get(subject);
        // It may be confirmed yet, and goes with a digest then.
        if (each?.status === 'dismissed') return [];
        waiting.ends({ endpoint, subject });
        if (each?.status !== 'standing') return [];
        told.tell(endpoint, each.id, true);
        return [each];
      });
      windows.opens({ endpoint, key });
      told.tell(endpoint, shift.id, true);
      return { endpoint, type: decision.type, folded };
    }
  }
}

/**
 * What news has to wait for; null where it goes out at once. Who takes no digests is made to wait for
 * nothing, since nothing would bring it for certain.
 */
function waitOf(
  kind: 'digest' | 'news',
  subscriber: Subscriber,
  { event }: ShiftEvent,
  key: string,
  foldWithin: number,
  context: AlertContext,
): Wait | null {
  if (inDigestsOnly(subscriber)) return { waitsFor: 'digest', together: null };
  if (!subscriber.events.includes('shift.digest')) return null;
  const batch = batchFor(context, subscriber, event.id);
  if (batch !== null) return { waitsFor: 'batch', together: batch };
  if (kind === 'digest') return { waitsFor: 'digest', together: null };
  const isFolded = context.windows.isOpen({ endpoint: subscriber.endpointId, key }, foldWithin);
  return isFolded ? { waitsFor: 'fold', together: key } : null;
}

type Wait = Pick<WaitingAlert, 'waitsFor' | 'together'>;

/** Alerts that tell the same, together. */
function alike(alerts: readonly ShiftAlert[]) {
  const groups = new Map<string, { type: ShiftAlertType; folded: readonly ShiftResponse[]; endpointIds: string[] }>();
  for (const { endpoint, type, folded } of alerts) {
    const name = [type, ...folded.map((shift) => shift.id)].join(' ');
    const group = groups.get(name) ?? { type, folded, endpointIds: [] };
    group.endpointIds.push(endpoint);
    groups.set(name, group);
  }
  return [...groups.values()];
}
