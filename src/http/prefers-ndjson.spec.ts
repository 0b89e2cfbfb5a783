import { describe, expect, it } from '@jest/globals';
import { prefersNdjson } from './prefers-ndjson.js';

describe('A caller', () => {
  it.each([
    ['application/x-ndjson', true],
    ['Application/X-NDJSON', true],
    ['application/x-ndjson, application/json;q=0.9', true],
    ['application/json;q=0.2, application/x-ndjson;q=0.5', true],
    ['application/x-ndjson;q=0.5, application/json', false],
    ['application/x-ndjson;q=0', false],
    ['application/x-ndjson;q=much', false],
    ['*/*', false],
    ['application/*', false],
    [undefined, false],
  ])('that accepts %s gets NDJSON: %s', (accept, expected) => {
    expect(prefersNdjson(accept)).toBe(expected);
  });
});
