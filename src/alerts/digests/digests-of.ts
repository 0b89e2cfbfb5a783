import type { QueryRunner } from 'typeorm';
import type { Settings } from '../../domain/settings.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { eventsByIds } from '../../event-log/events-by-ids.js';
import { isRedacted } from '../../event-log/redacted-event.js';
import { settingsAt } from '../../projections/settings.reader.js';
import type { ShiftReader } from '../../projections/shift.reader.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import { classOf } from '../alert-class.js';
import { resolvedConditions } from '../outbox/condition-matters.js';
import type { Subscriber } from '../outbox/subscribers.js';
import type { WaitingAlert } from '../outbox/waiting-alerts.js';
import type { Digest } from './digest-body.js';
import { standingDenials } from './standing-denials.js';

/** What one endpoint's digest tells, and the last event that it tells of. */
export interface EndpointDigest extends Omit<Digest, 'dossier' | 'batch'> {
  readonly endpoint: string;
  readonly event: { readonly id: string; readonly sequence: number };
}

/**
 * The digests that what waited makes, one an endpoint that still takes digests. It tells of shifts as
 * they stand now: one that was withdrawn or dismissed while it waited, and a denial that was retracted,
 * are not told; an endpoint for which nothing is left gets none.
 */
export async function digestsOf(
  runner: QueryRunner,
  dossier: DossierKey,
  shiftReader: ShiftReader,
  subscribers: readonly Subscriber[],
  taken: readonly WaitingAlert[],
): Promise<EndpointDigest[]> {
  const { dossierId } = dossier;
  const settings = await settingsAt(runner, dossierId, Number.MAX_SAFE_INTEGER);
  const ids = (isShift: boolean) => [...new Set(taken.filter((each) => each.isShift === isShift).map((each) => each.subject))];
  const shifts = await shiftReader.byIds(dossierId, ids(true), runner);
  // What was redacted while it waited is told to nobody.
  const events = (await eventsByIds(runner, dossier, ids(false))).filter((event) => !isRedacted(event));
  const resolutions = events.filter((event) => event.type === 'condition.resolved');
  const conditions = await resolvedConditions(runner, dossierId, resolutions);
  const denials = await standingDenials(runner, dossierId, events.filter((event) => event.type === 'claim.denied'));

  return subscribers
    .filter((subscriber) => subscriber.events.includes('shift.digest'))
    .flatMap(({ endpointId }): EndpointDigest[] => {
      const own = taken.filter((each) => each.endpoint === endpointId);
      const subjects = new Set(own.map((each) => each.subject));
      const standing = [...shifts.values()].filter((shift) => subjects.has(shift.id) && shift.status === 'standing');
      const content = {
        shifts: weightiestFirst(standing, settings),
        conditions: resolutions.flatMap((resolution) => {
          const resolved = conditions.get(resolution.id);
          return resolved && subjects.has(resolution.id) ? [{ resolution, condition: resolved.condition }] : [];
        }),
        denials: denials.filter((denial) => subjects.has(denial.id)),
      };
      const last = own.reduce<WaitingAlert | null>((a, b) => (a !== null && a.sequence > b.sequence ? a : b), null);
      const isEmpty = Object.values(content).every((list) => list.length === 0);
      return last === null || isEmpty
        ? []
        : [{ endpoint: endpointId, event: { id: last.event, sequence: last.sequence }, ...content }];
    });
}

/** What would alert before what would not, then the larger before the smaller, then the older. */
function weightiestFirst(shifts: readonly ShiftResponse[], settings: Settings): ShiftResponse[] {
  const weight = (shift: ShiftResponse): number =>
    (classOf(shift, settings) === 'alert' ? 1_000 : 0) + (shift.magnitude ?? 0);
  return [...shifts].sort((a, b) => weight(b) - weight(a) || a.sequence - b.sequence);
}
