import { describe, expect, it } from '@jest/globals';
import { detectShifts, type SlotReading } from './detect-shifts.js';
import { NEGOTIATIONS, stated, TERRITORIES, word } from '../given.fixture.js';
import type { Scale } from '../scale.js';
import type { Statement } from '../statement.js';

const read = (statements: readonly Statement[], scale: Scale = NEGOTIATIONS): SlotReading =>
  detectShifts({ scale, statements });
const kinds = (reading: SlotReading): string[] => reading.shifts.map(({ from, to, kind }) => `${from} → ${to} ${kind}`);
const unordered = (reading: SlotReading): string[] => reading.undetermined.map(({ pair }) => pair.join(' ? '));

describe('the article’s cases', () => {
  it('russia, the status of the territories postponed, then to be recognised: a hardening towards its own pole', () => {
    const of = { actor: 'russia', issue: 'territories' };
    const draft = stated('draft', 'postponed', '2022-03/2022-04', { ...of, grade: 'B2' });
    const terms = stated('terms', 'recognised', '2024-06-14', { ...of, grade: 'A1' });
    expect(read([draft, terms], TERRITORIES)).toEqual({
      shifts: [
        {
          key: 'movement|russia|territories|line|draft|terms',
          actor: 'russia',
          issue: 'territories',
          track: 'line',
          kind: 'hardening',
          facets: [],
          direction: 'up',
          magnitude: 50,
          grade: 'B2',
          provisional: false,
          from: 'draft',
          to: 'terms',
          subject: null,
          dated: null,
          rule: '4',
          explanation:
            'russia on territories (line): postponed (2022-03-01/2022-04-30), then recognised (2024-06-14): ' +
            'hardening by 50 points up, towards its own pole (high).',
        },
      ],
      reaffirmations: [],
      undetermined: [],
      suppressed: [],
    });
  });

  it('ukraine, dialogue, then terminated: a reversal; then diplomacy on conditions: a softening', () => {
    const reading = read([
      stated('s1', 'dialogue', '2022-03'),
      stated('s2', 'terminated', '2022-06~'),
      stated('s3', 'ruled-out-by-law', '2022-10-04', { commitment: 4 }),
      stated('s4', 'diplomacy-on-conditions', '2024-11'),
    ]);
    expect(kinds(reading)).toEqual(['s1 → s2 reversal', 's2 → s3 hardening', 's3 → s4 softening']);
    expect(reading.shifts.map(({ facets }) => facets)).toEqual([[], ['commitment'], []]);
  });

  it('a draft stated in 2022 and recorded last takes its place before the terms of 2024', () => {
    const of = { actor: 'russia', issue: 'territories' };
    const reading = read(
      [
        stated('terms', 'recognised', '2024-06-14', { ...of, sequence: 1 }),
        stated('again', 'recognised', '2024-11-20', { ...of, sequence: 2 }),
        stated('draft', 'postponed', '2022-03', { ...of, sequence: 3 }),
      ],
      TERRITORIES,
    );
    expect(kinds(reading)).toEqual(['draft → terms hardening']);
    expect(reading.reaffirmations).toEqual([{ from: 'terms', to: 'again' }]);
  });

  it('germany, which repeats its line, shifts nothing', () => {
    const of = { actor: 'germany', issue: 'weapons' };
    const reading = read(['2023-01', '2024-03', '2024-11'].map((date, n) => stated(`s${n}`, 'dialogue', date, of)));
    expect(reading.shifts).toEqual([]);
    expect(reading.reaffirmations).toHaveLength(2);
  });
});

