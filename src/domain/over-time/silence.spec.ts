import { describe, expect, it } from '@jest/globals';
import { stated } from '../given.fixture.js';
import { endOf, stanceWith } from './line.fixture.js';
import type { ComputedShift } from '../shift.js';
import { silencesOf } from './silence.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

const WORD = stated('s1', 'dialogue', '2024-01-01', { grade: 'B2' });

function silences(statements: readonly Statement[], asOf: string, rest: Partial<Stance> = {}): ComputedShift[] {
  return silencesOf(stanceWith(statements, { silenceAfter: 10, ...rest }), endOf(asOf));
}
const dates = (found: readonly ComputedShift[]): unknown => found.map(({ from, dated }) => [from, dated]);

describe('silence: "no own line statement for `silenceAfter`", dated on the day due', () => {
  it('is due at the end of the last of those days, and not a day before', () => {
    expect(silences([WORD], '2024-01-10')).toEqual([]);
    expect(silences([WORD], '2024-01-11')).toEqual([
      {
        key: 'silence|ukraine|negotiations|line|s1',
        actor: 'ukraine',
        issue: 'negotiations',
        track: 'line',
        kind: 'silence',
        facets: [],
        direction: null,
        magnitude: null,
        grade: 'B2',
        provisional: false,
        from: 's1',
        to: null,
        subject: null,
        dated: '2024-01-11',
        rule: 'silence',
        explanation: 'ukraine on negotiations (line): dialogue (2024-01-01), then no own word for 10 days: silence.',
      },
    ]);
  });

  it('is broken by a word on the last day, and not by one on the next', () => {
    const next = (edtf: string): Statement => stated('s2', 'terminated', edtf);
    expect(silences([WORD, next('2024-01-11')], '2024-01-15')).toEqual([]);
    expect(dates(silences([WORD, next('2024-01-12')], '2024-01-15'))).toEqual([['s1', '2024-01-11']]);
  });

  it('stays on record once they speak again, each silence of its own', () => {
    const words = [WORD, stated('s2', 'dialogue', '2024-02-01'), stated('s3', 'dialogue', '2024-02-05')];
    expect(dates(silences(words, '2024-12-31'))).toEqual([
      ['s1', '2024-01-11'],
      ['s3', '2024-02-15'],
    ]);
  });

  it('needs days in which no word can have been made: a loose date leaves none', () => {
    const loose = stated('s2', 'dialogue', '2024-01');
    expect(dates(silences([WORD, loose], '2024-12-31'))).toEqual([['s2', '2024-02-10']]);
    expect(silences([WORD, stated('s2', 'dialogue', '2023/..')], '2024-12-31')).toEqual([]);
    const narrower = stated('s3', 'dialogue', '2024-01-31');
    expect(dates(silences([loose, narrower], '2024-12-31'))).toEqual([['s3', '2024-02-10']]);
  });

  it('"an absence fills no slot and resets no silence", a word that places nobody does', () => {
    const absence = stated('s2', null, '2024-01-05', { absence: 'mention' });
    expect(dates(silences([WORD, absence], '2024-01-12'))).toEqual([['s1', '2024-01-11']]);
    const word = stated('s2', null, '2024-01-05');
    expect(dates(silences([WORD, word], '2024-01-31'))).toEqual([['s2', '2024-01-15']]);
    expect(silences([WORD, word], '2024-01-31')[0]?.explanation).toContain('a word that places nobody (2024-01-05)');
  });

  it('is of the own line: neither a report, a deed, a floated word nor a plan only discussed breaks it', () => {
    const others = [
      stated('s2', 'dialogue', '2024-01-05', { modality: 'reported', track: 'reported' }),
      stated('s3', 'dialogue', '2024-01-05', { modality: 'enacted', track: 'conduct', deed: 'conduct' }),
      stated('s4', 'dialogue', '2024-01-05', { commitment: 1 }),
      stated('s5', null, '2024-01-05', { commitment: 1 }),
      stated('s6', 'dialogue', '2024-01-05', { tentative: true }),
    ];
    expect(dates(silences([WORD, ...others], '2024-01-12'))).toEqual([['s1', '2024-01-11']]);
    expect(silences(others, '2024-12-31')).toEqual([]);
  });

  it.each(['designate', 'former'] as const)('is not broken by a %s, who does not speak for the holder', (standing) => {
    const minister = {
      actor: 'minister',
      of: 'ukraine',
      role: 'minister',
      portfolio: null,
      rank: 2,
      during: { from: -Infinity, to: Infinity },
      duringEdtf: '../..',
    };
    const word = stated('s2', null, '2024-01-05', { speaker: 'minister' });
    const inOffice = [{ ...minister, standing: 'in-office' as const }];
    expect(silences([WORD, word], '2024-01-12', { affiliations: inOffice })).toEqual([]);
    expect(silences([WORD, word], '2024-01-12', { affiliations: [{ ...minister, standing }] })).toHaveLength(1);
  });

  it('takes its days from the issue, else from the dossier, and without either there is none', () => {
    const { settings } = stanceWith([]);
    const days = { silenceAfter: null, settings: { ...settings, silenceAfter: 3 } };
    expect(dates(silences([WORD], '2024-01-04', days))).toEqual([['s1', '2024-01-04']]);
    expect(silences([WORD], '2024-01-04', { ...days, silenceAfter: 10 })).toEqual([]);
    expect(silences([WORD], '2030-01-01', { silenceAfter: null })).toEqual([]);
  });

  it('is provisional while the last word is disputed', () => {
    expect(silences([{ ...WORD, disputed: true }], '2024-01-11')).toMatchObject([{ provisional: true }]);
  });

  it('is not computed for a collective', () => {
    const words = [WORD, stated('s2', null, '2024-01-05')];
    expect(silences(words, '2024-12-31', { actorKind: 'collective' })).toEqual([]);
  });
});
