import type { Fault } from '../domain/errors.js';
import { pointerTo } from './json-pointer.js';

const DEEPEST = 32;
const LONGEST_LIST = 10_000;

/** Printable ASCII is its own NFC. */
const PLAIN = /^[ -~]*$/;

/** Names that every object answers to, or that make it pose as something else. */
const isReserved = (key: string): boolean => key in Object.prototype || key === 'then' || key === 'toJSON' || key === 'prototype';

/** A cleaned copy of what was sent, or what is wrong with it. */
export interface CleanJson {
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/**
 * Prepares parsed JSON, which becomes the service's own, for the service: strings and keys in Unicode NFC, so that the same words have
 * the same bytes. Refuses what cannot be kept faithfully: NUL, lone surrogates, whole numbers beyond
 * 2^53−1, nesting or lists without bound, and keys that every object has.
 */
export function cleanJson(value: unknown): CleanJson {
  if (isClean(value, 0)) return { value, faults: [] };
  const faults: Fault[] = [];
  return { value: clean(value, [], faults), faults };
}

/** Whether there is nothing to do, as there is not for most of what is sent; then nothing is copied. */
function isClean(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isCleanText(value);
  if (typeof value === 'number') return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (value === null || typeof value !== 'object') return true;
  if (depth >= DEEPEST) return false;
  if (Array.isArray(value)) return value.length <= LONGEST_LIST && value.every((each) => isClean(each, depth + 1));
  for (const [key, each] of Object.entries(value)) {
    if (!isCleanText(key) || isReserved(key) || !isClean(each, depth + 1)) return false;
  }
  return true;
}

function isCleanText(text: string): boolean {
  return PLAIN.test(text) || (!text.includes('\u0000') && text.isWellFormed() && text.normalize('NFC') === text);
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
  return cleanObject(value, path, faults, refuse);
}

function cleanObject(
  value: object,
  path: readonly (string | number)[],
  faults: Fault[],
  refuse: (detail: string) => null,
): unknown {
  const entries: [string, unknown][] = [];
  for (const [key, each] of Object.entries(value)) {
    const name = cleanText(key, refuse);
    if (name === null) continue;
    if (isReserved(name)) refuse(`The field name “${name}” is reserved; choose another.`);
    else entries.push([name, clean(each, [...path, key], faults)]);
  }
  return Object.fromEntries(entries);
}

function cleanText(text: string, refuse: (detail: string) => null): string | null {
  if (text.includes('\u0000')) return refuse('The text holds a NUL character (U+0000); remove it.');
  if (!text.isWellFormed()) return refuse('The text holds half a surrogate pair, which is no character; send valid Unicode.');
  return text.normalize('NFC');
}
