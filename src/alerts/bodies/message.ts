/** A body stays below this; a fuller one falls back to the thin form. */
export const MOST_BYTES = 20 * 1_024;

/**
 * The bytes of a message in the standard form: `{type, timestamp, data}`.
 * @param timestamp ISO 8601
 */
export function messageOf(type: string, timestamp: string, data: object): Buffer {
  return Buffer.from(JSON.stringify({ type, timestamp, data }));
}
