import type { EventType } from '../events.js';
import type { KnownEvent } from '../known.js';

/** Written by the jobs, of slugs, codes and dates alone, or by a redaction: nothing in it has to go. */
const WITHOUT_CONTENT: readonly EventType[] = ['shift.detected', 'shift.revised', 'shift.withdrawn', 'content.redacted'];

/**
 * The events whose content goes with a target's, the target first: all that says again what it said, or that
 * says something of it alone. What merely names it (an order word, a reaction) was said by somebody else and
 * stays, with an id that leads to nothing.
 *
 * @param events the known events of the target's stream, and of the statements that a plan's version made
 */
export function familyOf(target: KnownEvent, events: readonly KnownEvent[]): KnownEvent[] {
  const others = events.filter((each) => each !== target && hangsOn(each, target, events));
  return [target, ...others.filter(({ isRedacted, type }) => !isRedacted && !WITHOUT_CONTENT.includes(type))];
}

function hangsOn(event: KnownEvent, target: KnownEvent, events: readonly KnownEvent[]): boolean {
  const isBeside = event.stream === target.stream;
  switch (target.type) {
    case 'position.stated':
    case 'condition.recorded':
      return isBeside;
    case 'plan.recorded':
    case 'plan.revised': {
      const made = events.filter(({ madeFrom }) => madeFrom === target.id).map(({ stream }) => stream);
      return made.includes(event.stream) || (isBeside && isClaimOnLast(event, target, events, PLAN_VERSIONS));
    }
    case 'shift.stated':
      return isBeside && (event.takesBack === target.id || isClaimOnLast(event, target, events, WORDS_ON_SHIFT));
    default:
      return isBeside && event.takesBack === target.id;
  }
}

const PLAN_VERSIONS: readonly EventType[] = ['plan.recorded', 'plan.revised'];

/** What makes a shift one, besides the assertion that goes. */
const WORDS_ON_SHIFT: readonly EventType[] = ['shift.stated', 'shift.detected', 'shift.revised'];

/** Denials and reviews go with the last that they can be aimed at. */
function isClaimOnLast(
  event: KnownEvent,
  target: KnownEvent,
  events: readonly KnownEvent[],
  bearing: readonly EventType[],
): boolean {
  if (bearing.includes(event.type)) return false;
  const isOther = ({ id, stream, type, isRedacted }: KnownEvent): boolean =>
    id !== target.id && stream === target.stream && bearing.includes(type) && !isRedacted;
  return !events.some(isOther);
}
