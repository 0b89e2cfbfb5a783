import type { Payload } from '../endpoints/endpoint-options.js';
import type { ComposedAlert, DigestAlert } from './alert-content.js';
import { entriesIn, fullDigest, thinDigest } from './digest-data.js';
import { MOST_BYTES, messageOf } from './message.js';

/** No entry of a digest is shorter, bytes: what is more than fits at best is not written out to be measured. */
const LEAST_ENTRY_BYTES = 100;
const MOST_NAMED = Math.floor(MOST_BYTES / LEAST_ENTRY_BYTES);

/**
 * A digest in the standard form: with everything in full; where that is too large, or not asked for, ids, codes and
 * links; where even that is too large, as many of them as fit.
 */
export function digestMessage(digest: DigestAlert, payload: Payload, publicUrl: string): Omit<ComposedAlert, 'shows'> {
  const all = entriesIn(digest);
  if (payload === 'full' && all <= MOST_NAMED) {
    const body = messageOf('shift.digest', digest.timestamp, fullDigest(digest, publicUrl));
    const named = { shifts: digest.shifts.length, corrections: digest.corrections.length };
    if (body.length < MOST_BYTES) return { body, named };
  }
  for (let room = Math.min(all, MOST_NAMED); ; room = Math.floor(room * 0.9)) {
    const { data, named } = thinDigest(digest, publicUrl, room);
    const body = messageOf('shift.digest', digest.timestamp, data);
    if (body.length < MOST_BYTES || room === 0) return { body, named };
  }
}
