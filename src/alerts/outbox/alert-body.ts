import type { RecordedEvent } from '../../domain/events.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import type { AlertType, ShiftAlertType } from '../alert-types.js';
import { shiftLinks, timelineLinks } from './alert-links.js';

/** A body stays below this; a fuller one falls back to the thin form. */
const MOST_BYTES = 20 * 1_024;

type StatementRecorded = Extract<RecordedEvent, { type: 'position.stated' }>;

/**
 * The bytes of an alert on a shift: `{type, timestamp, data}`, with the shift and both its statements
 * in `data`, or, where that is too large, with what a receiver needs to fetch it.
 *
 * @param recordedAt when the event that causes the alert was recorded, ISO 8601
 */
export function shiftAlertBody(
  type: ShiftAlertType,
  recordedAt: string,
  dossier: string,
  shift: ShiftResponse,
  publicUrl: string,
): Buffer {
  const links = shiftLinks(publicUrl, dossier, shift);
  const full = body(type, recordedAt, { dossier, shift, links });
  if (full.length < MOST_BYTES) return full;
  const thin = { dossier, shift: shift.id, kind: shift.kind, actor: shift.actor.slug, issue: shift.issue.slug, links };
  return body(type, recordedAt, thin);
}

/** The bytes of an alert on a statement: as it was recorded, or its id alone where that is too large. */
export function statementAlertBody(event: StatementRecorded, publicUrl: string): Buffer {
  const { dossier, id, sequence, data, recordedAt } = event;
  const links = timelineLinks(publicUrl, dossier, data.actor, data.issue);
  const full = body(event.type, recordedAt, { dossier, statement: { id, sequence, ...data }, links });
  if (full.length < MOST_BYTES) return full;
  return body(event.type, recordedAt, { dossier, statement: id, actor: data.actor, issue: data.issue, links });
}

function body(type: AlertType, timestamp: string, data: object): Buffer {
  return Buffer.from(JSON.stringify({ type, timestamp, data }));
}
