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
import { standingStatements } from './standing-statements.js';

/** What one endpoint's digest tells, and the last event that it tells of. */
export interface EndpointDigest extends Pick<
  DigestAlert,
  'shifts' | 'corrections' | 'conditions' | 'denials' | 'statements'
> {
  readonly endpoint: string;
  readonly event: { readonly id: string; readonly sequence: number };
  /** What made its shifts and corrections wait, by shift. */
  readonly waited: ReadonlyMap<string, WaitingAlert>;
}

/** What is made of what waited. */
export interface MadeDigests {
  /** One an endpoint for which there is something to tell. */
  readonly digests: readonly EndpointDigest[];
  /** News that is dismissed now: it is told if it is confirmed after all. */
  readonly dismissed: readonly WaitingAlert[];
}

/**
 * The digests that what waited makes. They tell of shifts as they stand now: news that was withdrawn or dismissed while
 * it waited, and what was retracted or redacted, are not told. What waits was asked for when it came, so it is told
 * whatever the endpoint asks for by now.
 */
export async function digestsOf(
  runner: QueryRunner,
  dossier: DossierKey,
  shiftReader: ShiftReader,
  subscribers: readonly Subscriber[],
  taken: readonly WaitingAlert[],
): Promise<MadeDigests> {
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
  const statements = await standingStatements(runner, dossierId, events.filter((event) => event.type === 'position.stated'));

  const dismissed = taken.filter(
    ({ endpoint, subject }) => shifts.get(subject)?.status === 'dismissed' && told.beliefOf(endpoint, subject) === null,
  );
  const digests = subscribers.flatMap((subscriber): EndpointDigest[] => {
    const { endpointId } = subscriber;
    const own = taken.filter((each) => each.endpoint === endpointId);
    const waited = new Map(own.map((each) => [each.subject, each]));
    const waiting = [...shifts.values()].filter((shift) => waited.has(shift.id));
    const news = waiting.filter((shift) => shift.status === 'standing' && told.beliefOf(endpointId, shift.id) === null);
    const content = {
      shifts: weightiestFirst(news, settingsFor(settings, subscriber.settings)),
      corrections: waiting.flatMap((shift) => {
        const type = correctionNow(shift, told.beliefOf(endpointId, shift.id));
        return type !== null && subscriber.events.includes(type) ? [{ type, shift }] : [];
      }),
      conditions: resolutions.flatMap((resolution) => {
        const resolved = conditions.get(resolution.id);
        return resolved && waited.has(resolution.id) ? [{ resolution, condition: resolved.condition }] : [];
      }),
      denials: denials.filter((denial) => waited.has(denial.id)),
      statements: statements.filter((statement) => waited.has(statement.id)),
    };
    const last = own.reduce<WaitingAlert | null>((a, b) => (a !== null && a.sequence > b.sequence ? a : b), null);
    return last === null || entriesIn(content) === 0
      ? []
      : [{ endpoint: endpointId, event: { id: last.event, sequence: last.sequence }, waited, ...content }];
  });
  return { digests, dismissed };
}

/** What would alert before what would not, then the larger before the smaller, then the older. */
function weightiestFirst(shifts: readonly ShiftResponse[], settings: Settings): ShiftResponse[] {
  const weight = (shift: ShiftResponse): number =>
    (classOf(shift, settings) === 'alert' ? 1_000 : 0) + (shift.magnitude ?? 0);
  return [...shifts].sort((a, b) => weight(b) - weight(a) || a.sequence - b.sequence);
}
