import { describe, expect, it } from '@jest/globals';
import { shiftsIn, stanceOf, suppressedIn } from './given-stance.fixture.js';
import { NEGOTIATIONS, stated, word } from '../given.fixture.js';
import { readStance } from './read-stance.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import type { Statement } from '../statement.js';
import type { Track } from '../terms.js';

const say = stated;
const on =
  (track: Track & ('conduct' | 'reported' | 'leaked')) =>
  (id: string, position: string, date: string, rest: Partial<Statement> = {}): Statement =>
    stated(id, position, date, { track, modality: track === 'conduct' ? 'enacted' : track, ...rest });
const does = on('conduct');
const gaps = (...statements: Statement[]): string[] =>
  shiftsIn(stanceOf(statements)).filter((shift) => shift.includes('-gap'));
const left = (...statements: Statement[]): string[] => suppressedIn(stanceOf(statements));

const word1 = say('w', 'terminated', '2024-01-10');
const deed = does('d', 'dialogue', '2024-02-01');

describe('a gap: intervals touching or ≤ 90 days apart, undisputed, opposite sides, ≥ 50 points', () => {
  it('`say-do-gap`, word against conduct', () => {
    expect(readStance(stanceOf([word1, deed])).shifts).toMatchObject([
      {
        key: 'say-do-gap|ukraine|negotiations|conduct|w|d',
        kind: 'say-do-gap',
        track: 'conduct',
        direction: null,
        magnitude: 80,
        facets: [],
        rule: 'gap',
        from: 'w',
        to: 'd',
        explanation:
          'ukraine on negotiations (conduct): terminated (2024-01-10), against dialogue (2024-02-01): ' +
          'say-do-gap by 80 points, the line against what is done.',
      },
    ]);
  });

  it('`public-private-gap`, line against reported or leaked', () => {
    expect(gaps(word1, on('reported')('r', 'dialogue', '2024-02-01'))).toEqual(['w → r public-private-gap']);
    expect(gaps(word1, on('leaked')('l', 'dialogue', '2024-02-01'))).toEqual(['w → l public-private-gap']);
  });

  it('whichever comes first', () => {
    expect(gaps(does('d', 'dialogue', '2024-01-01'), word1)).toEqual(['w → d say-do-gap']);
  });

  it('a joint word or another scope is a facet', () => {
    const scoped = { ...deed, joint: true, scope: 'with-putin-personally' };
    expect(gaps(word1, scoped)).toEqual(['w → d say-do-gap joint scope']);
  });

  it.each<[string, Statement[], string]>([
    ['further apart', [word1, does('d', 'dialogue', '2024-04-10')], 'gap: w, d'],
    ['disputed', [word1, { ...deed, disputed: true }], 'gap: w, d'],
    ['a disputed word', [{ ...word1, disputed: true }, deed], 'gap: w, d'],
    ['the later only described (rule 0)', [word1, { ...deed, dating: 'standing' }], '0: w, d'],
    [
      'the later word only described',
      [does('d', 'dialogue', '2024-01'), say('w', 'terminated', '2024-02', { dating: 'standing' })],
      '0: w, d',
    ],
  ])('none if %s, and the reason is told', (_, statements, reason) => {
    expect(gaps(...statements)).toEqual([]);
    expect(left(...statements)).toEqual([reason]);
  });

  it('none if they are not opposite', () => {
    expect(gaps(word1, does('d', 'diplomacy-on-conditions', '2024-02-01'))).toEqual([]);
    expect(gaps(word1, does('d', 'ruled-out-by-law', '2024-02-01'))).toEqual([]);
  });

  it('what is described as practised while the word stands is a gap where the dates touch', () => {
    const practised = does('d', 'dialogue', '2024-01', { dating: 'standing' });
    expect(gaps(word1, practised)).toEqual(['w → d say-do-gap']);
  });

  it('days and points are the dossier’s to set', () => {
    const near = { ...DEFAULT_SETTINGS, gapWithin: 10 };
    const far = { ...DEFAULT_SETTINGS, gapAtLeast: 81 };
    expect(shiftsIn(stanceOf([word1, deed], { settings: near }))).toEqual([]);
    expect(shiftsIn(stanceOf([word1, deed], { settings: far }))).toEqual([]);
    expect(shiftsIn(stanceOf([word1, deed], { scale: NEGOTIATIONS }))).toHaveLength(1);
  });
});

