import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rangeFold } from './range-fold.js';

it('folds every run of a list as going through it would', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { maxLength: 20 }), (items) => {
      const sum = rangeFold(items, (a, b) => a + b);
      for (let low = 0; low <= items.length; low++) {
        for (let high = low; high <= items.length; high++) {
          const run = items.slice(low, high);
          expect(sum(low, high)).toBe(run.length === 0 ? null : run.reduce((a, b) => a + b));
        }
      }
    }),
  );
});
