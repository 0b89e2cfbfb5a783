import { describe, expect, it } from '@jest/globals';
import type { Source } from '../facts/source.js';
import { joinedSources } from './joined-sources.js';

const source = (outlet: string, rest: Partial<Source> = {}): Source => ({ outlet, title: 'Front page', ...rest });

describe('Further sources of a statement', () => {
  it('stand beside the first ones', () => {
    expect(joinedSources([source('Gazette')], [source('Herald')])).toEqual([source('Gazette'), source('Herald')]);
  });

  it('are one source where the outlet chain is the same twice', () => {
    const heard = source('Gazette', { via: ['Agency'] });
    expect(joinedSources([heard], [source('Gazette', { via: ['Agency'], title: 'Page two' })])).toEqual([heard]);
    expect(joinedSources([heard], [source('Gazette')])).toEqual([heard, source('Gazette')]);
  });

  it('give one source the better of its grades, whichever came first', () => {
    const [good, bad] = [source('Gazette', { grade: 'B2' }), source('Gazette', { grade: 'C3' })];
    expect(joinedSources([source('Gazette')], [bad, good])).toEqual([good]);
    expect(joinedSources([source('Gazette')], [good, bad])).toEqual([good]);
  });

  it('leave what was recorded at once as it was recorded', () => {
    const twice = [source('Gazette', { title: 'Morning' }), source('Gazette', { title: 'Evening' })];
    expect(joinedSources(twice, [source('Herald')])).toEqual([...twice, source('Herald')]);
  });
});
