import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RangeFold } from './range-fold.js';

const sum = (a: number, b: number): number => a + b;

function expectEveryRun(fold: RangeFold<number>, items: readonly (number | null)[]): void {
  for (let low = 0; low <= items.length; low++) {
    for (let high = low; high <= items.length; high++) {
      const run = items.slice(low, high).filter((item) => item !== null);
      expect(fold.of(low, high)).toBe(run.length === 0 ? null : run.reduce(sum));
    }
  }
}

it('folds every run of a list as going through it would', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { maxLength: 20 }), (items) => {
      expectEveryRun(new RangeFold(items.length, sum, items), items);
    }),
  );
});

it('folds what was put so far, and passes over empty places', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(100)), { maxLength: 12 }), (items) => {
      const fold = new RangeFold<number>(items.length, sum);
      items.forEach((item, index) => item !== null && fold.put(index, item));
      expectEveryRun(fold, items);
    }),
  );
});
