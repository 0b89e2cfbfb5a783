import type { Payload } from '../../endpoints/endpoint-options.js';
import type { SingleAlert } from '../alert-content.js';
import { MOST_BYTES } from '../message.js';
import { bytesOf } from './slack-blocks.js';
import { slackNote } from './slack-note.js';
import { type SlackRoom, slackShift } from './slack-shift.js';

/** Ever less, until it fits; a Cyrillic letter has two bytes, a Chinese one three. */
const ROOMS: readonly SlackRoom[] = [
  { summary: 900, folded: 20 },
  { summary: 500, folded: 10 },
  { summary: 200, folded: 3 },
];

/** The bytes of one thing as Slack's incoming webhooks take it: `{text, blocks}`, either of which tells it all. */
export function slackMessage(content: SingleAlert, payload: Payload, publicUrl: string): Buffer {
  if (content.about === 'shift' && payload === 'full') {
    for (const room of ROOMS) {
      const body = bytesOf(slackShift(content, publicUrl, room));
      if (body.length < MOST_BYTES) return body;
    }
  }
  return bytesOf(slackNote(content, payload, publicUrl));
}
