import { describe, expect, it } from '@jest/globals';
import type { Scale } from '../api/shapes.js';
import { placeOf, placesOn } from './places.js';

const position = (code: string, value: number | null) => ({ code, label: code, value, side: null, refines: [] });
const directed: Scale = {
  orientation: 'directed',
  poles: null,
  poleOwners: null,
  softEnd: 'high',
  positions: [position('dialogue', 85), position('impossible', 0), position('on-conditions', 60)],
};
const nominal: Scale = {
  ...directed,
  orientation: 'nominal',
  softEnd: null,
  positions: [position('bilateral', null), position('summit', null), position('contact-group', null)],
};

describe('a place on a scale', () => {
  it('is the value of the position', () => {
    expect([...placesOn(directed)]).toEqual([
      ['impossible', 0],
      ['on-conditions', 60],
      ['dialogue', 85],
    ]);
  });

  it('is one of equal steps in the order of definition where positions have no values', () => {
    expect([...placesOn(nominal).values()]).toEqual([0, 50, 100]);
  });

  it('is nowhere for a statement without a position: unknown is not the middle', () => {
    expect(placeOf(null, directed)).toBeNull();
  });
});
