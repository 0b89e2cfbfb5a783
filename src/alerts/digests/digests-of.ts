import type { QueryRunner } from 'typeorm';
import type { Settings } from '../../domain/settings.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { eventsByIds } from '../../event-log/events-by-ids.js';
import { isRedacted } from '../../event-log/redacted-event.js';
import { settingsAt } from '../../projections/settings.reader.js';
import type { ShiftReader } from '../../projections/shift.reader.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import { classOf } from '../alert-class.js';
import type { DigestAlert } from '../bodies/alert-content.js';
import { entriesIn } from '../bodies/digest-entries.js';
import { settingsFor } from '../endpoints/endpoint-settings.js';
import { resolvedConditions } from '../outbox/condition-matters.js';
import type { Subscriber } from '../outbox/subscribers.js';
import { toldShifts } from '../outbox/told-shifts.js';
import type { WaitingAlert } from '../outbox/waiting-alerts.js';
import { correctionNow } from './correction-now.js';
import { standingDenials } from './standing-denials.js';

/** What one endpoint's digest tells, and the last event that it tells of. */
export interface EndpointDigest extends Pick<
  DigestAlert,
  'shifts' | 'corrections' | 'conditions' | 'denials' | 'statements'
> {
  readonly endpoint: string;
  readonly event: { readonly id: string; readonly sequence: number };
}

/**
 * The digests that what waited makes, one an endpoint that still takes digests. It tells of shifts as
 * they stand now: news that was withdrawn or dismissed while it waited, and what was retracted or redacted,
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
  const told = await toldShifts(runner, dossierId, ids(true));
  // What was redacted while it waited is told to nobody.
  const events = (await eventsByIds(runner, dossier, ids(false))).filter((event) => !isRedacted(event));
  const resolutions = events.filter((event) => event.type === 'condition.resolved');
  const conditions = await resolvedConditions(runner, dossierId, resolutions);
  const denials = await standingDenials(runner, dossierId, events.filter((event) => event.type === 'claim.denied'));
  const statements = events.filter((event) => event.type === 'position.stated');

  return subscribers
    .filter((subscriber) => subscriber.events.includes('shift.digest'))
    .flatMap((subscriber): EndpointDigest[] => {
      const { endpointId } = subscriber;
      const own = taken.filter((each) => each.endpoint === endpointId);
      const subjects = new Set(own.map((each) => each.subject));
      const waiting = [...shifts.values()].filter((shift) => subjects.has(shift.id));
      const news = waiting.filter((shift) => shift.status === 'standing' && told.beliefOf(endpointId, shift.id) === null);
      const content = {
        shifts: weightiestFirst(news, settingsFor(settings, subscriber.settings)),
        corrections: waiting.flatMap((shift) => {
          const type = correctionNow(shift, told.beliefOf(endpointId, shift.id));
          return type === null ? [] : [{ type, shift }];
        }),
        conditions: resolutions.flatMap((resolution) => {
          const resolved = conditions.get(resolution.id);
          return resolved && subjects.has(resolution.id) ? [{ resolution, condition: resolved.condition }] : [];
        }),
        denials: denials.filter((denial) => subjects.has(denial.id)),
        statements: statements.filter((statement) => subjects.has(statement.id)),
      };
      const last = own.reduce<WaitingAlert | null>((a, b) => (a !== null && a.sequence > b.sequence ? a : b), null);
      return last === null || entriesIn(content) === 0
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
