import { describe, expect, it } from '@jest/globals';
import { office, shiftsIn, stanceOf } from './given-stance.fixture.js';
import { NEGOTIATIONS, stated, TERRITORIES } from '../given.fixture.js';
import { ownPoleOf } from './side.js';
import type { Affiliation } from '../affiliation.js';

describe('pole owners: their backers and designates inherit', () => {
  const backing = (rest: Partial<Affiliation>): string[] =>
    shiftsIn(
      stanceOf(
        [
          stated('a', 'postponed', '2023', { actor: 'belarus' }),
          stated('b', 'shared', '2024-06', { actor: 'belarus' }),
          stated('c', 'shared', '2024-07', { actor: 'belarus', commitment: 4 }),
        ],
        {
          actor: 'belarus',
          scale: TERRITORIES,
          affiliations: [office('belarus', '2022/..', { of: 'russia', role: 'backer', ...rest })],
        },
      ),
    );

  it('a backer on the later’s date moves towards that pole, not away from the middle alone', () => {
    expect(backing({})).toEqual(['a → b hardening', 'b → c softening commitment concession']);
    expect(backing({ of: 'ukraine' })).toEqual(['a → b softening concession', 'b → c softening commitment concession']);
  });

  it('who once was a backer is none any more', () => {
    expect(backing({ of: 'ukraine', standing: 'former' })).toEqual(backing({ of: 'germany' }));
  });

  it('and so does a designate', () => {
    expect(backing({ of: 'ukraine', role: 'president', standing: 'designate' })[0]).toBe('a → b softening concession');
  });

  it('not before, not after, and not by another role', () => {
    const { during } = office('belarus', '../2024-05');
    expect(backing({ of: 'ukraine', during })[0]).toBe('a → b hardening');
    expect(backing({ of: 'ukraine', role: 'member' })[0]).toBe('a → b hardening');
  });

  it('one named at a pole inherits none, and who inherits both owns neither', () => {
    expect(ownPoleOf(TERRITORIES, 'russia', ['ukraine'])).toBe('high');
    expect(ownPoleOf(TERRITORIES, 'belarus', ['ukraine', 'russia'])).toBe(null);
    expect(ownPoleOf(TERRITORIES, 'belarus', ['germany', 'russia'])).toBe('high');
    expect(ownPoleOf(NEGOTIATIONS, 'belarus', ['russia'])).toBe(null);
  });
});
