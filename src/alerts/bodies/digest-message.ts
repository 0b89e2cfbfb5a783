import type { BodyVariant, ComposedAlert, DigestAlert } from './alert-content.js';
import { fullDigest, listedDigest } from './digest-data.js';
import { type DigestEntries, entriesIn, firstOf } from './digest-entries.js';
import { MOST_BYTES, messageOf } from './message.js';
import { shownIn } from './shown-in.js';
import { bytesOf } from './slack/slack-blocks.js';
import { slackDigest } from './slack/slack-digest.js';

/** No entry of a digest is shorter, bytes: what is more than fits at best is not written out to be measured. */
const LEAST_ENTRY_BYTES = 100;
const MOST_NAMED = Math.floor(MOST_BYTES / LEAST_ENTRY_BYTES);

/**
 * A digest with everything in full; where that is too large, or not asked for, a list of ids, codes and links; where
 * even that is too large, of as many as fit. In Slack's form it is always a list.
 */
export function digestMessage(digest: DigestAlert, variant: BodyVariant, publicUrl: string): ComposedAlert {
  if (variant.format === 'standard' && variant.payload === 'full' && entriesIn(digest) <= MOST_NAMED) {
    const body = messageOf('shift.digest', digest.timestamp, fullDigest(digest, publicUrl));
    if (body.length < MOST_BYTES) return composed(body, digest, digest, publicUrl);
  }
  for (let room = Math.min(entriesIn(digest), MOST_NAMED); ; room = Math.floor(room * 0.9)) {
    const taken = firstOf(digest, room);
    const body = listOf(digest, taken, variant, publicUrl);
    if (body.length < MOST_BYTES || room === 0) return composed(body, digest, taken, publicUrl);
  }
}

function listOf(digest: DigestAlert, taken: DigestEntries, variant: BodyVariant, publicUrl: string): Buffer {
  if (variant.format === 'slack') return bytesOf(slackDigest(digest, taken, variant.payload, publicUrl));
  const told = variant.payload === 'full' ? 'positions' : 'slugs';
  return messageOf('shift.digest', digest.timestamp, listedDigest(digest, taken, publicUrl, told));
}

function composed(body: Buffer, digest: DigestAlert, taken: DigestEntries, publicUrl: string): ComposedAlert {
  const shows = shownIn(fullDigest({ ...digest, ...taken }, publicUrl));
  return { body, shows, named: { shifts: taken.shifts.length, corrections: taken.corrections.length } };
}
