import { describe, expect, it } from '@jest/globals';
import { wrapped } from './wrapped.js';

describe('a label in a narrow place', () => {
  it('is broken at spaces', () => {
    expect(wrapped('Question postponed for later talks', 20, 2)).toEqual(['Question postponed', 'for later talks']);
  });

  it('is cut visibly when it is longer than its lines', () => {
    expect(wrapped('All territory within the borders of 1991 returns', 12, 2)).toEqual(['All', 'territory…']);
  });
});
