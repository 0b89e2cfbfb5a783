import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '../events.js';
import type { IssueRescaled } from '../facts/issue-facts.js';
import { FORMATS } from '../given.fixture.js';
import { decided, given, type Happened, pointersOf, said } from './given-facts.fixture.js';

const FINER = {
  orientation: 'nominal' as const,
  positions: [
    { code: 'istanbul', label: 'Istanbul' },
    { code: 'leaders', label: 'leaders alone' },
  ],
};

function rescaled(rest: Partial<IssueRescaled>): DomainEvent {
  const map = { istanbul: 'istanbul', summit: 'leaders' };
  return { type: 'issue.rescaled', data: { issue: 'formats', scale: FINER, map, why: 'finer', ...rest } };
}

describe('A new version of a scale', () => {
  it('is a change of its issue, at the version of the scale that it maps from', () => {
    const known = given();
    known.issues.set('formats', { scale: FORMATS, version: 4 });
    expect(decided(known, rescaled({}))).toMatchObject({ stream: 'issue/formats', reliesOn: [{ stream: 'issue/formats', version: 4 }] });
  });

  it('says of every old position which new one it is, or that there is none', () => {
    expect(pointersOf(given(), rescaled({ map: { istanbul: 'istanbul', summit: null } }))).toEqual([]);
    expect(pointersOf(given(), rescaled({ map: { istanbul: 'istanbul' } }))).toEqual(['/data/map']);
  });

  it('maps nothing that was not there, and to nothing that is not', () => {
    const map = { istanbul: 'istanbul', summit: 'summit', geneva: 'leaders' };
    expect(pointersOf(given(), rescaled({ map }))).toEqual(['/data/map/summit', '/data/map/geneva']);
  });

  it('is checked like the first', () => {
    const scale = { ...FINER, softEnd: 'high' as const, positions: [{ code: 'istanbul', label: 'Istanbul', value: 3 }, { code: 'leaders', label: 'L' }] };
    expect(pointersOf(given(), rescaled({ scale }))).toEqual(['/data/scale/softEnd', '/data/scale/positions/0/value']);
  });

  it('holds for the next statement, and what was stated is read through it', () => {
    const before: Happened = ['s1', said({ issue: 'formats', position: 'summit' })];
    const known = given(before, ['r1', rescaled({})]);
    expect(known.statements.get('s1')?.position).toBe('leaders');
    expect(pointersOf(known, said({ issue: 'formats', position: 'summit' }))).toEqual(['/data/position']);
    expect(pointersOf(known, said({ issue: 'formats', position: 'leaders' }))).toEqual([]);
  });
});
