import type { RecordedEvent } from '../../domain/events.js';
import type { ConditionRecorded } from '../../domain/facts/condition-facts.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import type { AlertType, ShiftAlertType } from '../alert-types.js';
import { actorLinks, shiftLinks, timelineLinks } from './alert-links.js';
import { briefly } from './brief-shift.js';

/** A body stays below this; a fuller one falls back to the thin form. */
export const MOST_BYTES = 20 * 1_024;

type StatementRecorded = Extract<RecordedEvent, { type: 'position.stated' }>;
type ConditionResolved = Extract<RecordedEvent, { type: 'condition.resolved' }>;

/**
 * The bytes of an alert on a shift: `{type, timestamp, data}`, with the shift and both its statements
 * in `data`, or, where that is too large, with what a receiver needs to fetch it.
 *
 * @param recordedAt when the event that causes the alert was recorded, ISO 8601
 * @param folded shifts of the same actor, issue and direction that waited for this alert
 */
export function shiftAlertBody(
  type: ShiftAlertType,
  recordedAt: string,
  dossier: string,
  shift: ShiftResponse,
  publicUrl: string,
  folded: readonly ShiftResponse[] = [],
): Buffer {
  const links = shiftLinks(publicUrl, dossier, shift);
  const others = folded.length === 0 ? {} : { folded: folded.map(briefly) };
  const full = bodyOf(type, recordedAt, { dossier, shift, ...others, links });
  if (full.length < MOST_BYTES) return full;
  const { id, kind, actor, issue, retroactive } = shift;
  const thin = { dossier, shift: id, kind, actor: actor.slug, issue: issue?.slug ?? null, retroactive };
  const ids = folded.length === 0 ? {} : { folded: folded.map((each) => ({ id: each.id, kind: each.kind })) };
  return bodyOf(type, recordedAt, { ...thin, ...ids, links });
}

/** The bytes of an alert on a shift of which a redaction left nothing but its id. */
export function redactedShiftBody(type: ShiftAlertType, { id, dossier, recordedAt }: RecordedEvent, shift: string): Buffer {
  return bodyOf(type, recordedAt, { dossier, event: id, shift, redacted: true });
}

/** The bytes of an alert on a statement: as it was recorded, or its id alone where that is too large. */
export function statementAlertBody(event: StatementRecorded, publicUrl: string): Buffer {
  const { dossier, id, sequence, data, recordedAt } = event;
  const links = timelineLinks(publicUrl, dossier, data.actor, data.issue);
  const full = bodyOf(event.type, recordedAt, { dossier, statement: { id, sequence, ...data }, links });
  if (full.length < MOST_BYTES) return full;
  return bodyOf(event.type, recordedAt, { dossier, statement: id, actor: data.actor, issue: data.issue, links });
}

/** The bytes of an alert on a condition: both as they were recorded, or their slugs where that is too large. */
export function conditionAlertBody(event: ConditionResolved, condition: ConditionRecorded, publicUrl: string): Buffer {
  const { dossier, id, sequence, recordedAt } = event;
  const { condition: slug, ...resolution } = event.data;
  const links = actorLinks(publicUrl, dossier, condition.actor);
  const full = bodyOf(event.type, recordedAt, { dossier, condition, resolution: { id, sequence, ...resolution }, links });
  if (full.length < MOST_BYTES) return full;
  const { addressee, status, stated } = resolution;
  return bodyOf(event.type, recordedAt, { dossier, condition: slug, resolution: { id, addressee, status, stated }, links });
}

/** @param timestamp ISO 8601 */
export function bodyOf(type: AlertType, timestamp: string, data: object): Buffer {
  return Buffer.from(JSON.stringify({ type, timestamp, data }));
}
