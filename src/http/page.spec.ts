import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../domain/errors.js';
import { pageOf } from './page.js';
import { keysIn, NUMBER_KEY, SLUG_KEY } from './page-cursor.js';

describe('A page', () => {
  it('ends with a cursor to go on after its last item when there are more than it holds', () => {
    const { items, next } = pageOf([4, 3, 2], 2, (last) => [String(last)]);
    expect(items).toEqual([4, 3]);
    expect(keysIn(next ?? undefined, NUMBER_KEY)).toEqual(['3']);
  });

  it('ends without one when it holds all there are', () => {
    expect(pageOf([3, 2], 2, (last) => [String(last)])).toEqual({ items: [3, 2], next: null });
    expect(pageOf([], 2, () => [])).toEqual({ items: [], next: null });
  });

  it('refuses a cursor that no page of the list ended with', () => {
    const { next } = pageOf([3, 2], 1, (last) => [String(last)]);
    expect(() => keysIn('nonsense', NUMBER_KEY)).toThrow(DomainError);
    expect(() => keysIn(next ?? undefined, SLUG_KEY, NUMBER_KEY)).toThrow('cursor');
  });
});
