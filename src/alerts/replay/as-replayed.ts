import type { AlertContent } from '../bodies/alert-content.js';
import type { PlannedAlert } from '../outbox/planned-alert.js';

/** The same alert, which says that it tells of the past. */
export function asReplayed(alert: PlannedAlert): PlannedAlert {
  return { ...alert, content: marked(alert.content) };
}

function marked(content: AlertContent): AlertContent {
  switch (content.about) {
    case 'shift':
    case 'statement':
    case 'condition':
      return { ...content, isReplayed: true };
    case 'redacted-shift':
    case 'digest':
    case 'endpoint':
    case 'ping':
      return content;
  }
}
