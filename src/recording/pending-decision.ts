import type { AppendOutcome } from '../event-log/append-request.js';
import { dataText } from '../event-log/data-text.js';
import type { Weighed } from '../event-log/waiting-lines.js';
import type { Caller } from '../http/caller.js';
import type { ReadCommand } from './read-command.js';

/** A command that came alone and waits to be decided, in whose name, and whom to tell. */
export interface PendingDecision extends Weighed {
  readonly read: ReadCommand;
  readonly caller: Caller;
  /** From 0: how often it has been decided in vain. */
  readonly attempt: number;
  /** Null where the log had it already. */
  readonly resolve: (outcome: AppendOutcome | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds of what is read together; no more than may be written together. */
const MOST_COMMANDS = 256;
const MOST_BYTES = 4 * 2 ** 20;

export function weightOf({ command }: ReadCommand): Weighed {
  return { events: 1, bytes: dataText(command.data).length };
}

/** How many of those in front are decided together: at least one; not two of the same id, which are compared with the log. */
export function sizeOfDecisions(waiting: readonly PendingDecision[]): number {
  const ids = new Set<string>();
  let sum = 0;
  for (const { read, bytes } of waiting) {
    const fits = ids.size < MOST_COMMANDS && sum + bytes <= MOST_BYTES;
    if (ids.size > 0 && (!fits || ids.has(read.command.id))) break;
    ids.add(read.command.id);
    sum += bytes;
  }
  return ids.size;
}
