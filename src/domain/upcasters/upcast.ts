import type { EventType, RecordedEvent } from '../events.js';
import type { ActorAffiliatedV1 } from '../facts/actor-facts.js';
import { affiliatedFromV1 } from './affiliated-v1.js';

/** Makes of one version's `data` the next one's. */
type Upcaster = (data: unknown) => unknown;

/**
 * By type, the steps from version 1 to the newest: the first makes version 2 of version 1. What stands
 * on the log is of the version its envelope names, so a step may take its data for that.
 */
const STEPS: Readonly<Partial<Record<EventType, readonly Upcaster[]>>> = {
  'actor.affiliated': [(data) => affiliatedFromV1(data as ActorAffiliatedV1)],
};

/** The version in which an event of this type is written today, from 1. */
export function schemaVersionOf(type: EventType): number {
  return 1 + (STEPS[type]?.length ?? 0);
}

/**
 * The event as if it had been written today: `data` in its newest shape. The envelope stays that of the
 * log, and with it the version and the hashes of what stands there. Whoever acts on what `data` means
 * reads through this; whoever shows or verifies the log does not.
 */
export function upcast(event: RecordedEvent): RecordedEvent {
  const steps = STEPS[event.type]?.slice(event.schemaVersion - 1) ?? [];
  if (steps.length === 0) return event;
  return { ...event, data: steps.reduce<unknown>((data, step) => step(data), event.data) } as RecordedEvent;
}
