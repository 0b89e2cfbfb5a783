import { describe, expect, it } from '@jest/globals';
import type { PlanPoint } from '../api/shapes.js';
import { nested, type NestedPoint } from './point-nesting.js';

const point = (demand: string, parent: string | null = null, branch: string | null = null): PlanPoint => ({
  number: null,
  parent,
  demand,
  text: demand,
  issue: null,
  position: null,
  quantity: null,
  scope: null,
  branch,
  inExchangeFor: [],
  addressees: [],
  statement: null,
});

type Told = readonly [string, readonly Told[]];
const told = (points: readonly NestedPoint[]): readonly Told[] =>
  points.map(({ point: { demand }, parts }) => [demand, told(parts)]);

describe('the points of a plan', () => {
  it('stand under the point they are part of, in the plan’s order', () => {
    const points = [point('arms'), point('range', 'arms'), point('intelligence', 'arms'), point('money')];
    expect(told(nested(points))).toEqual([
      ['arms', [['range', []], ['intelligence', []]]],
      ['money', []],
    ]);
  });

  it('are all shown once, also where the parent is unknown or there is a point in each branch', () => {
    const points = [point('truce', null, 'accepted'), point('truce', null, 'refused'), point('line', 'truce'), point('x', 'y')];
    expect(told(nested(points))).toEqual([
      ['truce', [['line', []]]],
      ['truce', []],
      ['x', []],
    ]);
  });
});
