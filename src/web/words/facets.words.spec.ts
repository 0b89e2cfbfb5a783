import { describe, expect, it } from '@jest/globals';
import { facetInWords } from './facets.words.js';

describe('a facet in words', () => {
  it('is told in plain words, and as its code where the page does not know it', () => {
    expect(facetInWords('baseline-inferred', { kind: 'softening' })).toBe('Held against a reading, for want of a word');
    expect(facetInWords('under-pressure', { kind: 'softening' })).toBe('under pressure');
  });

  it('says of what is anticipated that it would be so, not that it is', () => {
    expect(facetInWords('reversal', { kind: 'anticipated' })).toBe('Would be: reversal');
    expect(facetInWords('reversal', { kind: 'drift' })).toBe('Reversal');
  });
});
