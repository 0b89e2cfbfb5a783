import { describe, expect, it } from '@jest/globals';
import type { LedgerCondition } from './condition.js';
import { demanded, resolved } from './condition.fixture.js';
import { deadlineShiftsOf } from './deadline.js';
import { endOf } from '../over-time/line.fixture.js';
import type { ComputedShift } from '../shift.js';
import { statedBounds } from '../dates/stated-date.js';

function missed(rest: Partial<LedgerCondition>, asOf = '2025-01-01'): ComputedShift[] {
  return deadlineShiftsOf(demanded(rest), endOf(asOf));
}

describe('a deadline that passes', () => {
  it('lapses a demand that was not met, on the day after its last', () => {
    expect(missed({}, '2024-06-30')).toEqual([]);
    expect(missed({}, '2024-07-01')).toEqual([
      {
        key: 'deadline|end-the-talks|ukraine',
        actor: 'russia',
        issue: null,
        track: null,
        kind: 'lapsed',
        facets: [],
        direction: null,
        magnitude: null,
        grade: 'B2',
        provisional: false,
        from: null,
        to: null,
        subject: { kind: 'condition', condition: 'end-the-talks', addressee: 'ukraine' },
        dated: '2024-07-01',
        rule: 'deadline',
        explanation: "russia's demand end-the-talks to ukraine: still pending at its deadline (2024-06-30): lapsed.",
      },
    ]);
  });

  it('lapses a precondition too, and makes a promise overdue', () => {
    expect(missed({ kind: 'precondition' })).toMatchObject([{ kind: 'lapsed' }]);
    expect(missed({ kind: 'promise' })).toMatchObject([{ kind: 'overdue', key: 'deadline|end-the-talks|ukraine' }]);
  });

  it('with a time of day, passes on that day', () => {
    expect(missed({ deadline: statedBounds('2024-06-30T10:00:00Z') }, '2024-06-30')).toMatchObject([
      { dated: '2024-06-30' },
    ]);
  });

  it('is prevented by what was settled by its end, one way or the other', () => {
    for (const status of ['fulfilled', 'fulfilled-de-facto', 'refused', 'withdrawn', 'broken', 'lapsed'] as const) {
      expect(missed({ resolutions: [resolved(status, '2024-06-30')] })).toEqual([]);
    }
    for (const status of ['pending', 'stalled', 'partly-fulfilled'] as const) {
      expect(missed({ resolutions: [resolved(status, '2024-06-30')] })).toHaveLength(1);
    }
  });

  it('stays missed, whatever is resolved later', () => {
    expect(missed({ resolutions: [resolved('fulfilled', '2024-07-01')] })).toHaveLength(1);
    const taken = [resolved('fulfilled', '2024-05-01'), resolved('stalled', '2024-06-01')];
    expect(missed({ resolutions: taken })).toHaveLength(1);
  });

  it('is judged for each addressee', () => {
    const addressees = ['ukraine', 'usa'];
    expect(missed({ addressees, resolutions: [resolved('fulfilled', '2024-03')] })).toMatchObject([
      { subject: { addressee: 'usa' } },
    ]);
  });

  it('needs an end, and one that had not passed when it was set', () => {
    expect(missed({ deadline: null })).toEqual([]);
    expect(missed({ deadline: statedBounds('2024-03/..') })).toEqual([]);
    expect(missed({ deadline: statedBounds('2024-01-09') })).toEqual([]);
  });
});
