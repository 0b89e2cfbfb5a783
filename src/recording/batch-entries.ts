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
 * @throws DomainError `body-too-large`, before anything is read
 */
export function entriesOf(input: BatchInput): BatchEntry[] {
  if (typeof input !== 'string') return input.map((value, index) => ({ line: index + 1, read: () => cleaned(value) }));
  return linesOf(input).flatMap((text, index): BatchEntry[] =>
    text.trim() === '' ? [] : [{ line: index + 1, read: () => cleaned(parseJson(text)) }],
  );
}

/** @throws DomainError `atomic-batch-too-large` for more entries than can be recorded together */
export function refuseTooMany({ length }: readonly BatchEntry[]): void {
  if (length <= MOST_ATOMIC) return;
  throw new DomainError(
    'atomic-batch-too-large',
    `The batch has ${length} events; at most ${MOST_ATOMIC} are recorded together. Send ?atomic=false.`,
  );
}

/** @throws DomainError `body-too-large` by counting, so that a flood of tiny lines is never taken apart */
function linesOf(text: string): string[] {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  if (count > MOST_LINES) throw new DomainError('body-too-large', `The batch has ${count} lines; at most ${MOST_LINES} are read at once.`);
  return text.split('\n');
}
