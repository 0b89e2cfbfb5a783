import { describe, expect, it } from '@jest/globals';
import type { Matrix, MatrixCell } from '../api/shapes.js';
import { fullestFirst, hasMoved } from './fullest-first.js';

const place = (label: string): NonNullable<MatrixCell['now']> => ({
  track: 'line',
  unconfirmed: false,
  disputed: false,
  stale: false,
  position: { code: label, label, value: null },
  since: '2024',
  statement: label,
  certain: true,
});

const unknown: MatrixCell = { now: null, then: null, moved: null };
const at = (label: string): MatrixCell => ({ ...unknown, now: place(label) });

const matrix: Matrix = {
  asOf: '2024-11-22',
  knownAt: { sequence: 1, at: '2024-11-22T00:00:00.000Z' },
  disclosedBy: null,
  compareTo: null,
  issues: ['arms', 'land', 'talks'].map((slug) => ({ slug, title: slug })),
  rows: [
    { actor: { slug: 'a', name: 'A', kind: 'state' }, cells: [unknown, unknown, unknown] },
    { actor: { slug: 'b', name: 'B', kind: 'state' }, cells: [unknown, unknown, at('yes')] },
    { actor: { slug: 'c', name: 'C', kind: 'state' }, cells: [at('few'), unknown, at('no')] },
  ],
};

describe('the matrix', () => {
  it('shows first of whom and of what most is known, and leaves out what is unknown throughout', () => {
    const { actors, rows } = fullestFirst(matrix);
    expect(actors.map(({ slug }) => slug)).toEqual(['c', 'b']);
    expect(rows.map(({ issue, cells }) => [issue.slug, cells.map((cell) => cell?.now?.position?.label ?? null)])).toEqual([
      ['talks', ['no', 'yes']],
      ['arms', ['few', null]],
    ]);
  });

  it('calls it no movement to become known', () => {
    expect(hasMoved({ ...at('yes'), moved: 'appeared' })).toBe(false);
    expect(hasMoved({ now: place('yes'), then: place('no'), moved: 'reversal' })).toBe(true);
    expect(hasMoved(null)).toBe(false);
  });
});
