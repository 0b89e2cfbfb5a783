import { DomainError } from '../domain/errors.js';

/** No data needs it, and an object that has it can pose as what it is not. */
const PROTOTYPE_KEY = '"__proto__"';

/** @throws DomainError `malformed-json` that says where the text stops being JSON */
export function parseJson(text: string): unknown {
  if (text.trim() === '') throw new DomainError('malformed-json', 'The body is empty; send a JSON document.');
  if (text.includes(PROTOTYPE_KEY)) throw new DomainError('malformed-json', 'The key “__proto__” is not taken; rename it.');
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : String(error);
    throw new DomainError('malformed-json', `This is not JSON: ${why}.`);
  }
}
