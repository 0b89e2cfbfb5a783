import { describe, expect, it } from '@jest/globals';
import { item, stated } from '../given.fixture.js';
import { doubtsInWords, isWeak } from './doubts.js';

const word = stated('a', 'postponed', '2024-06-01');

describe('a statement on the timeline', () => {
  it('is drawn full and without a doubt where it moves the slot by itself', () => {
    expect([isWeak(item(word)), doubtsInWords(item(word))]).toEqual([false, []]);
  });

  it('is drawn hollow where it fills no slot or says nothing new, and says why', () => {
    const offSlot = { ...item(word), offSlot: true };
    const tentative = item({ ...word, point: { demand: 'truce', version: 1, tentative: true } });
    const again = { ...item(word), reaffirms: 'b' };
    const unordered = item(word, 'undetermined');
    expect([offSlot, tentative, again, unordered].map(isWeak)).toEqual([true, true, true, true]);
    expect([offSlot, tentative, again, unordered].flatMap(doubtsInWords)).toEqual([
      'not the word of whoever speaks for it',
      'only in a plan discussed',
      'said again',
      'order undetermined',
    ]);
  });
});
