import type { ShiftResponse } from '../../projections/shift.response.js';
import { decideAlert } from '../alert-decision.js';
import { matchesStatement } from '../alert-filter.js';
import type { AlertType, ShiftAlertType } from '../alert-types.js';
import { shiftAlertBody, statementAlertBody } from './alert-body.js';
import { type AlertEvent, shiftIdOf } from './alert-events.js';
import type { Subscriber } from './subscribers.js';
import type { ToldShifts } from './told-shifts.js';

/** One alert, to be delivered to each of the endpoints. */
export interface PlannedAlert {
  readonly event: AlertEvent;
  readonly type: AlertType;
  readonly shiftId: string | null;
  readonly body: Buffer;
  readonly endpointIds: readonly string[];
}

/**
 * Who is told what about one event. Notes in `told` what it decides, so that later events of the same
 * stretch know it.
 *
 * @throws Error when the read models lack a shift that the log has: nothing may be skipped in silence
 */
export function planAlerts(
  event: AlertEvent,
  subscribers: readonly Subscriber[],
  shifts: ReadonlyMap<string, ShiftResponse>,
  told: ToldShifts,
  publicUrl: string,
): PlannedAlert[] {
  const concerned = subscribers.filter((subscriber) => event.sequence > subscriber.startsAfter);
  if (concerned.length === 0) return [];
  if (event.type === 'position.stated') {
    const endpointIds = concerned
      .filter(({ events, filter }) => events.includes(event.type) && matchesStatement(filter, event.data))
      .map((subscriber) => subscriber.endpointId);
    if (endpointIds.length === 0) return [];
    return [{ event, type: event.type, shiftId: null, body: statementAlertBody(event, publicUrl), endpointIds }];
  }

  const shift = shifts.get(shiftIdOf(event) ?? '');
  if (shift === undefined) {
    throw new Error(`The shift of event ${event.sequence} (${event.id}) is not in the read models.`);
  }
  const byType = new Map<ShiftAlertType, string[]>();
  for (const subscriber of concerned) {
    const alert = decideAlert(event.type, shift, subscriber, told.lastTo(subscriber.endpointId, shift.id));
    if (alert === null) continue;
    told.tell(subscriber.endpointId, shift.id, alert);
    byType.set(alert, [...(byType.get(alert) ?? []), subscriber.endpointId]);
  }
  return [...byType].map(([type, endpointIds]) => ({
    event,
    type,
    shiftId: shift.id,
    body: shiftAlertBody(type, event.recordedAt, event.dossier, shift, publicUrl),
    endpointIds,
  }));
}
