import { describe, expect, it } from '@jest/globals';
import { NEGOTIATIONS, TERRITORIES } from '../given.fixture.js';
import { scaleWithoutMerged } from './merged-actor.js';

describe('A scale’s pole', () => {
  it('is the survivor’s after a merge, once', () => {
    expect(scaleWithoutMerged(TERRITORIES, { actor: 'russia', into: 'russian-federation' })?.poleOwners).toEqual({
      low: ['ukraine'],
      high: ['russian-federation'],
    });
    const owners = { low: ['ukraine', 'kyiv'], high: [] };
    expect(scaleWithoutMerged({ ...TERRITORIES, poleOwners: owners }, { actor: 'kyiv', into: 'ukraine' })?.poleOwners?.low).toEqual([
      'ukraine',
    ]);
  });

  it('stays where the merged actor owned none', () => {
    expect(scaleWithoutMerged(TERRITORIES, { actor: 'turkey', into: 'poland' })).toBeNull();
    expect(scaleWithoutMerged(NEGOTIATIONS, { actor: 'russia', into: 'poland' })).toBeNull();
  });
});
