import { describe, expect, it } from '@jest/globals';
import type { Timeline } from '../api/shapes.js';
import { hardening, item, russia, stated, territories } from '../given.fixture.js';
import { layOut } from './timeline.layout.js';

const utc = (day: string) => Date.parse(`${day}T00:00:00.000Z`);

function drawn(...items: Timeline['items']) {
  const knownAt = { sequence: 1, at: '2026-01-01T00:00:00.000Z' };
  const timeline = { actor: russia, issue: territories, asOf: '2024-12-31', knownAt, disclosedBy: null, items };
  return layOut(timeline, [utc('2022-01-01'), utc('2025-01-01')], 600, 50);
}

const postponed = stated('a', 'postponed', '2022-03-29');
const recognised = stated('b', 'recognised', '2024-06-14');

describe('a timeline chart', () => {
  it('puts the highest position on top, whatever the order of the scale', () => {
    expect(drawn(item(postponed)).rows.map(({ label }) => label)).toEqual(['Recognised', 'Postponed', 'Returned']);
  });

  it('gives a statement without a position its own row, only when there is one', () => {
    const { rows, marks } = drawn(item(stated('c', null, '2022-02-24')), item(postponed));
    expect(rows.at(-1)?.label).toBe('No position taken');
    expect(marks[0]?.y).toBe(rows.at(-1)?.y);
  });

  it('holds a position until the next statement and then steps', () => {
    const { lines, marks } = drawn(item(postponed), item(recognised));
    const [a, b] = marks;
    const corners = (lines[0]?.path ?? '').split(/[ML]/).slice(1).map((point) => point.split(',').map(Number));
    expect(corners.map(([, y]) => y)).toEqual([75, 75, 25]);
    expect(corners[0]?.[0]).toBeCloseTo(a?.x ?? NaN, 2);
    expect(corners[1]?.[0]).toBeCloseTo(b?.x ?? NaN, 2);
    expect(corners[2]?.[0]).toBeCloseTo(b?.x ?? NaN, 2);
  });

  it('keeps a report off the line, and leads no line through what fills no slot', () => {
    const { lines, marks } = drawn(
      item(postponed),
      item(stated('r', 'returned', '2023-01-01', { track: 'reported', modality: 'reported' })),
      item(stated('u', 'returned', '2023-02-01'), 'undetermined'),
      item(stated('f', 'returned', '2023-03-01', { commitment: 1 })),
      item(stated('w', 'returned', '2023-04-01', { status: 'retracted' })),
      { ...item(stated('o', 'returned', '2023-05-01')), offSlot: true },
      item(stated('t', 'returned', '2023-06-01', { point: { demand: 'truce', version: 1, tentative: true } })),
    );
    expect(marks).toHaveLength(7);
    expect(lines.map(({ track }) => track)).toEqual(['reported', 'line']);
    expect(lines[1]?.tail.y).toBe(75);
  });

  it('marks a shift half-way between its two positions, when the later one was stated', () => {
    const { shifts, marks } = drawn(
      item(postponed),
      item(recognised),
      { kind: 'shift', shift: hardening(postponed, recognised) },
    );
    expect(shifts).toMatchObject([{ y: 50, fromY: 75, toY: 25 }]);
    expect(shifts[0]?.x).toBe(marks[1]?.x);
  });

  it('leads the line through a corrected statement, which stands as it reads now', () => {
    const { lines } = drawn(item(stated('c', 'returned', '2023-01-01', { status: 'corrected' })));
    expect(lines).toHaveLength(1);
  });

  it('marks a silence on the day it was due', () => {
    const shift = hardening(postponed, recognised, { kind: 'silence', to: null, dated: '2023-03-29' });
    const { shifts, marks, asOfX } = drawn(item(postponed), { kind: 'shift', shift });
    const said = marks[0]?.x ?? NaN;
    expect(shifts[0]?.x).toBeGreaterThan(said);
    // One of the not quite three years between the word and the day drawn for.
    expect(((shifts[0]?.x ?? NaN) - said) / (asOfX - said)).toBeCloseTo(0.36, 1);
  });

  it('sets two shifts of one statement side by side, both leading to it', () => {
    const shift = hardening(postponed, recognised);
    const { shifts } = drawn(
      item(postponed),
      item(recognised),
      { kind: 'shift', shift },
      { kind: 'shift', shift: { ...shift, id: 'asserted', basis: 'asserted' } },
    );
    const [computed, asserted] = shifts;
    expect((asserted?.x ?? 0) - (computed?.x ?? 0)).toBeGreaterThanOrEqual(20);
    expect(asserted?.leapX).toBe(computed?.leapX);
  });

  it('lets an interval open at its start reach back to the edge', () => {
    const open = stated('o', 'postponed', '2022-08-31', {
      stated: { edtf: '../2022-08-31', from: null, to: '2022-08-31T23:59:59.999Z', dating: 'event' },
    });
    const { marks } = drawn(item(open), item(recognised));
    expect(marks[0]).toMatchObject({ from: 0, isOpenStart: true, isOpenEnd: false });
  });

  it('moves marks apart that would cover each other, off the row but not off the line', () => {
    const { marks, lines } = drawn(item(postponed), item(stated('d', 'postponed', '2022-03-30')), item(recognised));
    expect(marks[0]?.y).toBe(75);
    expect(marks[1]?.y).not.toBe(75);
    expect(lines[0]?.path.match(/,75/g)).toHaveLength(4);
  });

  it('leads the tail of a line to the day it is drawn for, no further', () => {
    const { asOfX, lines, plotWidth } = drawn(item(postponed));
    expect(lines[0]?.tail.to).toBe(asOfX);
    expect(asOfX).toBeLessThan(plotWidth);
  });

  it('keeps a shift clear of other shifts and of statements that stand where it would', () => {
    const between = stated('m', 'postponed', '2024-06-14', { track: 'reported' });
    const returned = stated('r', 'returned', '2022-02-24');
    const soonAfter = stated('s', 'recognised', '2024-06-16');
    const { marks, shifts } = drawn(
      item(returned),
      item(between),
      item(recognised),
      { kind: 'shift', shift: hardening(returned, recognised) },
      item(soonAfter),
      { kind: 'shift', shift: hardening(returned, soonAfter) },
    );
    const [one, other] = shifts;
    const reported = marks.find(({ track }) => track === 'reported');
    expect((one?.x ?? 0) - (reported?.x ?? 0)).toBeGreaterThanOrEqual(18);
    expect((other?.x ?? 0) - (one?.x ?? 0)).toBeGreaterThanOrEqual(24);
  });
});