describe('rule 0: left out', () => {
  const before = stated('before', 'dialogue', '2022');
  const after = stated('after', 'dialogue', '2024');

  it.each([
    ['a statement that places nobody', stated('x', null, '2023'), 'it places nobody on the scale'],
    ['one merely floated', stated('x', 'terminated', '2023', { commitment: 1 }), 'commitment 1 is below 2'],
    [
      'a point of a branch, or of a plan only discussed',
      stated('x', 'terminated', '2023', { tentative: true }),
      'it is of a branch, or of a plan only discussed',
    ],
    ['one whose code the scale no longer has', stated('x', 'gone', '2023'), 'the scale has no position gone'],
  ])('%s', (_, leftOut, why) => {
    const reading = read([before, leftOut, after]);
    expect(reading.shifts).toEqual([]);
    expect(reading.reaffirmations).toEqual([{ from: 'before', to: 'after' }]);
    expect(reading.suppressed).toEqual([{ pair: ['x', 'x'], rule: '0', why }]);
  });

  it('a standing statement is never the later side', () => {
    const reading = read([before, stated('standing', 'terminated', '2023', { dating: 'standing' })]);
    expect(reading.shifts).toEqual([]);
    expect(reading.reaffirmations).toEqual([]);
    expect(reading.suppressed).toMatchObject([{ pair: ['before', 'standing'], rule: '0' }]);
  });

  it('a standing statement can be the earlier side', () => {
    const reading = read([stated('standing', 'terminated', '2023', { dating: 'standing' }), after]);
    expect(kinds(reading)).toEqual(['standing → after reversal']);
  });
});

describe('points of one version are never compared with each other', () => {
  const point = (id: string, position: string, version = 1, rest: Partial<Statement> = {}): Statement =>
    stated(id, position, '2022-06-01', { point: { plan: 'truce', version, demand: id }, ...rest });

  it('nor do they contradict each other, or wait for an order', () => {
    const reading = read([point('a', 'dialogue'), point('b', 'terminated')]);
    expect([reading.shifts, reading.undetermined]).toEqual([[], []]);
  });

  it('not even where words order them', () => {
    const reading = read([point('a', 'dialogue'), point('b', 'terminated', 1, { after: [word('a')] })]);
    expect(reading.shifts).toEqual([]);
    expect(reading.suppressed).toMatchObject([{ pair: ['a', 'b'], rule: '6' }]);
  });

  it('with points of another version, and with other statements, they are', () => {
    const reading = read([point('a', 'dialogue'), point('b', 'terminated', 2), stated('c', 'dialogue', '2022-05-01')]);
    expect(kinds(reading)).toEqual(['c → b reversal', 'a → b contradiction']);
    expect(unordered(reading)).toEqual(['a ? b']);
  });
});

describe('rule 1: order undetermined', () => {
  it('nothing follows, and the pair waits on the worklist', () => {
    const reading = read([stated('a', 'dialogue', '2022'), stated('b', 'terminated', '2022-06')]);
    expect(reading.shifts).toEqual([]);
    expect(reading.undetermined).toEqual([
      { pair: ['a', 'b'], why: 'nothing tells which came first: dialogue (2022), terminated (2022-06)' },
    ]);
  });

  it('a word of the source settles it', () => {
    const noLonger = stated('b', 'terminated', '2022-06', { after: [word('a')] });
    const reading = read([stated('a', 'dialogue', '2022'), noLonger]);
    expect(kinds(reading)).toEqual(['a → b reversal']);
    expect(reading.undetermined).toEqual([]);
  });

  it('statements of one position need no order', () => {
    expect(read([stated('a', 'dialogue', '2022'), stated('b', 'dialogue', '2022')]).undetermined).toEqual([]);
  });

  describe('a contradiction', () => {
    const pair = (rest: Partial<Statement> = {}, on = '2022-06-01', other = '2022-06-01'): SlotReading =>
      read([stated('b', 'dialogue', on), stated('a', 'terminated', other, rest)]);

    it('is made by opposite sides within 7 days, and still waits for its order', () => {
      const reading = pair();
      expect(reading.shifts).toMatchObject([
        { kind: 'contradiction', rule: '1', direction: null, magnitude: 80, from: 'a', to: 'b', facets: [] },
      ]);
      expect(unordered(reading)).toEqual(['a ? b']);
    });

    it('is the dossier’s to widen', () => {
      const [a, b] = [stated('a', 'dialogue', '2022-06'), stated('b', 'terminated', '2022-06')];
      const { shifts } = detectShifts({ scale: NEGOTIATIONS, statements: [a, b], contradictionWithin: 30 });
      expect(shifts).toMatchObject([{ kind: 'contradiction' }]);
      expect(shifts[0]?.explanation).toContain('within 30 days');
    });

    it('runs from the earlier start', () => {
      expect(pair({}, '2022-06-01/2022-06-03', '2022-06-02').shifts).toMatchObject([{ from: 'b', to: 'a' }]);
    });

    it.each<[string, SlotReading]>([
      ['a disputed one', pair({ disputed: true })],
      ['another scope', pair({ scope: 'with-putin-personally' })],
      ['other conditions', pair({ conditions: { demands: ['withdrawal'], complete: false } })],
      ['a standing one', pair({ dating: 'standing' })],
      ['dates that span more than 7 days', pair({}, '2022-06', '2022-06')],
      ['an open date', pair({}, '2022-06-01/..', '2022-06-02')],
    ])('is not made by %s', (_, reading) => {
      expect(reading.shifts).toEqual([]);
      expect(unordered(reading)).toHaveLength(1);
    });

    it('is not made by sides that are not opposite', () => {
      const middle = stated('b', 'diplomacy-on-conditions', '2022-06-01');
      const reading = read([stated('a', 'dialogue', '2022-06-01'), middle]);
      expect(reading.shifts).toEqual([]);
    });
  });
});

