import { DomainError } from '../domain/errors.js';
import { invalid } from '../domain/invalid.js';
import { cleanJson } from './clean-json.js';

/** @throws DomainError `malformed-json` that says where the text stops being JSON */
export function parseJson(text: string): unknown {
  if (text.trim() === '') throw new DomainError('malformed-json', 'The body is empty; send a JSON document.');
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : String(error);
    throw new DomainError('malformed-json', `This is not JSON: ${why}.`);
  }
}

/** @throws DomainError `validation-failed` for what cannot be kept faithfully */
export function cleaned(value: unknown): unknown {
  const { value: clean, faults } = cleanJson(value);
  if (faults.length > 0) throw invalid(faults);
  return clean;
}

/**
 * The text of a body; a byte order mark at its start is skipped.
 * @throws DomainError `not-utf8` where bytes are none, instead of putting a replacement character for them
 */
export function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    // Whatever the decoder's own words, there is one cause.
    throw new DomainError('not-utf8', 'The body holds bytes that are not UTF-8. Save or send it as UTF-8, for example with iconv -t UTF-8.');
  }
}
