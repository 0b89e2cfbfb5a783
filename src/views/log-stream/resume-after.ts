import { invalid } from '../../domain/invalid.js';

const SEQUENCE = /^\d{1,15}$/;

/**
 * After which sequence a stream goes on: what the client had last (Last-Event-ID, which a browser sends by itself when
 * it comes back), else what it asked for, else the present head.
 * @throws DomainError `validation-failed` for what is no sequence of this log
 */
export function resumeAfter(lastEventId: string | undefined, after: number | undefined, head: number): number {
  if (lastEventId !== undefined && !SEQUENCE.test(lastEventId)) {
    throw invalid([{ pointer: '/Last-Event-ID', detail: `“${lastEventId.slice(0, 40)}” is no sequence; send the id of the last event received, unchanged.` }]);
  }
  const wished = lastEventId === undefined ? after : Number(lastEventId);
  if (wished === undefined || wished <= head) return wished ?? head;
  const pointer = lastEventId === undefined ? '/after' : '/Last-Event-ID';
  throw invalid([{ pointer, detail: `The log ends at ${head}, before ${wished}: it is not the log that was followed. Read it anew from ?after=0.` }]);
}
