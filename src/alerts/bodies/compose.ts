import type { AlertContent, BodyVariant, ComposedAlert, SingleAlert } from './alert-content.js';
import { digestMessage } from './digest-message.js';
import { MOST_BYTES, messageOf } from './message.js';
import { shownIn } from './shown-in.js';
import { slackMessage } from './slack/slack-message.js';
import { fullData, thinData, typeOf } from './standard-data.js';

/** What is no digest names none of several. */
const NONE = { shifts: 0, corrections: 0 };

/**
 * The bytes that tell something in the form an endpoint asks for, under 20 KB: what would be larger falls back to ids
 * and links, a digest to as many entries as fit.
 *
 * @param publicUrl base of the page, without a slash at its end
 */
export function composeAlert(content: AlertContent, variant: BodyVariant, publicUrl: string): ComposedAlert {
  if (content.about === 'digest') return digestMessage(content, variant, publicUrl);
  const body =
    variant.format === 'slack'
      ? slackMessage(content, variant.payload, publicUrl)
      : standardMessage(content, variant, publicUrl);
  // Of what was folded the body tells positions, which are those of its statements.
  const folded = content.about === 'shift' ? content.folded : [];
  return { body, shows: shownIn([fullData(content, publicUrl), folded]), named: NONE };
}

function standardMessage(content: SingleAlert, { payload }: BodyVariant, publicUrl: string): Buffer {
  const type = typeOf(content);
  if (payload === 'full') {
    const full = messageOf(type, content.timestamp, fullData(content, publicUrl));
    if (full.length < MOST_BYTES) return full;
  }
  return messageOf(type, content.timestamp, thinData(content, publicUrl));
}
