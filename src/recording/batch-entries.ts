import { DomainError } from '../domain/errors.js';
import { cleaned, parseJson } from '../http/parse-json.js';

/** A batch as it was sent: NDJSON text, or the entries of a JSON array. */
export type BatchInput = string | readonly unknown[];

/** One entry, unread. */
export interface BatchEntry {
  /** From 1: of the NDJSON line, or of the entry. */
  readonly line: number;
  /** @throws DomainError for what is no JSON, or cannot be kept faithfully */
  readonly read: () => unknown;
}

/** Most events that stand or fall together. */
export const MOST_ATOMIC = 50_000;
/** Most lines of any batch: what is read of it is held in memory. */
const MOST_LINES = 500_000;

/**
 * The entries of a batch, blank lines left out.
 * @throws DomainError `atomic-batch-too-large`, `body-too-large`, before anything is read
 */
export function entriesOf(input: BatchInput, isAtomic: boolean): BatchEntry[] {
  const entries =
    typeof input === 'string'
      ? linesOf(input).flatMap((text, index): BatchEntry[] =>
          text.trim() === '' ? [] : [{ line: index + 1, read: () => cleaned(parseJson(text)) }],
        )
      : input.map((value, index): BatchEntry => ({ line: index + 1, read: () => cleaned(value) }));
  if (isAtomic && entries.length > MOST_ATOMIC) {
    throw new DomainError(
      'atomic-batch-too-large',
      `The batch has ${entries.length} events; at most ${MOST_ATOMIC} are recorded together. Send ?atomic=false.`,
    );
  }
  return entries;
}

/** @throws DomainError `body-too-large` by counting, so that a flood of tiny lines is never taken apart */
function linesOf(text: string): string[] {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  if (count > MOST_LINES) throw new DomainError('body-too-large', `The batch has ${count} lines; at most ${MOST_LINES} are read at once.`);
  return text.split('\n');
}
