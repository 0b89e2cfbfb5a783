import type { StoredEvent } from '../../event-log/stored-event.js';

/** After which time a client that lost the connection asks again, milliseconds. */
const RETRY_MS = 3_000;

/** The stream's first words: what a client does when it breaks (WHATWG HTML, 9.2 Server-sent events). */
export const RETRY_HINT = `retry: ${RETRY_MS}\n\n`;

/** An event as a message: its sequence is the id from which a client resumes, its envelope one line of JSON. */
export function eventMessage({ salt: _salt, ...envelope }: StoredEvent): string {
  return `id: ${envelope.sequence}\nevent: ${envelope.type}\ndata: ${JSON.stringify(envelope)}\n\n`;
}

/**
 * Shows that the stream lives. An id without data is no message, but a client keeps it: it resumes behind what was
 * looked at and filtered out.
 * @param lookedAt the last sequence that was looked at
 */
export function heartbeat(lookedAt: number): string {
  return `: heartbeat\nid: ${lookedAt}\n\n`;
}
