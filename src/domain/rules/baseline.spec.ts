import { describe, expect, it } from '@jest/globals';
import { detectShifts } from './detect-shifts.js';
import { NEGOTIATIONS, stated } from '../given.fixture.js';
import type { Statement } from '../statement.js';

function told(...statements: Statement[]): string[] {
  const { shifts, reaffirmations } = detectShifts({ scale: NEGOTIATIONS, statements });
  return [
    ...shifts.map(({ from, to, kind }) => `${from} → ${to} ${kind}`),
    ...reaffirmations.map(({ from, to }) => `${from} = ${to}`),
  ];
}

const described = (id: string, position: string, day: string, rest: Partial<Statement> = {}): Statement =>
  stated(id, position, day, { dating: 'standing', ...rest });

describe('a standing statement confirms, and is never the later side of a computed shift', () => {
  const a = stated('a', 'dialogue', '2022-01-01');
  const s = described('s', 'terminated', '2022-02-01');
  const b = stated('b', 'terminated', '2022-03-01');

  it('so the movement that it first describes is made by the next statement of its position', () => {
    for (const arrived of [
      [a, s, b],
      [b, s, a],
      [s, b, a],
    ]) {
      expect(told(...arrived)).toEqual(['a → b reversal']);
    }
  });

  it('through several descriptions, of whatever position', () => {
    const t = described('t', 'diplomacy-on-conditions', '2022-01-15');
    expect(told(a, t, s, b)).toEqual(['a → b reversal']);
    expect(told(a, s, { ...s, id: 't', stated: stated('', null, '2022-02-02').stated }, b)).toEqual(['a → b reversal']);
  });

  it('and the statements after that hold to it', () => {
    const again = described('t', 'terminated', '2022-04-01');
    expect(told(a, s, b, again, stated('c', 'terminated', '2022-05-01'))).toEqual(['a → b reversal', 'b = c']);
  });

  it('told by several it is one shift', () => {
    expect(told(a, s, b, { ...b, id: 'c' })).toEqual(['a → b reversal', 'b = c']);
  });

  it('a description of what was said hides neither its commitment nor its figures', () => {
    const signed = stated('b', 'terminated', '2022-03-01', { commitment: 4 });
    const before = stated('a', 'terminated', '2022-01-01', { commitment: 4 });
    expect(told(before, s, signed)).toEqual(['a = b']);
    expect(told({ ...before, commitment: 2 }, { ...s, commitment: 4 }, signed)).toEqual(['a → b hardening']);
  });

  it('one that no event precedes, or whose predecessors disagree, is the baseline itself', () => {
    expect(told(s, b)).toEqual(['s = b']);
    expect(told(a, { ...a, id: 'a2', position: 'diplomacy-on-conditions' }, s, b)).toEqual(['s = b']);
  });

  it('and so it is for a later statement of another position', () => {
    expect(told(a, s, stated('b', 'dialogue', '2022-03-01'))).toEqual(['s → b reversal']);
  });
});