describe('a statement is compared with the maximal ones that precede it', () => {
  it('not with those behind them', () => {
    const reading = read([
      stated('a', 'terminated', '2022'),
      stated('b', 'dialogue', '2023'),
      stated('c', 'dialogue', '2024'),
    ]);
    expect(kinds(reading)).toEqual(['a → b reversal']);
  });

  it('if they disagree, with the narrowest dated', () => {
    const reading = read([
      stated('month', 'terminated', '2022-06'),
      stated('day', 'dialogue', '2022-06-10'),
      stated('later', 'dialogue', '2024'),
    ]);
    expect(kinds(reading)).toEqual([]);
    expect(reading.reaffirmations).toEqual([{ from: 'day', to: 'later' }]);
  });

  it('of equally wide ones that disagree nothing follows', () => {
    const reading = read([
      stated('one', 'terminated', '2022-06'),
      stated('other', 'dialogue', '2022-06'),
      stated('later', 'dialogue', '2024'),
    ]);
    expect(reading.shifts).toEqual([]);
    expect(reading.reaffirmations).toEqual([]);
    expect(unordered(reading)).toEqual(['one ? other']);
    expect(reading.suppressed).toMatchObject([{ pair: ['one', 'later'], rule: '1' }]);
  });

  it('if they agree, with the latest start, then the lowest id, whatever was recorded first', () => {
    const later = stated('later', 'terminated', '2024');
    const wide = stated('a', 'dialogue', '2022', { sequence: 9 });
    const narrow = stated('c', 'dialogue', '2022-06', { sequence: 1 });
    const twin = stated('b', 'dialogue', '2022-06', { sequence: 5 });
    expect(kinds(read([wide, later]))).toEqual(['a → later reversal']);
    expect(kinds(read([narrow, wide, later]))).toEqual(['c → later reversal']);
    expect(kinds(read([narrow, wide, twin, later]))).toEqual(['b → later reversal']);
    const wideButLater = stated('d', 'dialogue', '2022-06-20/2022-12');
    expect(kinds(read([narrow, wideButLater, later]))).toEqual(['d → later reversal']);
  });
});

describe('what a shift carries', () => {
  it('is provisional while either statement is disputed', () => {
    const isProvisional = (a: boolean, b: boolean): unknown => {
      const earlier = stated('a', 'dialogue', '2022', { disputed: a });
      return read([earlier, stated('b', 'terminated', '2024', { disputed: b })]).shifts[0]?.provisional;
    };
    expect(isProvisional(false, false)).toBe(false);
    expect(isProvisional(true, false)).toBe(true);
    expect(isProvisional(false, true)).toBe(true);
  });

  it('tells its story in slugs, codes and dates, and nothing a source said', () => {
    const words = { scope: 'SECRET', speaker: 'SECRET', after: [{ statement: 'a', words: 'SECRET' }] };
    const quantity = { value: 7, unit: 'SECRET', comparator: '=', measure: 'SECRET', relativeTo: 'SECRET' } as const;
    const reading = read([
      stated('a', 'dialogue', '2022', { ...words, quantity }),
      stated('b', 'dialogue', '2023', { ...words, quantity: { ...quantity, value: 8 } }),
      stated('c', 'terminated', '2024', words),
    ]);
    expect(kinds(reading)).toEqual(['a → b quantity-change', 'b → c reversal']);
    expect(JSON.stringify(reading)).not.toContain('SECRET');
  });
});
