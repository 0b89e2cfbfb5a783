import { describe, expect, it } from '@jest/globals';
import { distanceShiftsOf } from './distance-shift.js';
import { stated } from '../given.fixture.js';
import { endOf, stanceWith, STEPS } from './line.fixture.js';
import { DEFAULT_SETTINGS, type Settings } from '../settings.js';
import type { ComputedShift } from '../shift.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

/** An actor whose line is at each of these places, one a month of 2024. */
function moves(actor: string, places: readonly (number | null)[], rest: Partial<Statement> = {}): Stance {
  const statements = places.flatMap((place, n) => {
    const month = String(n + 1).padStart(2, '0');
    return place === null ? [] : [stated(`${actor}-${month}`, `at-${place}`, `2024-${month}-01`, { actor, ...rest })];
  });
  return stanceWith(statements, { actor, scale: STEPS });
}
function shifts(stances: readonly Stance[], settings: Partial<Settings> = {}, asOf = '2024-12-31'): ComputedShift[] {
  const set = { ...DEFAULT_SETTINGS, ...settings };
  return distanceShiftsOf(stances.map((stance) => ({ ...stance, settings: set })), endOf(asOf));
}
const told = (found: readonly ComputedShift[]): unknown =>
  found.map(({ kind, dated, magnitude }) => [kind, dated, magnitude]);

const RUSSIA = moves('russia', [100], { grade: 'C3' });

describe('convergence and divergence of two lines', () => {
  it('is told with the two statements that stand, of the first by slug, the one made earlier first', () => {
    expect(shifts([moves('ukraine', [0, 40], { grade: 'B2' }), RUSSIA])).toEqual([
      {
        key: 'distance|negotiations|russia|ukraine|russia-01|ukraine-02',
        actor: 'russia',
        issue: 'negotiations',
        track: 'line',
        kind: 'convergence',
        facets: [],
        direction: null,
        magnitude: 40,
        grade: 'C3',
        provisional: false,
        from: 'russia-01',
        to: 'ukraine-02',
        subject: { kind: 'counterpart', actor: 'ukraine' },
        dated: '2024-02-01',
        rule: 'distance',
        explanation:
          'russia and ukraine on negotiations (line): russia at-100 (2024-01-01), ukraine at-40 (2024-02-01), ' +
          'now 60 points apart: convergence by 40 points.',
      },
    ]);
  });

  it('"never on first observation"', () => {
    expect(shifts([moves('ukraine', [null, 90]), RUSSIA])).toEqual([]);
  });

  it('needs "10 points of hysteresis": small moves add up, and then only the opposite counts', () => {
    expect(shifts([moves('ukraine', [50, 50]), RUSSIA])).toEqual([]);
    const steps = moves('ukraine', [50, 60, 80, 90, 80, 60, 50]);
    expect(told(shifts([steps, RUSSIA]))).toEqual([
      ['convergence', '2024-02-01', 10],
      ['divergence', '2024-05-01', 10],
    ]);
    expect(told(shifts([steps, RUSSIA], { distanceHysteresis: 20 }))).toEqual([
      ['convergence', '2024-03-01', 30],
      ['divergence', '2024-06-01', 30],
    ]);
    expect(shifts([moves('ukraine', [50, 50, 50]), RUSSIA], { distanceHysteresis: 0 })).toEqual([]);
  });

  it('is measured from the furthest and the nearest they ever were since, not from where they were last', () => {
    expect(told(shifts([moves('ukraine', [70, 60, 70]), RUSSIA], { distanceHysteresis: 20 }))).toEqual([]);
    expect(told(shifts([moves('ukraine', [70, 60, 70, 80]), RUSSIA], { distanceHysteresis: 20 }))).toEqual([
      ['convergence', '2024-04-01', 20],
    ]);
  });

  it('is there as of the day and not before it', () => {
    const stances = [moves('ukraine', [0, 40]), RUSSIA];
    expect(shifts(stances, {}, '2024-01-31')).toEqual([]);
    expect(shifts(stances, {}, '2024-02-01')).toHaveLength(1);
  });

  it('is provisional while either statement is disputed', () => {
    const disputed = moves('russia', [100], { disputed: true });
    expect(shifts([moves('ukraine', [0, 40]), disputed])).toMatchObject([{ provisional: true }]);
    expect(shifts([moves('ukraine', [0, 40], { disputed: true }), RUSSIA])).toMatchObject([{ provisional: true }]);
  });

  it('names the earlier statement first, whoever of the two made it', () => {
    expect(shifts([moves('ukraine', [0]), moves('russia', [100, 60])])).toMatchObject([
      { actor: 'russia', from: 'ukraine-01', to: 'russia-02' },
    ]);
  });

  it('is measured across a time in which nothing tells which of two statements came last', () => {
    const unordered = [stated('a', 'at-10', '2024-02-01'), stated('b', 'at-20', '2024-02-01')];
    const ukraine = moves('ukraine', [0, null, 40]);
    const statements = [...ukraine.statements, ...unordered];
    expect(told(shifts([{ ...ukraine, statements }, RUSSIA]))).toEqual([['convergence', '2024-03-01', 40]]);
  });

  it('is watched between those the dossier names, else between all, unless more than 20 have a line', () => {
    const many = Array.from({ length: 20 }, (_, n) => moves(`actor-${n}`, [n === 0 ? 0 : 100, 100]));
    expect(shifts(many)).toHaveLength(19);
    const others = [...many, moves('ukraine', [100])];
    expect(shifts(others)).toEqual([]);
    expect(shifts(others, { distanceActors: ['actor-0', 'ukraine', 'nobody'] })).toMatchObject([
      { actor: 'actor-0', subject: { kind: 'counterpart', actor: 'ukraine' } },
    ]);
    expect(shifts([...many, moves('silent', [])])).toHaveLength(19);
  });

  it('is not computed for a collective', () => {
    expect(shifts([{ ...moves('allies', [0, 40]), actorKind: 'collective' }, RUSSIA])).toEqual([]);
  });

  it('tells two statements once, though they may stand again', () => {
    const loose = stated('wide', 'at-50', '2024-03-01/2024-03-31');
    const inside = stated('mid', 'at-100', '2024-03-10');
    const wider = stated('wider', 'at-0', '2024-03-15/2024-04-30');
    const ukraine = stanceWith([stated('first', 'at-0', '2024-01-02'), loose, inside, wider], { scale: STEPS });
    expect(shifts([ukraine, RUSSIA]).map(({ to }) => to)).toEqual(['wide']);
  });
});
