import type { Statement } from '../api/shapes.js';

/** Whether the public learned of it only after it had been said. */
export function wasDisclosedLater({ stated, disclosed }: Pick<Statement, 'stated' | 'disclosed'>): boolean {
  if (disclosed === null || disclosed.edtf === stated.edtf) return false;
  // ISO 8601 instants in UTC sort as text; an open bound cannot be shown to be later.
  return disclosed.from !== null && stated.to !== null && disclosed.from > stated.to;
}

/** Whether it was written down only after the last instant at which it can have been said. */
export function wasRecordedLater({ stated, recordedAt }: Pick<Statement, 'stated' | 'recordedAt'>): boolean {
  return stated.to !== null && recordedAt > stated.to;
}
