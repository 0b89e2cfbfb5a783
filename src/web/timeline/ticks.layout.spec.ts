import { describe, expect, it } from '@jest/globals';
import { ticksOf } from './ticks.layout.js';

const named = (...days: string[]) =>
  ticksOf(days.map((day) => new Date(`${day}T00:00:00.000Z`))).map(({ label, year }) => [label, year]);

describe('the ticks of a time axis', () => {
  it('are years where years are told apart', () => {
    expect(named('2023-01-01', '2024-01-01')).toEqual([
      ['2023', null],
      ['2024', null],
    ]);
  });

  it('tell the year of the first month, and wherever another begins', () => {
    expect(named('2024-10-01', '2024-12-01', '2025-02-01')).toEqual([
      ['Oct', '2024'],
      ['Dec', null],
      ['Feb', '2025'],
    ]);
  });

  it('tell day, month and year where days are told apart', () => {
    expect(named('2024-12-22', '2024-12-29', '2025-01-01')).toEqual([
      ['22 Dec', '2024'],
      ['29 Dec', null],
      ['1 Jan', '2025'],
    ]);
  });
});
