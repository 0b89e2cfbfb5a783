import { describe, expect, it } from '@jest/globals';
import { quantityInWords } from './terms.words.js';

describe('a figure in words', () => {
  const cap = { value: 50_000, unit: 'people', comparator: '<=', measure: 'army-size', relativeTo: null } as const;

  it('tells measure, comparison and unit', () => {
    expect(quantityInWords(cap)).toBe('army size: at most 50,000 people');
  });

  it('tells what it is measured against, with and without a value', () => {
    expect(quantityInWords({ ...cap, relativeTo: 'army-of-2021' })).toBe(
      'army size: at most 50,000 people, against army of 2021',
    );
    expect(quantityInWords({ ...cap, value: null, comparator: '<', relativeTo: 'the-level-of-belarus' })).toBe(
      'army size: under the level of belarus',
    );
  });
});
