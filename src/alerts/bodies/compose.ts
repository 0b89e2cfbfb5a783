import type { AlertContent, BodyVariant, ComposedAlert } from './alert-content.js';
import { digestMessage } from './digest-message.js';
import { MOST_BYTES, messageOf } from './message.js';
import { shownIn } from './shown-in.js';
import { slackMessage } from './slack/slack-message.js';
import { fullData, thinData, typeOf } from './standard-data.js';

const EVERYTHING = { shifts: Number.POSITIVE_INFINITY, corrections: Number.POSITIVE_INFINITY };

/**
 * The bytes that tell something in the form an endpoint asks for, 20 KB at most: what would be larger falls back to ids
 * and links, a digest to as many entries as fit.
 *
 * @param publicUrl base of the page, without a slash at its end
 */
export function composeAlert(content: AlertContent, variant: BodyVariant, publicUrl: string): ComposedAlert {
  const shows = shownIn(fullData(content, publicUrl));
  if (variant.format === 'slack') return { ...slackMessage(content, variant.payload, publicUrl), shows };
  if (content.about === 'digest') return { ...digestMessage(content, variant.payload, publicUrl), shows };
  return { body: standardMessage(content, variant, publicUrl), shows, named: EVERYTHING };
}

function standardMessage(content: AlertContent, { payload }: BodyVariant, publicUrl: string): Buffer {
  if (payload === 'full') {
    const full = messageOf(typeOf(content), content.timestamp, fullData(content, publicUrl));
    if (full.length < MOST_BYTES) return full;
  }
  return messageOf(typeOf(content), content.timestamp, thinData(content, publicUrl));
}
