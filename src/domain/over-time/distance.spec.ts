import { describe, expect, it } from '@jest/globals';
import { distancesOf } from './distance.js';
import { stated } from '../given.fixture.js';
import { endOf, stanceWith, STEPS } from './line.fixture.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

function held(actor: string, statements: readonly (readonly [string, string, string, Partial<Statement>?])[]): Stance {
  const own = statements.map(([id, code, edtf, rest]) => stated(id, code, edtf, { actor, ...rest }));
  return stanceWith(own, { actor, scale: STEPS });
}
function series(stances: readonly Stance[], asOf: string): unknown {
  return distancesOf(stances, endOf(asOf)).map(({ actors, steps }) => [
    actors.join(' '),
    ...steps.map(({ since, days, distance, statements }) => [since, days, distance, ...statements.map(({ id }) => id)]),
  ]);
}

describe('the distance of two lines', () => {
  it('is a step function over stated time, from the day on which both are known', () => {
    const ukraine = held('ukraine', [
      ['u1', 'at-0', '2024-01-01'],
      ['u2', 'at-30', '2024-03-01'],
    ]);
    const russia = held('russia', [['r1', 'at-100', '2024-02-01']]);
    expect(series([ukraine, russia], '2024-03-10')).toEqual([
      ['russia ukraine', ['2024-02-01', 29, 100, 'r1', 'u1'], ['2024-03-01', 10, 70, 'r1', 'u2']],
    ]);
    expect(series([russia, ukraine], '2024-02-10')).toEqual([
      ['russia ukraine', ['2024-02-01', 10, 100, 'r1', 'u1']],
    ]);
  });

  it('is taken of each two, in the order of their slugs; who has no line is unknown, never neutral', () => {
    const [usa, uk] = [held('usa', [['a', 'at-50', '2024']]), held('uk', [['b', 'at-70', '2024']])];
    const turkey = held('turkey', [['c', 'at-20', '2024', { modality: 'reported', track: 'reported' }]]);
    expect(series([usa, turkey, uk], '2024-01-01')).toEqual([['uk usa', ['2024-01-01', 1, 20, 'b', 'a']]]);
  });

  it('is unknown while nothing tells which of two statements came last, and known again after them', () => {
    const ukraine = held('ukraine', [
      ['u1', 'at-0', '2024-02-01'],
      ['u2', 'at-30', '2024-02-01'],
      ['u3', 'at-40', '2024-02-05'],
    ]);
    const russia = held('russia', [['r1', 'at-100', '2024-01-01']]);
    expect(series([ukraine, russia], '2024-02-05')).toEqual([
      ['russia ukraine', ['2024-02-01', 4, null, 'r1', 'u1'], ['2024-02-05', 1, 60, 'r1', 'u3']],
    ]);
  });

  it('has no first day where both lines are held since nobody says when', () => {
    const [usa, uk] = [held('usa', [['a', 'at-50', '../2024']]), held('uk', [['b', 'at-70', '../2023']])];
    expect(series([usa, uk], '2024-01-01')).toEqual([['uk usa', [null, null, 20, 'b', 'a']]]);
  });

  it('is what was held at the end of each day, whatever was said in its course', () => {
    const ukraine = held('ukraine', [
      ['u1', 'at-0', '2024-02-01T10:00:00Z'],
      ['u2', 'at-30', '2024-02-01T12:00:00Z'],
    ]);
    const russia = held('russia', [['r1', 'at-100', '2024-01-01']]);
    expect(series([ukraine, russia], '2024-02-01')).toEqual([
      ['russia ukraine', ['2024-02-01', 1, 70, 'r1', 'u2']],
    ]);
  });
});
