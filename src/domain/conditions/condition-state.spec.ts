import { describe, expect, it } from '@jest/globals';
import { demanded, resolved } from './condition.fixture.js';
import { conditionStatesOf } from './condition-state.js';
import { endOf } from '../over-time/line.fixture.js';

describe('the state of a condition, "per addressee"', () => {
  it('is pending until somebody says what became of it', () => {
    expect(conditionStatesOf(demanded({ addressees: ['ukraine', 'usa'] }), endOf('2024-02-01'))).toEqual([
      { addressee: 'ukraine', status: 'pending', resolution: null, isOverdue: false },
      { addressee: 'usa', status: 'pending', resolution: null, isOverdue: false },
    ]);
  });

  it('is the newest resolution by stated date, whatever was recorded last, and then by the ledger', () => {
    const [refused, stalled] = [resolved('refused', '2024-03-01', { sequence: 9 }), resolved('stalled', '2024-04-01')];
    const usa = resolved('fulfilled', '2024-05-01', { addressee: 'usa' });
    const condition = demanded({ addressees: ['ukraine', 'usa'], resolutions: [stalled, refused, usa] });
    const states = (asOf: string): unknown => conditionStatesOf(condition, endOf(asOf)).map(({ status }) => status);
    expect(states('2024-02-01')).toEqual(['pending', 'pending']);
    expect(states('2024-03-01')).toEqual(['refused', 'pending']);
    expect(states('2024-05-01')).toEqual(['stalled', 'fulfilled']);
    const sameDay = demanded({ resolutions: [{ ...stalled, sequence: 11 }, { ...refused, stated: stalled.stated }] });
    expect(conditionStatesOf(sameDay, endOf('2024-05-01'))).toMatchObject([{ status: 'stalled' }]);
  });

  it('is overdue once the deadline has passed, while the matter is open', () => {
    const isOverdue = (asOf: string, ...said: Parameters<typeof resolved>[]): unknown => {
      const resolutions = said.map((each) => resolved(...each));
      return conditionStatesOf(demanded({ resolutions }), endOf(asOf))[0]?.isOverdue;
    };
    expect(isOverdue('2024-06-30')).toBe(false);
    expect(isOverdue('2024-07-01')).toBe(true);
    expect(isOverdue('2024-07-01', ['partly-fulfilled', '2024-05'])).toBe(true);
    expect(isOverdue('2024-07-01', ['refused', '2024-05'])).toBe(false);
    expect(isOverdue('2024-07-10', ['fulfilled', '2024-07-05'])).toBe(false);
    expect(conditionStatesOf(demanded({ deadline: null }), endOf('2030-01-01'))).toMatchObject([{ isOverdue: false }]);
  });
});
