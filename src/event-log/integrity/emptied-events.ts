import type { StoredEvent } from '../stored-event.js';
import type { ChainFault } from './chain-fault.js';

/**
 * Remembers the events whose content is gone until a later `content.redacted` answers for them: it is on the same
 * chain, so nobody empties an event without it. Holds as many ids as events are emptied, however long the log is.
 */
export class EmptiedEvents {
  private readonly unanswered = new Map<string, number>();

  /** Whether an event is emptied that no redaction read so far lists. */
  get areUnanswered(): boolean {
    return this.unanswered.size > 0;
  }

  /** @param event next in sequence order, its hash found right */
  take(event: StoredEvent): void {
    if (event.data === null) this.unanswered.set(event.id, event.sequence);
    else if (event.type === 'content.redacted') for (const id of emptiedBy(event.data)) this.unanswered.delete(id);
  }

  /** The first event whose emptying nothing on the log answers for. */
  first(): ChainFault | null {
    const [entry] = this.unanswered;
    if (!entry) return null;
    const [id, sequence] = entry;
    return { sequence, fault: `The content of event ${sequence} (${id}) is gone, and no later content.redacted lists it as emptied.` };
  }
}

/** The ids that a redaction emptied; none where its data has another shape. */
function emptiedBy(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || !('emptied' in data) || !Array.isArray(data.emptied)) return [];
  return data.emptied.filter((id) => typeof id === 'string');
}
