import { describe, expect, it } from '@jest/globals';
import type { Affiliation } from '../affiliation.js';
import { office, shiftsIn, stanceOf, suppressedIn } from './given-stance.fixture.js';
import { stated, TERRITORIES } from '../given.fixture.js';
import { readStance, slotFillers } from './read-stance.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

const at = (actor: string, during: string, rest: Partial<Affiliation> = {}): Affiliation =>
  office(actor, during, { of: 'usa', rank: 1, ...rest });
const biden = at('biden', '2021-01-20/2025-01-20');
const designate = at('trump', '2024-11-06/2025-01-20', { standing: 'designate' });
const trump = at('trump', '2025-01-20/..');
const affiliations = [biden, designate, trump];
const says = (id: string, speaker: string | null, position: string, day: string, rest: Partial<Statement> = {}) =>
  stated(id, position, day, { actor: 'usa', speaker, ...rest });
const given = (...statements: Statement[]): Stance => stanceOf(statements, { actor: 'usa', affiliations });

const line = says('line', 'biden', 'terminated', '2024-10-01');
const plan = says('plan', 'trump', 'dialogue', '2024-11-20');

describe('rule 2: the speaker is a designate', () => {
  it('`anticipated`, by rule 4 against the line of the office to be taken, with the effective date', () => {
    expect(readStance(given(line, plan)).shifts).toEqual([
      {
        key: 'anticipated|usa|negotiations|line|line|plan',
        actor: 'usa',
        issue: 'negotiations',
        track: 'line',
        kind: 'anticipated',
        facets: ['reversal'],
        direction: 'up',
        magnitude: 80,
        grade: null,
        provisional: false,
        from: 'line',
        to: 'plan',
        subject: { kind: 'office', speaker: 'trump', role: 'president', effective: '2024-11-06/2025-01-20' },
        dated: null,
        rule: '2',
        explanation:
          'usa on negotiations (line): terminated (2024-10-01), then dialogue (2024-11-20): ' +
          'anticipated by 80 points up, reversal if trump, designate 2024-11-06/2025-01-20, keeps to it: from the low side to the high side.',
      },
    ]);
  });

  it('no slot of the state moves', () => {
    const stance = given(line, plan, says('again', 'biden', 'terminated', '2024-12-01'));
    expect(shiftsIn(stance)).toEqual(['line → plan anticipated reversal']);
    expect(readStance(stance).reaffirmations).toEqual([{ from: 'line', to: 'again' }]);
    expect(slotFillers(stance).map(({ id }) => id)).toEqual(['line', 'again']);
  });

  it('commitment ≥ 1: what is floated counts, a joke does not', () => {
    expect(shiftsIn(given(line, { ...plan, commitment: 1 }))).toEqual(['line → plan anticipated reversal']);
    expect(shiftsIn(given(line, { ...plan, commitment: 0 }))).toEqual([]);
    expect(suppressedIn(given(line, { ...plan, commitment: 0 }))).toEqual(['0: plan, plan']);
  });

  it('who holds to the line announces nothing', () => {
    expect(shiftsIn(given(line, { ...plan, position: 'terminated' }))).toEqual([]);
  });

  it('a report of a designate’s plans is held against the line as well', () => {
    const reported = { ...plan, track: 'reported', modality: 'reported' } as const;
    expect(shiftsIn(given(line, reported))).toEqual(['line → plan anticipated modality reversal']);
  });

  it('nothing follows without a line, from a line that disagrees, and from what is only described', () => {
    expect(suppressedIn(given(plan))).toEqual(['2: plan, plan']);
    const otherLine = { ...line, id: 'other', position: 'dialogue' };
    expect(suppressedIn(given(line, otherLine, plan))).toEqual(['1: line, plan']);
    expect(suppressedIn(given(line, { ...plan, dating: 'standing' }))).toEqual(['0: line, plan']);
  });

  it('repeated, it is one shift, told by one that nobody disputes, if there is one', () => {
    const again = says('q', 'trump', 'dialogue', '2024-12-10');
    const stance = given(line, plan, says('reline', 'biden', 'terminated', '2024-12-01'), again);
    expect(shiftsIn(stance)).toEqual(['line → plan anticipated reversal']);
    expect(readStance(stance).reaffirmations).toContainEqual({ from: 'plan', to: 'q' });
    expect(shiftsIn(given(line, { ...plan, disputed: true }, again))).toEqual(['line → q anticipated reversal']);
  });

  it('taken back and announced again, it is two', () => {
    const back = says('back', 'trump', 'ruled-out-by-law', '2024-12-01');
    const again = says('q', 'trump', 'dialogue', '2024-12-10');
    expect(shiftsIn(given(line, plan, back, again))).toEqual([
      'line → plan anticipated reversal',
      'line → back anticipated hardening',
      'line → q anticipated reversal',
    ]);
  });
});

