import { describe, expect, it } from '@jest/globals';
import { hardening, retracted, stated } from '../given.fixture.js';
import { correctionInWords, retractionInWords, reviewInWords, withdrawalInWords } from './taken-back.words.js';

const postponed = stated('a', 'postponed', '2022-03-29');
const recognised = stated('b', 'recognised', '2024-06-14');
const withdrawn = { status: 'withdrawn', changedAt: '2026-02-03T10:00:01.000Z', sequence: 10 } as const;

describe('a retraction in words', () => {
  it('gives the day and the reason, and no empty reason', () => {
    const recordedAt = '2026-02-03T10:00:00.000Z';
    expect(retractionInWords({ why: 'Misheard.', recordedAt, sequence: 9 })).toBe(
      'Retracted 3 February 2026: “Misheard.”',
    );
    expect(retractionInWords({ why: '', recordedAt, sequence: 9 })).toBe('Retracted 3 February 2026');
  });
});

describe('a correction in words', () => {
  it('names the fields in words, the day and the reason', () => {
    const recordedAt = '2026-02-03T10:00:00.000Z';
    const correction = { fields: ['stated', 'conditionsComplete'], why: 'A day early.', recordedAt, sequence: 9 };
    expect(correctionInWords(correction)).toBe(
      'Corrected 3 February 2026 (stated, conditions complete): “A day early.”',
    );
  });
});

describe('a review in words', () => {
  it('tells the verdict, the day, who gave it where that is known, and the note', () => {
    const review = { note: 'One utterance.', reviewedAt: '2026-02-03T10:00:00.000Z', sequence: 9, isOutdated: false };
    expect(reviewInWords({ ...review, verdict: 'dismissed', reviewer: 'Ada' })).toBe(
      'Dismissed on 3 February 2026 by Ada: “One utterance.”',
    );
    expect(reviewInWords({ ...review, verdict: 'confirmed', reviewer: null })).toBe(
      'Confirmed on 3 February 2026: “One utterance.”',
    );
  });
});

describe('a withdrawal in words', () => {
  it('names the statement whose retraction caused it', () => {
    expect(withdrawalInWords(hardening(postponed, retracted(recognised, 9), withdrawn))).toBe(
      'Withdrawn on 3 February 2026: its later statement was retracted.',
    );
    expect(withdrawalInWords(hardening(retracted(postponed, 9), recognised, withdrawn))).toContain(
      'its earlier statement was retracted',
    );
    expect(withdrawalInWords(hardening(retracted(postponed, 8), retracted(recognised, 9), withdrawn))).toContain(
      'both its statements were retracted',
    );
  });

  it('calls no side of a contradiction the later one', () => {
    const contradiction = hardening(postponed, retracted(recognised, 9), { ...withdrawn, kind: 'contradiction' });
    expect(withdrawalInWords(contradiction)).toContain('one of its statements was retracted');
  });

  it('says that its evidence changed where nothing was retracted, or only afterwards', () => {
    const changed = 'Withdrawn on 3 February 2026: its evidence changed.';
    expect(withdrawalInWords(hardening(postponed, recognised, withdrawn))).toBe(changed);
    expect(withdrawalInWords(hardening(postponed, retracted(recognised, 11), withdrawn))).toBe(changed);
  });
});
