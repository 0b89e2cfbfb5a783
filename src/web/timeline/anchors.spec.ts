import { describe, expect, it } from '@jest/globals';
import { extentOf, spansOf } from './anchors.js';

const utc = (day: string) => Date.parse(`${day}T00:00:00.000Z`);
const stated = (from: string | null, to: string | null) => ({
  from: from === null ? null : `${from}T00:00:00.000Z`,
  to: to === null ? null : `${to}T00:00:00.000Z`,
});
const anchors = (...dates: ReturnType<typeof stated>[]) => spansOf(dates, 0).map(({ anchor }) => anchor);

describe('the place of a mark on the time axis', () => {
  it('is the middle of a closed interval and the known end of an open one', () => {
    expect(anchors(stated('2024-01-01', '2024-01-03'))).toEqual([utc('2024-01-02')]);
    expect(anchors(stated(null, '2024-01-03'))).toEqual([utc('2024-01-03')]);
    expect(anchors(stated('2024-01-01', null))).toEqual([utc('2024-01-01')]);
    expect(anchors(stated(null, null))).toEqual([0]);
  });

  it('follows the statement it is known to come after, without leaving its own interval', () => {
    const [, year] = anchors(stated('2024-11-20', '2024-11-20'), stated('2024-01-01', '2024-12-31'));
    expect(year).toBe(utc('2024-11-20'));
    const [, spring] = anchors(stated('2024-11-20', '2024-11-20'), stated('2024-03-01', '2024-04-01'));
    expect(spring).toBe(utc('2024-04-01'));
  });
});

describe('the extent of the axis', () => {
  it('holds every known bound with a margin', () => {
    const dates = [stated('2022-01-01', '2022-12-31'), stated(null, '2024-12-31')];
    const [first, last] = extentOf(dates, '2024-06-01') ?? [0, 0];
    expect(first).toBeLessThan(utc('2022-01-01'));
    expect(last).toBeGreaterThan(utc('2024-12-31'));
  });

  it('reaches the day the chart is drawn for, though the last statement lies years back', () => {
    const [, last] = extentOf([stated('2022-01-01', '2022-12-31')], '2026-11-23') ?? [0, 0];
    expect(last).toBeGreaterThan(utc('2026-11-24'));
  });

  it('gives a single day sixty days, and nothing where no date is known', () => {
    const [first, last] = extentOf([stated('2024-06-01', '2024-06-01')], '2024-06-01') ?? [0, 0];
    expect((last - first) / 86_400_000).toBeCloseTo(60);
    expect(extentOf([stated(null, null)], '2024-06-01')).toBeNull();
  });

  it('is not lost to a date that cannot be read', () => {
    const unreadable = { from: 'soon', to: null };
    expect(extentOf([unreadable, null, stated('2024-06-01', null)], '2024-06-01')?.every(Number.isFinite)).toBe(true);
  });
});
