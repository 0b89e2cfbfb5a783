import { describe, expect, it } from '@jest/globals';
import { dateInWords, instantInWords } from './dates.words.js';

describe('a date in words', () => {
  it.each([
    ['2024-11-21', '21 November 2024'],
    ['2024-11', 'November 2024'],
    ['2022', '2022'],
    ['2024-11~', 'about November 2024'],
    ['2024-11-05?', 'perhaps 5 November 2024'],
    ['2024-11-21T10:30Z', '21 November 2024, 10:30 UTC'],
    ['202X', 'the 2020s'],
    ['2022-XX', '2022'],
  ])('says %s as "%s"', (edtf, words) => expect(dateInWords(edtf)).toBe(words));

  it.each([
    ['2022-03/2022-04', 'March – April 2022'],
    ['2024-11-03/2024-11-09', '3 – 9 November 2024'],
    ['2024-10-30/2024-11-02', '30 October – 2 November 2024'],
    ['2022-02/2024-11', 'February 2022 – November 2024'],
    ['2022-03~/2022-04', 'about March 2022 – April 2022'],
    ['../2024-11-20', 'by 20 November 2024'],
    ['2024-09/..', 'from September 2024 on'],
  ])('says the interval %s as "%s"', (edtf, words) => expect(dateInWords(edtf)).toBe(words));

  it('repeats what it cannot read rather than guessing', () => {
    expect(dateInWords('2024-21')).toBe('2024-21');
    expect(dateInWords('soon')).toBe('soon');
  });

  it('tells an instant to the minute', () => {
    expect(instantInWords('2026-11-23T16:20:31.123Z')).toBe('23 November 2026, 16:20 UTC');
  });
});
