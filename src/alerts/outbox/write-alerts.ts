import type { AlertEvent } from './alert-event.js';

/**
 * Writes the deliveries of events, and what waits for a later one, within the caller's transaction.
 * @param upTo sequence up to which the dossier's settings count
 * @returns how many deliveries
 */
export type WriteAlerts = (events: readonly AlertEvent[], upTo: number) => Promise<number>;
