import { describe, expect, it } from '@jest/globals';
import { shiftsIn, stanceOf } from './given-stance.fixture.js';
import { stated, word } from '../given.fixture.js';
import { readStance } from './read-stance.js';
import type { Statement } from '../statement.js';

const inferred = (id: string, position: string, date: string): Statement =>
  stated(id, position, date, { modality: 'inferred', track: 'inferred' });
const first = stated('first', 'terminated', '2024');

describe('rule 7: no earlier line statement, but an inferred one: it may serve as baseline', () => {
  it('with facet `baseline-inferred`', () => {
    const { shifts } = readStance(stanceOf([inferred('i', 'dialogue', '2023'), first]));
    expect(shifts).toMatchObject([
      { from: 'i', to: 'first', rule: '7', kind: 'reversal', facets: ['baseline-inferred', 'modality'], track: 'line' },
    ]);
    expect(shifts[0]?.explanation).toContain('held against a reading for want of a word');
  });

  it('an earlier line statement goes before it', () => {
    const line = stated('line', 'terminated', '2022');
    expect(shiftsIn(stanceOf([line, inferred('i', 'dialogue', '2023'), first]))).toEqual([]);
  });

  it('which the first holds to is reaffirmed', () => {
    const { shifts, reaffirmations } = readStance(stanceOf([inferred('i', 'terminated', '2023'), first]));
    expect([shifts, reaffirmations]).toEqual([[], [{ from: 'i', to: 'first' }]]);
  });

  it('of several the last one, and of those that disagree and are dated as widely none', () => {
    const [i, j] = [inferred('i', 'dialogue', '2022'), inferred('j', 'ruled-out-by-law', '2023')];
    expect(shiftsIn(stanceOf([i, j, first]))).toEqual([
      'i → j reversal',
      'j → first softening baseline-inferred modality',
    ]);
    expect(shiftsIn(stanceOf([i, { ...j, stated: i.stated }, first]))).toEqual([]);
  });

  it('a word of the source orders them, too', () => {
    const noLonger = { ...first, after: [word('i')] };
    const reading = inferred('i', 'dialogue', '2024');
    expect(shiftsIn(stanceOf([reading, first]))).toEqual([]);
    expect(shiftsIn(stanceOf([reading, noLonger]))).toEqual(['i → first reversal baseline-inferred modality']);
  });

  it('other tracks have no such baseline, and a standing line statement is no later side', () => {
    const reading = inferred('i', 'dialogue', '2023');
    const reported = { ...first, track: 'reported', modality: 'reported' } as const;
    expect(shiftsIn(stanceOf([reading, reported]))).toEqual([]);
    expect(shiftsIn(stanceOf([reading, { ...first, dating: 'standing' }]))).toEqual([]);
  });
});