describe('the new holder’s first line statement closes it', () => {
  const then = says('then', 'trump', 'dialogue', '2025-03-01');
  const first = (position: string): string[] =>
    shiftsIn(given(line, plan, says('first', 'trump', position, '2025-02-01'), then));

  it('as realised, and the kind of its own shift is the movement, with facet `succession`', () => {
    expect(first('dialogue')).toEqual([
      'line → plan anticipated realised reversal',
      'line → first reversal succession',
    ]);
  });

  it('as unrealised', () => {
    expect(first('diplomacy-on-conditions')[0]).toBe('line → plan anticipated reversal unrealised');
    expect(first('terminated')[0]).toBe('line → plan anticipated reversal unrealised');
  });

  it('as realised by another step the same way', () => {
    const usa = { actor: 'usa', affiliations, scale: TERRITORIES };
    const steps = (position: string): string[] => {
      const before = says('line', 'biden', 'ukrainian', '2024-10-01');
      const soft = says('plan', 'trump', 'postponed', '2024-11-20');
      return shiftsIn(stanceOf([before, soft, says('first', 'trump', position, '2025-02-01')], usa));
    };
    expect(steps('frozen')[0]).toBe('line → plan anticipated realised softening');
    expect(steps('recognised')[0]).toBe('line → plan anticipated softening unrealised');
  });

  it('others do not close it', () => {
    const stance = given(line, plan, says('state', null, 'dialogue', '2025-02-01'));
    expect(shiftsIn(stance)).toEqual(['line → plan anticipated reversal', 'line → state reversal']);
  });
});

describe('facet `succession`', () => {
  const succeeds = (earlier: Statement, ...all: Affiliation[]): boolean => {
    const first = says('first', 'trump', 'dialogue', '2025-03-01');
    const stance = stanceOf([earlier, first], { actor: 'usa', affiliations: all });
    return readStance(stance).shifts.some(({ facets }) => facets.includes('succession'));
  };

  it('is of whoever took office after the earlier statement, in a role that another held before', () => {
    expect(succeeds(line, biden, trump)).toBe(true);
    expect(succeeds(line, biden, { ...trump, standing: 'acting' })).toBe(true);
    expect(succeeds({ ...line, speaker: null }, biden, trump)).toBe(true);
  });

  it('or to which the speaker was designate', () => {
    expect(succeeds(line, designate, trump)).toBe(true);
    expect(succeeds(line, trump)).toBe(false);
  });

  it('is not of one who was in office before the earlier statement, if only acting', () => {
    expect(succeeds(says('line', null, 'terminated', '2025-02-01'), biden, trump)).toBe(false);
    expect(succeeds(line, biden, trump, at('trump', '2024-09-01/2025-01-19', { standing: 'acting' }))).toBe(false);
  });

  it('is of one who held it once, and came back after another', () => {
    expect(succeeds(line, at('trump', '2017-01-20/2021-01-20'), biden, trump)).toBe(true);
  });
});
