import type { Queries } from '../../database/queries.js';
import type { Settings } from '../../domain/settings.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { settingsAt } from '../../projections/settings.reader.js';
import type { ShiftReader } from '../../projections/shift.reader.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import type { Matter } from '../alert-filter.js';
import { settingsFor } from '../endpoints/endpoint-settings.js';
import type { AlertEvent } from './alert-event.js';
import { type Batches, batchesOf } from './batches.js';
import { type ResolvedCondition, resolvedConditions } from './condition-matters.js';
import { denialMatters } from './denial-matters.js';
import { foldKeyOf } from './fold-key.js';
import { type FoldWindows, foldWindows } from './fold-windows.js';
import type { Subscriber } from './subscribers.js';
import { type ToldShifts, toldShifts } from './told-shifts.js';
import { type WaitingAlerts, waitingFolds } from './waiting-alerts.js';

/** All that a stretch of events is decided by; `told`, `windows` and `waiting` take note of the decisions. */
export interface AlertContext {
  readonly subscribers: readonly Subscriber[];
  /** The dossier's; an endpoint may differ. */
  readonly settings: Settings;
  readonly shifts: ReadonlyMap<string, ShiftResponse>;
  readonly conditions: ReadonlyMap<string, ResolvedCondition>;
  readonly denials: ReadonlyMap<string, Matter>;
  readonly batches: Batches;
  readonly told: ToldShifts;
  readonly windows: FoldWindows;
  readonly waiting: WaitingAlerts;
  readonly publicUrl: string;
}

/** @param upTo sequence up to which the dossier's settings count */
export async function alertContext(
  queries: Queries,
  { dossierId }: DossierKey,
  shiftReader: ShiftReader,
  events: readonly AlertEvent[],
  given: { readonly subscribers: readonly Subscriber[]; readonly upTo: number; readonly publicUrl: string },
): Promise<AlertContext> {
  const { subscribers, upTo, publicUrl } = given;
  const settings = await settingsAt(queries, dossierId, upTo);
  const ids = [...new Set(events.flatMap((event) => (event.about === 'shift' ? [event.shift] : [])))];
  const shifts = await shiftReader.byIds(dossierId, ids, queries);
  const keys = [...new Set([...shifts.values()].map(foldKeyOf))];
  const waiting = await waitingFolds(queries, dossierId, keys);
  const folded = waiting.subjects().filter((id) => !shifts.has(id));
  const resolutions = events.flatMap((each) => (each.about === 'condition' ? [each.event] : []));
  const denials = events.flatMap((each) => (each.about === 'denial' ? [each.event] : []));
  return {
    subscribers,
    settings,
    shifts: new Map([...shifts, ...(await shiftReader.byIds(dossierId, folded, queries))]),
    conditions: await resolvedConditions(queries, dossierId, resolutions),
    denials: await denialMatters(queries, dossierId, denials),
    batches: subscribers.some((each) => settingsFor(settings, each.settings).digestsBatches)
      ? await batchesOf(queries, dossierId, events.map(({ event }) => event))
      : new Map(),
    told: await toldShifts(queries, dossierId, ids),
    windows: await foldWindows(queries, dossierId, keys),
    waiting,
    publicUrl,
  };
}

/** The batch that an event came by, where the endpoint wants what batches bring together; null where it came alone. */
export function batchFor({ batches, settings }: AlertContext, subscriber: Subscriber, event: string): string | null {
  return settingsFor(settings, subscriber.settings).digestsBatches ? (batches.get(event) ?? null) : null;
}
