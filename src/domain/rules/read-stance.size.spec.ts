import { describe, expect, it } from '@jest/globals';
import { office, stanceOf } from './given-stance.fixture.js';
import { stated } from '../given.fixture.js';
import { readStance } from './read-stance.js';
import type { Stance, StanceReading } from '../stance.js';
import type { Statement } from '../statement.js';
import type { Track } from '../terms.js';

const DAY_MS = 86_400_000;
const SIZE = 4_000;

function many(rest: (n: number) => Partial<Statement>, date = '2022-06'): Statement[] {
  const plain = stated('s', 'dialogue', date);
  return Array.from({ length: SIZE }, (_, n) => ({ ...plain, id: `s${n}`, ...rest(n) }));
}

const day = (n: number): Partial<Statement> => ({ stated: { from: n * DAY_MS, to: n * DAY_MS + DAY_MS - 1 } });
const turn = (n: number): Partial<Statement> => ({ position: n % 2 ? 'dialogue' : 'terminated' });

/** Reads a stance in processor time (seconds, whatever else runs) that pairs of each with each would overrun. */
function readSoon(stance: Stance): StanceReading {
  const started = process.cpuUsage();
  const reading = readStance(stance);
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(3);
  return reading;
}

describe('4,000 statements of one stance are read without comparing each with each', () => {
  const offices = Array.from({ length: 100 }, (_, n) => office(`p${n}`, '../..', { rank: n + 1 }));

  it('of a hundred speakers, every other of whom dissents', () => {
    const statements = many((n) => ({ ...day(n), ...turn(n), speaker: n % 2 ? `p${1 + (n % 99)}` : 'p0' }));
    const { offSlot, shifts } = readSoon(stanceOf(statements, { affiliations: offices }));
    expect(offSlot.size).toBe(SIZE / 2);
    expect(new Set(shifts.map(({ kind }) => kind))).toEqual(new Set(['dissent']));
  });

  it('of designates, beside a line', () => {
    const designate = office('p', '../..', { standing: 'designate' });
    const statements = many((n) => ({ ...day(n), ...turn(n >> 1), speaker: n % 2 ? 'p' : null }));
    const { offSlot } = readSoon(stanceOf(statements, { affiliations: [designate] }));
    expect(offSlot.size).toBe(SIZE / 2);
  });

  it.each<[string, (n: number) => Partial<Statement>]>([
    ['day by day', day],
    ['all of one month', () => ({})],
    ['each overlapping half the others', (n) => ({ stated: { from: n * DAY_MS, to: (n + SIZE / 2) * DAY_MS } })],
  ])('word and deed by turns, %s', (_, dated) => {
    const tracks: readonly Track[] = ['line', 'conduct', 'reported', 'leaked'];
    const statements = many((n) => ({ ...dated(n), ...turn(n >> 1), track: tracks[n % 4] ?? 'line' }));
    expect(readSoon(stanceOf(statements)).shifts.length).toBeLessThanOrEqual(2 * SIZE);
  });

  it('points of one plan’s versions, and descriptions', () => {
    const statements = many((n) => ({
      ...turn(n),
      point: { plan: 'truce', version: n % 3, demand: `d${n}` },
      dating: n % 5 ? 'event' : 'standing',
    }));
    expect(readSoon(stanceOf(statements)).undetermined.length).toBeLessThanOrEqual(SIZE);
  });

  it('a description each day, and one word in between now and then', () => {
    const statements = many((n) => ({ ...day(n), ...turn(n >> 3), dating: n % 8 ? 'standing' : 'event' }));
    expect(readSoon(stanceOf(statements)).shifts.length).toBeLessThan(SIZE);
  });
});
