import { describe, expect, it } from '@jest/globals';
import { office } from './given-stance.fixture.js';
import { stated } from '../given.fixture.js';
import { voiceOf } from './voice.js';

const said = (speaker: string | null, on = '2024-11-21') => stated('s', 'dialogue', on, { speaker });

describe('a speaker’s voice on the day', () => {
  it('an impersonal speaker ("Kyiv") is the state itself, with top rank', () => {
    for (const speaker of [null, 'ukraine']) {
      expect(voiceOf(said(speaker), [])).toMatchObject({ speaker: null, standing: 'in-office', rank: 1 });
    }
  });

  it('is that of the affiliation that holds on the date of the statement', () => {
    const offices = [
      office('umerov', '2019/2023-09-05', { role: 'member of parliament', rank: 9 }),
      office('umerov', '2023-09-06/2025-07-17', { role: 'minister', portfolio: 'defence', rank: 3 }),
    ];
    expect(voiceOf(said('umerov'), offices)).toMatchObject({ role: 'minister', portfolio: 'defence', rank: 3 });
    expect(voiceOf(said('umerov', '2022'), offices)).toMatchObject({ role: 'member of parliament', rank: 9 });
  });

  it('is unknown without one, and with one to another actor alone', () => {
    const elsewhere = office('umerov', '2023/..', { of: 'crimean-tatars' });
    const unknown = { speaker: 'umerov', standing: null, rank: null };
    expect(voiceOf(said('umerov'), [])).toMatchObject(unknown);
    expect(voiceOf(said('umerov'), [elsewhere, office('umerov', '../2023')])).toMatchObject(unknown);
  });

  it('of several is the one that surely held, then the one of most authority, in whatever order they came', () => {
    const designate = office('umerov', '2024-11-01/2024-11-24', { standing: 'designate' });
    const minister = office('umerov', '2024-11-20/..', { role: 'minister', rank: 3 });
    const envoy = office('umerov', '2024/..', { role: 'envoy', rank: 2 });
    const roleOf = (on: string, ...all: (typeof envoy)[]) => [
      voiceOf(said('umerov', on), all).role,
      voiceOf(said('umerov', on), all.toReversed()).role,
    ];
    expect(roleOf('2024-11-21', designate, minister)).toEqual(['minister', 'minister']);
    expect(roleOf('2024-11-21', minister, envoy)).toEqual(['envoy', 'envoy']);
    expect(roleOf('2024-11-05/2024-11-21', designate, minister)).toEqual(['president', 'president']);
  });
});
