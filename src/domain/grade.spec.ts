import { describe, expect, it } from '@jest/globals';
import { bestGrade, worseGrade } from './grade.js';

describe('Admiralty grades compare by letter, then by digit', () => {
  it('the worse of two', () => {
    expect(worseGrade('B2', 'C1')).toBe('C1');
    expect(worseGrade('C3', 'C1')).toBe('C3');
  });

  it('is unknown if either was not graded', () => {
    expect(worseGrade('A1', null)).toBeNull();
    expect(worseGrade(null, null)).toBeNull();
  });

  it('the best of several', () => {
    expect(bestGrade(['C1', 'B6', undefined, 'B3', null])).toBe('B3');
    expect(bestGrade([undefined])).toBeNull();
  });
});
