import type { RecordedEvent } from '../../domain/events.js';
import type { ShiftEventType } from '../alert-decision.js';

type Recorded<Type extends RecordedEvent['type']> = Extract<RecordedEvent, { type: Type }>;

/** An event that may alert, and what it is about. */
export type AlertEvent =
  | { readonly about: 'shift'; readonly event: RecordedEvent; readonly shift: string; readonly change: ShiftEventType }
  | { readonly about: 'statement'; readonly event: Recorded<'position.stated'> }
  | { readonly about: 'condition'; readonly event: Recorded<'condition.resolved'> }
  | { readonly about: 'denial'; readonly event: Recorded<'claim.denied'> };

/**
 * What an event may alert of; null for nothing.
 * @param assertions the shift that each assertion taken back was of, by the assertion's event id
 */
export function alertEventOf(event: RecordedEvent, assertions: ReadonlyMap<string, string>): AlertEvent | null {
  switch (event.type) {
    case 'shift.detected':
    case 'shift.revised':
    case 'shift.withdrawn':
    case 'shift.reviewed':
    case 'shift.stated':
      return { about: 'shift', event, shift: event.stream.slice('shift/'.length), change: event.type };
    // An asserted shift that is taken back was recorded wrongly, or must not be told; whoever was told of it hears so.
    case 'statement.retracted':
      return withdrawn(event, assertions.get(event.data.statement));
    case 'content.redacted':
      return withdrawn(event, assertions.get(event.data.event));
    case 'position.stated':
      return { about: 'statement', event };
    case 'condition.resolved':
      return { about: 'condition', event };
    case 'claim.denied':
      return { about: 'denial', event };
    default:
      return null;
  }
}

function withdrawn(event: RecordedEvent, shift: string | undefined): AlertEvent | null {
  return shift === undefined ? null : { about: 'shift', event, shift, change: 'shift.withdrawn' };
}