describe('the word is the one that stands when the deed is done', () => {
  it('not the one behind it, and not the next', () => {
    const matching = say('m', 'dialogue', '2024-01-20');
    expect(gaps(word1, matching, deed)).toEqual([]);
    expect(gaps(matching, deed, say('x', 'terminated', '2024-02-10'))).toEqual([]);
  });

  it('where none within reach does, the next', () => {
    const old = say('old', 'dialogue', '2023-01-01');
    expect(gaps(old, deed, say('x', 'terminated', '2024-02-10'))).toEqual(['x → d say-do-gap']);
  });

  it('and none where words of one day disagree', () => {
    expect(gaps(word1, { ...word1, id: 'v', position: 'dialogue' }, deed)).toEqual([]);
  });

  it('and none where the line changed while the deed’s date runs', () => {
    const february = does('d', 'dialogue', '2024-02');
    expect(gaps(word1, february)).toEqual(['w → d say-do-gap']);
    expect(gaps(word1, february, say('m', 'dialogue', '2024-02-20'))).toEqual([]);
    expect(gaps(say('m', 'dialogue', '2024-01-20'), february, say('x', 'terminated', '2024-02-20'))).toEqual([]);
  });

  it('order words tell which stands', () => {
    const month = say('m', 'dialogue', '2024-01');
    const after = say('x', 'terminated', '2024-01', { after: [word('m')] });
    expect(gaps(month, after, deed)).toEqual(['x → d say-do-gap']);
    expect(gaps(month, { ...after, after: [], before: [word('m')] }, deed)).toEqual([]);
  });
});

describe('one gap a run, told by its first', () => {
  const again = does('e', 'dialogue', '2024-03-01');

  it('however often deed and word are repeated', () => {
    expect(gaps(word1, deed, again)).toEqual(['w → d say-do-gap']);
    expect(gaps(word1, deed, say('v', 'terminated', '2024-02-15'), again)).toEqual(['w → d say-do-gap']);
  });

  it('by the first that nobody disputes', () => {
    expect(gaps(word1, { ...deed, disputed: true }, again)).toEqual(['w → e say-do-gap']);
  });

  it('a deed on another side ends it', () => {
    const between = does('x', 'terminated', '2024-02-15');
    expect(gaps(word1, deed, between, again)).toEqual(['w → d say-do-gap', 'w → e say-do-gap']);
  });

  it('a word that matches ends it', () => {
    const matches = say('m', 'dialogue', '2024-02-10');
    const backAgain = say('b', 'terminated', '2024-02-20');
    expect(gaps(word1, deed, matches, backAgain, again)).toEqual(['w → d say-do-gap closed', 'b → e say-do-gap']);
  });
});

describe('a later word that matches closes the gap', () => {
  it('with facet `closed`', () => {
    expect(gaps(word1, deed, say('m', 'dialogue', '2024-06-01'))).toEqual(['w → d say-do-gap closed']);
  });

  it('not one of the middle, a disputed one, or an earlier one', () => {
    expect(gaps(word1, deed, say('m', 'diplomacy-on-conditions', '2024-06-01'))).toEqual(['w → d say-do-gap']);
    expect(gaps(word1, deed, say('m', 'dialogue', '2024-06-01', { disputed: true }))).toEqual(['w → d say-do-gap']);
    expect(gaps(say('m', 'dialogue', '2023'), word1, deed)).toEqual(['w → d say-do-gap']);
  });

  it('the shift stays the same but for the facet', () => {
    const [open, closed] = [[], [say('m', 'dialogue', '2024-06-01')]].map(
      (later) => readStance(stanceOf([word1, deed, ...later])).shifts.find(({ kind }) => kind === 'say-do-gap'),
    );
    expect(closed).toEqual({ ...open, facets: ['closed'] });
  });
});
