import type { Fault } from '../domain/errors.js';
import { pointerTo } from '../http/json-pointer.js';

const DEEPEST = 32;
const LONGEST_LIST = 10_000;

/** A cleaned copy of what was sent, or what is wrong with it. */
export interface CleanJson {
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/**
 * Prepares parsed JSON for the log: strings and keys in Unicode NFC, so that the same words have the
 * same bytes. Refuses what the log cannot keep faithfully: NUL, lone surrogates, whole numbers beyond
 * 2^53−1, and nesting or lists without bound.
 */
export function cleanJson(value: unknown): CleanJson {
  const faults: Fault[] = [];
  return { value: clean(value, [], faults), faults };
}

function clean(value: unknown, path: readonly (string | number)[], faults: Fault[]): unknown {
  const refuse = (detail: string): null => {
    faults.push({ pointer: pointerTo(path), detail });
    return null;
  };
  if (typeof value === 'string') return cleanText(value, refuse);
  if (typeof value === 'number') {
    const isKept = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    return isKept ? value : refuse('The number is beyond 2^53−1 and could not be kept exactly; send it as a text.');
  }
  if (value === null || typeof value !== 'object') return value;
  if (path.length >= DEEPEST) return refuse(`The JSON is nested deeper than ${DEEPEST} levels.`);
  if (Array.isArray(value)) {
    if (value.length > LONGEST_LIST) return refuse(`The list has more than ${LONGEST_LIST} entries.`);
    return value.map((each: unknown, index) => clean(each, [...path, index], faults));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [cleanText(key, refuse) ?? '', clean(each, [...path, key], faults)]),
  );
}

function cleanText(text: string, refuse: (detail: string) => null): string | null {
  if (text.includes('\u0000')) return refuse('The text holds a NUL character (U+0000); remove it.');
  if (!text.isWellFormed()) return refuse('The text holds half a surrogate pair, which is no character; send valid Unicode.');
  return text.normalize('NFC');
}
