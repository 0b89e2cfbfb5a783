import { describe, expect, it } from '@jest/globals';
import { hardening, stated } from '../given.fixture.js';
import { emptySideInWords, sideNames } from './sides.words.js';

const word = stated('a', 'postponed', '2024-06-01');
const other = stated('b', 'recognised', '2024-07-01', {
  actor: { slug: 'ukraine', name: 'Ukraine', kind: 'state' },
});

describe('the sides of a shift', () => {
  it('follow each other in time, unless its kind sets them against each other', () => {
    expect(sideNames(hardening(word, other))).toEqual(['Earlier', 'Later']);
    expect(sideNames(hardening(word, other, { kind: 'say-do-gap', track: 'conduct' }))).toEqual(['Words', 'Deeds']);
    expect(sideNames(hardening(word, other, { kind: 'dissent' }))).toEqual(['The line', 'Another voice']);
  });

  it('are named by how the private word became known', () => {
    const gap = (track: 'reported' | 'leaked' | null) => hardening(word, other, { kind: 'public-private-gap', track });
    expect(sideNames(gap('reported'))).toEqual(['In public', 'By report']);
    expect(sideNames(gap('leaked'))).toEqual(['In public', 'In a leak']);
    expect(sideNames(gap(null))).toEqual(['In public', 'In private']);
  });

  it('are the two actors where their lines converge or part', () => {
    expect(sideNames(hardening(word, other, { kind: 'divergence' }))).toEqual(['Russia', 'Ukraine']);
  });
});

describe('a side without a statement', () => {
  it('is unknown, never neutral', () => {
    expect(emptySideInWords({ kind: 'change', rule: null }, 'from')).toContain('unknown');
  });

  it('is what makes a silence, and a demand that one plan has and the other has not', () => {
    expect(emptySideInWords({ kind: 'silence', rule: 'silence' }, 'to')).toBe('No own word on record.');
    expect(emptySideInWords({ kind: 'new-demand', rule: '6' }, 'from')).toBe('Not in the plan.');
    expect(emptySideInWords({ kind: 'dropped-demand', rule: '6' }, 'to')).toBe('Not in the plan.');
    expect(emptySideInWords({ kind: 'dropped-demand', rule: '6' }, 'from')).toBe('Coded on no issue.');
  });
});
